import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Activation } from '../shared/activation.ts';

/** The options of `conv2d`. */
export interface Conv2DOptions {
  /** Pixels from one output to the next, or [vertical, horizontal]; 1 by default. */
  readonly strides?: number | readonly [number, number];
  /** 'valid' (the default): only whole windows. 'same': ceil(size / stride) outputs, the border filled with 0. */
  readonly padding?: 'same' | 'valid';
  /** 'linear' by default. */
  readonly activation?: Activation;
}

/** `x` convolved with `filter`, plus `bias`, through the activation. One output `y` [batch, outHeight, outWidth, outChannels]. */
export const PenstrokeConv2D = 'PenstrokeConv2D';
/** The inputs of {@link PenstrokeConv2D}. */
export interface PenstrokeConv2DInputs {
  /** [batch, height, width, inChannels] */
  x: TensorInfo;
  /** [filterHeight, filterWidth, inChannels, outChannels] */
  filter: TensorInfo;
  /** [outChannels] */
  bias: TensorInfo;
}
/** The attributes of {@link PenstrokeConv2D}. */
export interface PenstrokeConv2DAttrs {
  /** [vertical, horizontal], pixels */
  strides: [number, number];
  /** As in TensorFlow: 'same' gives ceil(size / stride) and pads the odd pixel at the bottom and the right. */
  pad: 'same' | 'valid';
  activation: Activation;
}
