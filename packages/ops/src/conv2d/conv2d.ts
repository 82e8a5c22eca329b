import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { hasKernel } from '../shared/has-kernel.ts';
import { registerGradientOnce } from '../shared/register-gradient-once.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { checkConv2D } from './check-conv2d.ts';
import { compositeConv2D } from './composite.ts';
import { type Conv2DOptions, PenstrokeConv2D } from './contract.ts';
import { conv2dGradientConfig } from './gradient.ts';

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
  registerGradientOnce(conv2dGradientConfig);
  return runKernel<Tensor4D>(PenstrokeConv2D, { x, filter, bias }, attrs);
}
