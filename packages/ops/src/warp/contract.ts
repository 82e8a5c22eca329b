import type { TensorInfo } from '@tensorflow/tfjs-core';

/** The options of `warp`. */
export interface WarpOptions {
  /** What lies outside the image; finite, 0 by default. */
  readonly fillValue?: number;
}

/**
 * Every pixel of `images` sampled, bilinearly, at its place plus `flow`. One output, the shape of `images`. The arithmetic stands at
 * `warp`; images, flow and fill are finite.
 */
export const PenstrokeWarp = 'PenstrokeWarp';
/** The inputs of {@link PenstrokeWarp}. */
export interface PenstrokeWarpInputs {
  /** [batch, height, width, channels] */
  images: TensorInfo;
  /** [batch, height, width, 2]: (dy, dx) in pixels */
  flow: TensorInfo;
}
/** The attributes of {@link PenstrokeWarp}. */
export interface PenstrokeWarpAttrs {
  /** What lies outside the image. */
  fillValue: number;
}
