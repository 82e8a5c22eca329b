import type { backend_util } from '@tensorflow/tfjs-core';
import type { Lanes } from './activation.ts';

/** The sizes of a pooling but for the batch. */
export type PoolSizes = Pick<
  backend_util.Conv2DInfo,
  | 'inHeight'
  | 'inWidth'
  | 'inChannels'
  | 'outHeight'
  | 'outWidth'
  | 'filterHeight'
  | 'filterWidth'
  | 'strideHeight'
  | 'strideWidth'
> & { readonly padInfo: { readonly top: number; readonly left: number } };

/**
 * WGSL: declares `largest`, the maximum of a window.
 *
 * @param position the window's number within its image
 * @param pixel the value of the pixel with the number `pixelAt` within the image
 */
export function largestOfWindow(sizes: PoolSizes, lanes: Lanes, position: string, pixel: string): string {
  const { inHeight, inWidth, outWidth, filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = sizes;
  return `let window = ${position};
  let top = i32(window / ${outWidth}u * ${strideHeight}u) - ${padInfo.top};
  let left = i32(window % ${outWidth}u * ${strideWidth}u) - ${padInfo.left};
  var largest = ${lanes}(-3.4028234e38);
  for (var row = max(top, 0); row < min(top + ${filterHeight}, ${inHeight}); row++) {
    for (var column = max(left, 0); column < min(left + ${filterWidth}, ${inWidth}); column++) {
      let pixelAt = u32(row * ${inWidth} + column);
      largest = max(largest, ${pixel});
    }
  }`;
}
