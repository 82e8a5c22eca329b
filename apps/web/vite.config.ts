import { defineConfig } from 'vite';
import { headersFile } from './vite/headers-file.ts';
import { mnistFiles } from './vite/mnist-files.ts';
import { openGraph } from './vite/open-graph.ts';
import { securityHeaders } from './vite/security-headers.ts';
import { serviceWorkerFiles } from './vite/service-worker-files.ts';

/** TensorFlow.js repeats its licence in each of its files, 530 times; the built page has all licences once, in licences.md. */
const LICENCES_APART = { comments: { legal: false } } as const;

export default defineConfig({
  // Relative addresses: the built folder works at any path of any host.
  base: './',
  plugins: [headersFile(), mnistFiles(), openGraph(), serviceWorkerFiles()],
  resolve: { conditions: ['@penstroke/source', 'module', 'browser', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', rollupOptions: { output: LICENCES_APART } },
  // The worker is not seen from the page; what it needs would be found at the first visit, and reload the page.
  optimizeDeps: { entries: ['index.html', 'src/worker/worker.ts'] },
  server: { headers: securityHeaders({ development: true }) },
  preview: { headers: securityHeaders() },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    license: { fileName: 'licences.md' },
    rollupOptions: { output: LICENCES_APART },
  },
});
