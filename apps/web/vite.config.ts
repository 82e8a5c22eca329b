import { defineConfig, type Plugin } from 'vite';
import { mnistFiles } from './vite/mnist-files.ts';
import { securityHeaders } from './vite/security-headers.ts';

/** Dev and preview servers send what a static host is told in `_headers`: cross-origin isolation (threads) and the CSP. */
function serveHeaders(): Plugin {
  return {
    name: 'penstroke:headers',
    generateBundle() {
      const lines = Object.entries(securityHeaders()).map(([name, value]) => `  ${name}: ${value}`);
      this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` });
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [serveHeaders(), mnistFiles()],
  resolve: { conditions: ['@penstroke/source', 'module', 'browser', 'default'] },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  worker: { format: 'es' },
  server: { headers: securityHeaders({ development: true }) },
  preview: { headers: securityHeaders() },
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
