import type { TensorInfo } from '@tensorflow/tfjs-core';

/** Rows of packed pixels, each pixel as the number that a table gives for it. One output, float32 `[batch, size]`. */
export const PenstrokeGatherPixels = 'PenstrokeGatherPixels';
/** The inputs of {@link PenstrokeGatherPixels}. */
export interface PenstrokeGatherPixelsInputs {
  /** int32 [count, words]: pixel 4 w + k of a row is byte k of word w, the lowest first */
  pixels: TensorInfo;
  /** float32 [256] */
  table: TensorInfo;
  /** int32 [batch], each within 0..count - 1 */
  indices: TensorInfo;
}
/** The attributes of {@link PenstrokeGatherPixels}. */
export interface PenstrokeGatherPixelsAttrs {
  /** Pixels of a row: words = ceil(size / 4). */
  size: number;
}
