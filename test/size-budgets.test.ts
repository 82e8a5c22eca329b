import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listFiles, publishedPackages, ROOT } from '../scripts/lib/workspace.mjs';

const KIB = 1024;

/**
 * What the built JavaScript of each package may take, all its files together, comments included: raw and gzipped KiB. About a
 * quarter above what it was when the line was last changed: enough for a feature, too little for a dependency pasted in.
 */
const JAVASCRIPT_KIB: Record<string, { raw: number; gzip: number }> = {
  '@penstroke/augment': { raw: 48, gzip: 13 },
  '@penstroke/backend-simd': { raw: 210, gzip: 56 },
  '@penstroke/dataset': { raw: 165, gzip: 47 },
  '@penstroke/errors': { raw: 4, gzip: 2 },
  '@penstroke/models': { raw: 144, gzip: 40 },
  '@penstroke/ops': { raw: 146, gzip: 33 },
  '@penstroke/random': { raw: 10, gzip: 4 },
  '@penstroke/recipes': { raw: 32, gzip: 10 },
  '@penstroke/recognizer': { raw: 310, gzip: 150 },
  '@penstroke/runs': { raw: 185, gzip: 49 },
  '@penstroke/safetensors': { raw: 24, gzip: 8 },
  '@penstroke/tensorflow-kernels': { raw: 90, gzip: 24 },
  '@penstroke/trainer': { raw: 93, gzip: 25 },
  '@penstroke/webgpu-kernels': { raw: 225, gzip: 60 },
  // Its packages are inside, a network of the recognizer too, and what every command needs of others.
  penstroke: { raw: 1800, gzip: 560 },
};

/** Both builds of the WebAssembly together. A page loads one of them. */
const WASM_KIB = { raw: 150, gzip: 48 };

/** The files' bytes in one, and the size of that as a web server would send it. */
async function measure(folder: string, endings: string[]): Promise<{ raw: number; gzip: number }> {
  const dist = join(ROOT, folder, 'dist');
  const files = await listFiles(dist, endings);
  expect(files, `${folder}/dist: expected built files; run pnpm build`).not.toEqual([]);
  const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(join(dist, file)))));
  return { raw: bytes.length / KIB, gzip: gzipSync(bytes, { level: 9 }).length / KIB };
}

const packages = await publishedPackages();

test('every published package has a budget', () => {
  expect(packages.map(({ manifest }) => manifest.name).sort()).toEqual(Object.keys(JAVASCRIPT_KIB).sort());
});

describe.each(packages)('$manifest.name', ({ folder, manifest }) => {
  const budget = JAVASCRIPT_KIB[manifest.name] ?? { raw: 0, gzip: 0 };
  test(`its JavaScript takes at most ${budget.raw} KiB, ${budget.gzip} KiB gzipped`, async () => {
    const size = await measure(folder, ['.js']);
    expect(size.raw).toBeLessThanOrEqual(budget.raw);
    expect(size.gzip).toBeLessThanOrEqual(budget.gzip);
  });
});

test(`the WebAssembly takes at most ${WASM_KIB.raw} KiB, ${WASM_KIB.gzip} KiB gzipped`, async () => {
  const size = await measure('packages/backend-simd', ['.wasm']);
  expect(size.raw).toBeLessThanOrEqual(WASM_KIB.raw);
  expect(size.gzip).toBeLessThanOrEqual(WASM_KIB.gzip);
});
