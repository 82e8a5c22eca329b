import type { Tensor4D } from '@tensorflow/tfjs-core';
import { checkFinite, checkTensor } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeWarp } from './composite.ts';
import { PenstrokeWarp, type PenstrokeWarpAttrs, type WarpOptions } from './contract.ts';

/**
 * Samples every output pixel from a displaced place of its own image, bilinearly:
 *
 *     y' = y + flow[b, y, x, 0],  x' = x + flow[b, y, x, 1]      (float32)
 *     y0 = floor(y'),  x0 = floor(x'),  fy = y' - y0,  fx = x' - x0
 *     top    = (1 - fx) * read(y0,     x0) + fx * read(y0,     x0 + 1)
 *     bottom = (1 - fx) * read(y0 + 1, x0) + fx * read(y0 + 1, x0 + 1)
 *     output[b, y, x, c] = (1 - fy) * top + fy * bottom
 *
 * where `read` gives `images[b, row, column, c]` inside the image and `fillValue` outside, so the border blends into
 * the fill (SciPy's `map_coordinates` with `order=1, mode='grid-constant'`, and the kernel `Transform`). One kernel where the backend
 * has `PenstrokeWarp`.
 *
 * @param images float32 `[batch, height, width, channels]`; not disposed
 * @param flow float32 `[batch, height, width, 2]`, finite, in pixels; not disposed
 * @returns float32 `[batch, height, width, channels]`; the caller disposes it. There is no gradient.
 * @throws TypeError for another dtype or a fill that is not a number, RangeError for another rank, a flow whose shape does not fit or
 *   a fill that is not finite
 *
 * @example
 * const left = warp(images, tf.fill([batch, 28, 28, 2], 0.5)); // up and to the left by half a pixel
 */
export function warp(images: Tensor4D, flow: Tensor4D, options: WarpOptions = {}): Tensor4D {
  const { fillValue = 0 } = options;
  checkTensor('warp', 'images', images, [4]);
  checkTensor('warp', 'flow', flow, [4]);
  checkFinite('warp', 'fillValue', fillValue);
  const expected = [...images.shape.slice(0, 3), 2];
  if (flow.shape.some((size, axis) => size !== expected[axis])) {
    throw new RangeError(`warp: expected a flow [${expected}] for images [${images.shape}], got [${flow.shape}]`);
  }
  if (images.size === 0) return images.clone();
  if (!hasKernel(PenstrokeWarp)) return compositeWarp(images, flow, options);
  const attrs: PenstrokeWarpAttrs = { fillValue };
  return runKernel<Tensor4D>(PenstrokeWarp, { images, flow }, attrs);
}
