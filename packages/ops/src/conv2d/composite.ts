import { add, conv2d, type Tensor1D, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { applyActivation } from '../shared/activation.ts';
import type { Conv2DOptions } from './contract.ts';

/** {@link conv2d} of this package by plain TensorFlow.js ops: same arguments, same result, differentiable by autodiff. */
export function compositeConv2D(x: Tensor4D, filter: Tensor4D, bias: Tensor1D, options: Conv2DOptions = {}): Tensor4D {
  const { strides = 1, padding = 'valid', activation = 'linear' } = options;
  const pair: number | [number, number] = typeof strides === 'number' ? strides : [strides[0], strides[1]];
  return tidy(() => applyActivation(add<Tensor4D>(conv2d(x, filter, pair, padding), bias), activation));
}
