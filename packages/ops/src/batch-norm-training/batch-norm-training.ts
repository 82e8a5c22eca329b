import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import { checkActivation } from '../shared/activation.ts';
import { checkShape, checkTensor } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { registerGradientOnce } from '../shared/register-gradient-once.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeBatchNormTraining } from './composite.ts';
import {
  BATCH_NORM_EPSILON,
  type BatchNormTraining,
  type BatchNormTrainingOptions,
  PenstrokeBatchNormTraining,
} from './contract.ts';
import { batchNormTrainingGradientConfig } from './gradient.ts';

/**
 * Batch normalisation in training (Ioffe and Szegedy, https://arxiv.org/abs/1502.03167): each channel is brought to mean `beta` and
 * standard deviation `gamma` by its statistics over the batch, then goes through the activation. One kernel forward and one back
 * where the backend has `PenstrokeBatchNormTraining`. The moving averages for evaluation are the caller's.
 *
 * @param x float32 [..., channels], rank 2 or 4
 * @param gamma float32 [channels]
 * @param beta float32 [channels]
 * @returns new tensors; the caller disposes them
 * @throws TypeError for another dtype, RangeError for shapes that do not fit, an epsilon that is not above 0 or an unknown activation
 *
 * @example
 * const { y, mean, variance } = batchNormTraining(x, gamma, beta, { activation: 'relu' });
 */
export function batchNormTraining<T extends Tensor>(
  x: T,
  gamma: Tensor1D,
  beta: Tensor1D,
  options: BatchNormTrainingOptions = {},
): BatchNormTraining<T> {
  const { epsilon = BATCH_NORM_EPSILON, activation = 'linear' } = options;
  checkTensor('batchNormTraining', 'x', x, [2, 4]);
  checkTensor('batchNormTraining', 'gamma', gamma, [1]);
  checkTensor('batchNormTraining', 'beta', beta, [1]);
  const channels = [x.shape[x.rank - 1]!];
  checkShape('batchNormTraining', 'gamma', gamma, channels);
  checkShape('batchNormTraining', 'beta', beta, channels);
  if (!(epsilon > 0)) throw new RangeError(`batchNormTraining: expected an epsilon above 0, got ${epsilon}`);
  checkActivation('batchNormTraining', activation);
  if (!hasKernel(PenstrokeBatchNormTraining)) return compositeBatchNormTraining(x, gamma, beta, options);
  registerGradientOnce(batchNormTrainingGradientConfig);
  const [y, mean, variance, invStd] = runKernel<[T, Tensor1D, Tensor1D, Tensor1D]>(
    PenstrokeBatchNormTraining,
    { x, gamma, beta },
    { epsilon, activation },
  );
  // The tape holds its own reference where a gradient will be asked for.
  invStd.dispose();
  return { y, mean, variance };
}
