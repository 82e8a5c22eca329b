import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { checkShape, checkTensor } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeGatherPixels } from './composite.ts';
import { PenstrokeGatherPixels, type PenstrokeGatherPixelsAttrs } from './contract.ts';

/**
 * Takes rows out of packed pixels and gives each pixel the number that the table has for it:
 *
 *     output[b, p] = table[pixel p of row indices[b]]
 *
 * So a set of images stays on the device as bytes, a quarter of what float32 takes, and a batch is normalised while it is gathered, to
 * the same bits as by a table in JavaScript. One kernel where the backend has `PenstrokeGatherPixels`.
 *
 * @param pixels int32 `[count, words]`, packed by {@link packPixels}; not disposed
 * @param table float32 `[256]`; not disposed
 * @param indices int32 `[batch]`, at least one, each within 0..count - 1, which the caller has checked: it is not read here, and
 *   backends answer an index outside with an error or zeros; not disposed
 * @param size pixels of a row, so that words = ceil(size / 4)
 * @returns float32 `[batch, size]`; the caller disposes it. There is no gradient.
 * @throws TypeError for another dtype, RangeError for another rank, a table of another length or a size that the rows do not have
 *
 * @example
 * const pixels = tf.tensor2d(packPixels(bytes, 784), [count, 196], 'int32');
 * const batch = gatherPixels(pixels, table, tf.tensor1d([3, 1], 'int32'), 784); // [2, 784]
 */
export function gatherPixels(pixels: Tensor2D, table: Tensor1D, indices: Tensor1D, size: number): Tensor2D {
  checkTensor('gatherPixels', 'pixels', pixels, [2], 'int32');
  checkTensor('gatherPixels', 'table', table, [1]);
  checkShape('gatherPixels', 'table', table, [256]);
  checkTensor('gatherPixels', 'indices', indices, [1], 'int32');
  if (indices.size === 0) throw new RangeError('gatherPixels: expected at least one index, got none');
  if (!Number.isInteger(size) || size < 1 || Math.ceil(size / 4) !== pixels.shape[1]) {
    throw new RangeError(`gatherPixels: expected a size of rows of ${pixels.shape[1]} words, got ${size}`);
  }
  if (!hasKernel(PenstrokeGatherPixels)) return compositeGatherPixels(pixels, table, indices, size);
  const attrs: PenstrokeGatherPixelsAttrs = { size };
  return runKernel<Tensor2D>(PenstrokeGatherPixels, { pixels, table, indices }, attrs);
}
