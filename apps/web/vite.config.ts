import { defineConfig } from 'vite';
import { headersFile } from './vite/headers-file.ts';
import { mnistFiles } from './vite/mnist-files.ts';
import { securityHeaders } from './vite/security-headers.ts';
import { serviceWorkerFiles } from './vite/service-worker-files.ts';

export default defineConfig({
  // Relative addresses: the built folder works at any path of any host.
  base: './',
  plugins: [headersFile(), mnistFiles(), serviceWorkerFiles()],
  resolve: { conditions: ['@penstroke/source', 'module', 'browser', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  // The worker is not seen from the page; what it needs would be found at the first visit, and reload the page.
  optimizeDeps: { entries: ['index.html', 'src/worker/worker.ts'] },
  server: { headers: securityHeaders({ development: true }) },
  preview: { headers: securityHeaders() },
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500 },
});
