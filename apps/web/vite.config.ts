import { defineConfig } from 'vite';
import { headersFile } from './vite/headers-file.ts';
import { mnistFiles } from './vite/mnist-files.ts';
import { openGraph } from './vite/open-graph.ts';
import { securityHeaders } from './vite/security-headers.ts';
import { serviceWorkerFiles } from './vite/service-worker-files.ts';

/** TensorFlow.js repeats its licence in each of its files, 530 times; the built page has all licences once, in licences.md. */
const LICENCES_APART = { comments: { legal: false } } as const;

/**
 * The first view loads these in any case, and other places share them: by itself the bundler makes a file of each, and small files
 * pack badly.
 */
const FIRST_VIEW = {
  codeSplitting: {
    groups: [
      { name: 'preact', test: /node_modules[\\/]preact|words[\\/]create-numbers|client[\\/]store\.ts/ },
      {
        name: 'scene',
        test: /components[\\/]rgb|client[\\/](scene-store|save-file|output-names|drawing-input)|look[\\/](digit-choice|number-grid)|scene[\\/](scene-colours|shaded-grid|sum-words)/,
      },
    ],
  },
};

/** The parts of a worker share TensorFlow.js, each some of it, of which the bundler would make three files; one packs better. */
const ENGINE = {
  codeSplitting: { groups: [{ name: 'tfjs', test: /@tensorflow[\\/]tfjs-(core|layers|backend-cpu)[\\/]/ }] },
};

export default defineConfig({
  // Relative addresses: the built folder works at any path of any host.
  base: './',
  plugins: [headersFile(), mnistFiles(), openGraph(), serviceWorkerFiles()],
  resolve: { conditions: ['@penstroke/source', 'module', 'browser', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es', rollupOptions: { output: { ...LICENCES_APART, ...ENGINE } } },
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
    rollupOptions: { output: { ...LICENCES_APART, ...FIRST_VIEW } },
  },
});
