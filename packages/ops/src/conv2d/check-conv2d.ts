import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { checkActivation } from '../shared/activation.ts';
import { checkShape, checkTensor } from '../shared/check.ts';
import type { Conv2DOptions, PenstrokeConv2DAttrs } from './contract.ts';

/**
 * Checks the arguments of a convolution.
 *
 * @returns the options as attributes of its kernel
 * @throws TypeError or RangeError, as `conv2d`
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
  if (!filter.shape.every((size) => size >= 1)) {
    throw new RangeError(`${caller}: expected a filter whose sizes are at least 1, got shape [${filter.shape}]`);
  }
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
