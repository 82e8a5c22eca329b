import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { matrixProduct } from '../src/gemm/product.ts';
import { planGemm, runGemm } from '../src/gemm/run-gemm.ts';
import { chooseTile, SOFTWARE_TILES, TILES, type Tile, tileColumns, tileRows, tileThreads } from '../src/gemm/tile.ts';
import type { WebGPUInternals } from '../src/runtime/webgpu-internals.ts';
import { normal } from './compare-backends.ts';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

const all = [...TILES, ...SOFTWARE_TILES];
const label = (tile: Tile) => `${tileRows(tile)}x${tileColumns(tile)}x${tile.depth}/${tile.depthGroups}`;

test.each(all.map((tile) => [label(tile), tile] as const))('tile %s fits every device', (_, tile) => {
  expect(tileThreads(tile)).toBeLessThanOrEqual(256);
  // A right factor along the depth has a vector more in each row.
  const vectors = (tileRows(tile) * tile.depth) / 4 + tileColumns(tile) * ((tile.depth / 4) | 1);
  expect(vectors * 16).toBeLessThanOrEqual(16_384);
  expect((tile.depth / tile.depthGroups) % 4).toBe(0);
});

test('large products get large tiles, long depths are cut, and small ones are not', () => {
  expect(tileRows(chooseTile(50_176, 384, 1728, false).tile)).toBe(128);
  expect(chooseTile(9, 12, 50_176, false).splits).toBeGreaterThan(16);
  expect(chooseTile(64, 10, 144, false).splits).toBe(1);
});

await withWebGPU(() => {
  /** Which factors are transposed; each has code of its own. */
  const directions = [
    [false, false],
    [true, false],
    [false, true],
  ] as const;

  describe.each(all.map((tile, i) => [label(tile), i, tile] as const))('tile %s', (_, i, tile) => {
    // Compiling a large tile takes seconds on a software device: the three directions take turns.
    const [transposeA, transposeB] = directions[i % 3]!;
    const [rows, columns, depth] = [140, 133, 131];

    test.each([1, 3])(
      `${rows} x ${columns} over ${depth} in %i parts, ${transposeA} and ${transposeB} transposed, within 1e-5`,
      async (splits) => {
        const backend = tf.backend() as unknown as WebGPUInternals;
        const a = normal('a', transposeA ? [depth, rows] : [rows, depth]);
        const b = normal('b', transposeB ? [columns, depth] : [depth, columns]);
        const plan = planGemm(
          backend,
          matrixProduct([rows, columns, depth], transposeA, transposeB),
          { name: 'product', activation: 'linear', bias: false },
          { tile, splits },
        );
        const result = tf.engine().makeTensorFromTensorInfo(runGemm(backend, plan, a, b, undefined, [rows, columns]));
        const found = await result.data();
        const [left, right] = [await a.data(), await b.data()];
        tf.dispose([a, b, result]);
        let worst = 0;
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            let sum = 0;
            for (let k = 0; k < depth; k++) {
              sum +=
                left[transposeA ? k * rows + row : row * depth + k]! *
                right[transposeB ? column * depth + k : k * columns + column]!;
            }
            worst = Math.max(worst, Math.abs(sum - found[row * columns + column]!));
          }
        }
        expect(deviceErrors.splice(0)).toEqual([]);
        // The largest sums of 131 products of normal numbers are about 50.
        expect(worst / 50).toBeLessThan(1e-5);
      },
    );
  });
});
