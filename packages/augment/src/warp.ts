import { engine, getBackend, getKernel, type Tensor4D, type TensorInfo } from '@tensorflow/tfjs-core';
import { checkImages, checkNumber } from './validate.ts';
import { compositeWarp } from './warp/composite-warp.ts';

/**
 * The kernel that a backend may register for `warp`: inputs `{images, flow}`, attributes `{fillValue}`, one output.
 * `compositeWarp` is its reference.
 */
export const PENSTROKE_WARP = 'PenstrokeWarp';

/** The inputs of the kernel `PenstrokeWarp`. */
export interface PenstrokeWarpInputs {
  /** float32 `[batch, height, width, channels]` */
  readonly images: TensorInfo;
  /** float32 `[batch, height, width, 2]`: (dy, dx) in pixels, finite */
  readonly flow: TensorInfo;
}

/** The attributes of the kernel `PenstrokeWarp`. */
export interface PenstrokeWarpAttributes {
  readonly fillValue: number;
}

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
 * the fill (SciPy's `map_coordinates` with `order=1, mode='grid-constant'`, and the kernel `Transform`).
 *
 * @param images float32 `[batch, height, width, channels]`; not disposed
 * @param flow float32 `[batch, height, width, 2]`, finite, in pixels; not disposed
 * @param options `fillValue`, 0 by default
 * @returns float32 `[batch, height, width, channels]`; the caller disposes it. There is no gradient.
 * @throws TypeError for another rank or dtype
 * @throws RangeError for a flow whose shape does not fit
 *
 * @example
 * const left = warp(images, tf.fill([batch, 28, 28, 2], 0.5)); // up and to the left by half a pixel
 */
export function warp(images: Tensor4D, flow: Tensor4D, options: { readonly fillValue?: number } = {}): Tensor4D {
  const { fillValue = 0 } = options;
  checkImages('warp', images, 'float32');
  checkImages('warp (flow)', flow, 'float32');
  checkNumber('warp', 'fillValue', fillValue);
  const expected = [...images.shape.slice(0, 3), 2];
  if (flow.shape.some((size, axis) => size !== expected[axis])) {
    throw new RangeError(`warp: expected a flow [${expected}] for images [${images.shape}], got [${flow.shape}]`);
  }
  if (images.size === 0) return images.clone();
  if (getKernel(PENSTROKE_WARP, getBackend()) !== undefined) {
    return engine().runKernel(PENSTROKE_WARP, { images, flow }, { fillValue }) as Tensor4D;
  }
  return compositeWarp(images, flow, fillValue);
}
