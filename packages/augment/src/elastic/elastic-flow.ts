import { matMul, reshape, type Tensor4D, tensor2d, tensor3d, tidy } from '@tensorflow/tfjs-core';
import { gaussianKernel } from './gaussian-kernel.ts';

/**
 * Smooths both displacement fields of a batch and scales them by `alpha`.
 *
 * The Gaussian is separable, and along one axis it is a product with a banded matrix G, `G[i, j] = g(i - j)`: two
 * products serve a whole batch on any backend, `G_height (field G_width)`. The noise holds the rows of dy and dx side by
 * side, so that the first product is one matrix product of `[count * height, 2 * width]`, and its matrix, with G_width
 * in the blocks for dy and dx and its columns interleaved, leaves (dy, dx) as the last axis, as `warp` takes it.
 *
 * @param noise `[count, height, 2 * width]`
 * @returns float32 `[count, height, width, 2]`, in pixels
 */
export function elasticFlow(
  noise: Float32Array,
  [count, height, width]: readonly [number, number, number],
  alpha: number,
  sigma: number,
): Tensor4D {
  const kernel = gaussianKernel(sigma);
  const alongX = new Float32Array(4 * width * width);
  fillBand(kernel, width, (from, to, weight) => {
    for (const field of [0, 1]) alongX[(field * width + from) * 2 * width + 2 * to + field] = alpha * weight;
  });
  const alongY = new Float32Array(height * height);
  fillBand(kernel, height, (from, to, weight) => {
    alongY[to * height + from] = weight;
  });
  return tidy(() => {
    const rows = matMul(tensor2d(noise, [count * height, 2 * width]), tensor2d(alongX, [2 * width, 2 * width]));
    const smooth = matMul(tensor3d(alongY, [1, height, height]), reshape(rows, [count, height, 2 * width]));
    return reshape(smooth, [count, height, width, 2]);
  });
}

/** Calls `set` for each pair of places within reach of the kernel. */
function fillBand(kernel: Float64Array, size: number, set: (from: number, to: number, weight: number) => void): void {
  const radius = (kernel.length - 1) / 2;
  for (let to = 0; to < size; to++) {
    const last = Math.min(size - 1, to + radius);
    for (let from = Math.max(0, to - radius); from <= last; from++) set(from, to, kernel[from - to + radius]!);
  }
}
