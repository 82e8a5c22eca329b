import type { Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { checkActivation } from '../shared/activation.ts';
import { checkShape, checkTensor } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { registerGradientOnce } from '../shared/register-gradient-once.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeDense } from './composite.ts';
import { type DenseOptions, PenstrokeDense } from './contract.ts';
import { denseGradientConfig } from './gradient.ts';

/**
 * A fully connected layer: `activation(x . kernel + bias)`, in one kernel where the backend has `PenstrokeDense`.
 *
 * @param x float32 [batch, inputs]
 * @param kernel float32 [inputs, units]
 * @param bias float32 [units]
 * @returns float32 [batch, units]; the caller disposes it
 * @throws TypeError for another dtype, RangeError for shapes that do not fit or an unknown activation
 *
 * @example
 * const hidden = dense(features, kernel, bias, { activation: 'selu' }); // [batch, 288]
 */
export function dense(x: Tensor2D, kernel: Tensor2D, bias: Tensor1D, options: DenseOptions = {}): Tensor2D {
  const { activation = 'linear' } = options;
  checkTensor('dense', 'x', x, [2]);
  checkTensor('dense', 'kernel', kernel, [2]);
  checkTensor('dense', 'bias', bias, [1]);
  if (x.shape[1] !== kernel.shape[0]) {
    throw new RangeError(`dense: expected x with the kernel's ${kernel.shape[0]} inputs, got shape [${x.shape}]`);
  }
  checkShape('dense', 'bias', bias, [kernel.shape[1]]);
  checkActivation('dense', activation);
  if (!hasKernel(PenstrokeDense)) return compositeDense(x, kernel, bias, options);
  registerGradientOnce(denseGradientConfig);
  return runKernel<Tensor2D>(PenstrokeDense, { x, kernel, bias }, { activation });
}
