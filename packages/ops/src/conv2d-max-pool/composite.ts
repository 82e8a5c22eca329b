import { maxPool, type Tensor1D, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { compositeConv2D } from '../conv2d/composite.ts';
import type { Conv2DMaxPoolOptions } from './contract.ts';

/** {@link conv2dMaxPool} by plain TensorFlow.js ops: same arguments, same result, differentiable by autodiff. */
export function compositeConv2DMaxPool(
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor1D,
  { pool: { size, strides = size, padding = 'valid' }, ...convolution }: Conv2DMaxPoolOptions,
): Tensor4D {
  return tidy(() =>
    maxPool(
      compositeConv2D(x, filter, bias, convolution),
      size as [number, number],
      strides as [number, number],
      padding,
    ),
  );
}
