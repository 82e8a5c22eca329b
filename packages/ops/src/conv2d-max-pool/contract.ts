import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Conv2DOptions, PenstrokeConv2DAttrs, PenstrokeConv2DInputs } from '../conv2d/contract.ts';

/** The options of `conv2dMaxPool`: those of the convolution and those of the pooling. */
export interface Conv2DMaxPoolOptions extends Conv2DOptions {
  readonly pool: {
    /** Pixels of a window's side, or [height, width]. */
    readonly size: number | readonly [number, number];
    /** Pixels from one window to the next, or [vertical, horizontal]; the size by default. */
    readonly strides?: number | readonly [number, number];
    /** 'valid' (the default) or 'same', which pads with -infinity. */
    readonly padding?: 'same' | 'valid';
  };
}

/**
 * Max-pooling of `x` convolved with `filter`, plus `bias`, through the activation. One output `y` of shape
 * [batch, pooledHeight, pooledWidth, outChannels] or, if `located`, a second one `positions`: where the maxima were, for the
 * gradient kernels of the same backend alone, in a shape and type of its own. A window without a number has no maximum, and of
 * equal ones the first counts.
 *
 * The activations are monotone, so a kernel may pool first. Where the activation makes different sums equal (ReLU below 0),
 * which of them counts as the maximum is the kernel's business: the gradient there is 0, or the same to rounding.
 */
export const PenstrokeConv2DMaxPool = 'PenstrokeConv2DMaxPool';
/** The inputs of {@link PenstrokeConv2DMaxPool}. */
export type PenstrokeConv2DMaxPoolInputs = PenstrokeConv2DInputs;
/** The attributes of {@link PenstrokeConv2DMaxPool}. */
export interface PenstrokeConv2DMaxPoolAttrs extends PenstrokeConv2DAttrs {
  /** [height, width] of the window, at most 255 values. */
  poolSize: [number, number];
  poolStrides: [number, number];
  poolPad: 'same' | 'valid';
  /** Whether the positions are wanted, as they are where gradients are recorded. */
  located: boolean;
}

/** The gradient of {@link PenstrokeConv2DMaxPool} for `x`, from that of the pooled values before the activation. One output: `dx`. */
export const PenstrokeConv2DMaxPoolInputGradient = 'PenstrokeConv2DMaxPoolInputGradient';
/** The inputs of {@link PenstrokeConv2DMaxPoolInputGradient}. */
export interface PenstrokeConv2DMaxPoolInputGradientInputs {
  /** [batch, pooledHeight, pooledWidth, outChannels] */
  dz: TensorInfo;
  /** As the forward kernel made them. */
  positions: TensorInfo;
  filter: TensorInfo;
}
/** The attributes of {@link PenstrokeConv2DMaxPoolInputGradient}. */
export interface PenstrokeConv2DMaxPoolInputGradientAttrs extends PenstrokeConv2DMaxPoolAttrs {
  /** The shape of `x`. */
  inputShape: [number, number, number, number];
}

/** The gradient of {@link PenstrokeConv2DMaxPool} for `filter`. One output: `dfilter`. */
export const PenstrokeConv2DMaxPoolFilterGradient = 'PenstrokeConv2DMaxPoolFilterGradient';
/** The inputs of {@link PenstrokeConv2DMaxPoolFilterGradient}. */
export interface PenstrokeConv2DMaxPoolFilterGradientInputs {
  x: TensorInfo;
  /** [batch, pooledHeight, pooledWidth, outChannels] */
  dz: TensorInfo;
  /** As the forward kernel made them. */
  positions: TensorInfo;
}
/** The attributes of {@link PenstrokeConv2DMaxPoolFilterGradient}. */
export interface PenstrokeConv2DMaxPoolFilterGradientAttrs extends PenstrokeConv2DMaxPoolAttrs {
  filterShape: [number, number, number, number];
}
