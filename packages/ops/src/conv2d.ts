import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { type Activation, checkActivation } from './activation.ts';
import { checkShape, checkTensor } from './check.ts';
import { compositeConv2D } from './composite/conv2d.ts';
import { hasKernel } from './has-kernel.ts';
import { PenstrokeConv2D, type PenstrokeConv2DAttrs } from './kernel-names.ts';
import { registerGradients } from './register.ts';
import { runKernel } from './run-kernel.ts';

export interface Conv2DOptions {
  /** Pixels from one output to the next, or [vertical, horizontal]; 1 by default. */
  readonly strides?: number | readonly [number, number];
  /** 'valid' (the default): only whole windows. 'same': ceil(size / stride) outputs, the border filled with 0. */
  readonly padding?: 'same' | 'valid';
  /** 'linear' by default. */
  readonly activation?: Activation;
}

/**
 * Convolution (in the sense of neural networks: no flip of the filter) plus bias through an activation, in one kernel where the
 * backend has `PenstrokeConv2D`.
 *
 * Its gradient computes only what is asked for: for the first layer of a network the gradient of the images is not computed.
 *
 * @param x float32 [batch, height, width, inChannels]
 * @param filter float32 [filterHeight, filterWidth, inChannels, outChannels]
 * @param bias float32 [outChannels]
 * @returns float32 [batch, outHeight, outWidth, outChannels]; the caller disposes it
 * @throws TypeError for another dtype, RangeError for shapes that do not fit or an unknown option
 *
 * @example
 * const y = conv2d(images, filter, bias, { padding: 'same', activation: 'relu' }); // [batch, 28, 28, 12]
 */
export function conv2d(x: Tensor4D, filter: Tensor4D, bias: Tensor1D, options: Conv2DOptions = {}): Tensor4D {
  const attrs = checkConv2D('conv2d', x, filter, bias, options);
  if (!hasKernel(PenstrokeConv2D)) return compositeConv2D(x, filter, bias, options);
  registerGradients();
  return runKernel<Tensor4D>(PenstrokeConv2D, { x, filter, bias }, attrs);
}

/**
 * Checks the arguments of a convolution.
 *
 * @returns the options as attributes of its kernel
 * @throws TypeError or RangeError, as {@link conv2d}
 */
export function checkConv2D(
  caller: string,
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor1D,
  options: Conv2DOptions,
): PenstrokeConv2DAttrs {
  const { strides = 1, padding = 'valid', activation = 'linear' } = options;
  checkTensor(caller, 'x', x, [4]);
  checkTensor(caller, 'filter', filter, [4]);
  checkTensor(caller, 'bias', bias, [1]);
  const [filterHeight, filterWidth, inChannels, outChannels] = filter.shape;
  if (x.shape[3] !== inChannels) {
    throw new RangeError(`${caller}: expected x with the filter's ${inChannels} channels, got shape [${x.shape}]`);
  }
  checkShape(caller, 'bias', bias, [outChannels]);
  const pair = checkPixels(caller, 'strides', strides);
  if (padding !== 'same' && padding !== 'valid') {
    throw new RangeError(`${caller}: expected padding 'same' or 'valid', got ${String(padding)}`);
  }
  if (padding === 'valid' && (x.shape[1] < filterHeight || x.shape[2] < filterWidth)) {
    throw new RangeError(
      `${caller}: expected images of at least ${filterHeight}x${filterWidth}, the filter, got shape [${x.shape}]; use padding 'same'`,
    );
  }
  checkActivation(caller, activation);
  return { strides: pair, pad: padding, activation };
}

/** @returns [vertical, horizontal]; @throws RangeError unless both are whole and at least 1 */
export function checkPixels(
  caller: string,
  name: string,
  pixels: number | readonly [number, number],
): [vertical: number, horizontal: number] {
  const pair: [number, number] = typeof pixels === 'number' ? [pixels, pixels] : [pixels[0], pixels[1]];
  if (!pair.every((count) => Number.isInteger(count) && count >= 1)) {
    throw new RangeError(`${caller}: expected ${name} of at least 1 pixel, got [${pair}]`);
  }
  return pair;
}
