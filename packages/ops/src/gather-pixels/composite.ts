import {
  floorDiv,
  gather,
  mod,
  reshape,
  scalar,
  slice,
  stack,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  tidy,
} from '@tensorflow/tfjs-core';

/** `gatherPixels` by plain TensorFlow.js ops: same arguments, same result. */
export function compositeGatherPixels(pixels: Tensor2D, table: Tensor1D, indices: Tensor1D, size: number): Tensor2D {
  const batch = indices.size;
  return tidy(() => {
    const words = gather(pixels, indices); // [batch, words]
    // Divided towards minus infinity and then modulo 256, so that a word's sign, bit 31, stays a bit of its last pixel.
    const bytes = [1, 2 ** 8, 2 ** 16, 2 ** 24].map(
      (unit): Tensor => mod(floorDiv(words, scalar(unit, 'int32')), scalar(256, 'int32')),
    );
    const rows = reshape(stack(bytes, 2), [batch, -1]); // [batch, 4 * words]
    return gather(table, slice(rows, [0, 0], [batch, size]) as Tensor2D) as Tensor as Tensor2D;
  });
}
