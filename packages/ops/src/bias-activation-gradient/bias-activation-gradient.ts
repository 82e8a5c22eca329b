import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import { type Activation, checkActivation } from '../shared/activation.ts';
import { checkShape, checkTensor } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeBiasActivationGradient } from './composite.ts';
import { type BiasActivationGradient, PenstrokeBiasActivationGradient } from './contract.ts';

/**
 * The backward pass through an activation and the bias before it, from the activation's output, in one pass where the backend has
 * `PenstrokeBiasActivationGradient`. The gradients of `conv2d` and `dense` start with it.
 *
 * @param dy float32 [..., channels], rank 2 or 4: the gradient of the output
 * @param y float32, the shape of `dy`: the output, `activation(z + bias)`
 * @returns new tensors; the caller disposes them
 * @throws TypeError for another dtype, RangeError for shapes that differ or an unknown activation
 *
 * @example
 * const { dz, dbias } = biasActivationGradient(dy, y, 'selu');
 */
export function biasActivationGradient<T extends Tensor>(
  dy: T,
  y: T,
  activation: Activation,
): BiasActivationGradient<T> {
  checkTensor('biasActivationGradient', 'dy', dy, [2, 4]);
  checkTensor('biasActivationGradient', 'y', y, [2, 4]);
  checkShape('biasActivationGradient', 'y', y, dy.shape);
  checkActivation('biasActivationGradient', activation);
  if (!hasKernel(PenstrokeBiasActivationGradient)) return compositeBiasActivationGradient(dy, y, activation);
  const [dz, dbias] = runKernel<[T, Tensor1D]>(PenstrokeBiasActivationGradient, { dy, y }, { activation });
  return { dz, dbias };
}
