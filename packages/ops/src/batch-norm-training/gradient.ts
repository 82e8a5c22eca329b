import type { GradConfig, Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import { hasKernel } from '../shared/has-kernel.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeBatchNormTrainingGradient } from './composite.ts';
import {
  type BatchNormTrainingGradient,
  type BatchNormTrainingGradientInputs,
  PenstrokeBatchNormTraining,
  type PenstrokeBatchNormTrainingAttrs,
  PenstrokeBatchNormTrainingGradient,
} from './contract.ts';

/** The gradient of `batchNormTraining`, in one kernel where the backend has it. New tensors; the caller disposes them. */
function batchNormTrainingGradient<T extends Tensor>(
  inputs: BatchNormTrainingGradientInputs<T>,
): BatchNormTrainingGradient<T> {
  if (!hasKernel(PenstrokeBatchNormTrainingGradient)) return compositeBatchNormTrainingGradient(inputs);
  const { activation, ...tensors } = inputs;
  const [dx, dgamma, dbeta] = runKernel<[T, Tensor1D, Tensor1D]>(PenstrokeBatchNormTrainingGradient, tensors, {
    activation,
  });
  return { dx, dgamma, dbeta };
}

/** Only the gradient of `y` flows back: mean, variance and inverse deviation are constants to autodiff. */
export const batchNormTrainingGradientConfig: GradConfig = {
  kernelName: PenstrokeBatchNormTraining,
  inputsToSave: ['x', 'gamma'],
  outputsToSave: [true, true, false, true],
  gradFunc: (dys, saved, attributes) => {
    const [dy] = dys as Tensor[] as [Tensor];
    const [x, gamma, y, mean, invStd] = saved as [Tensor, Tensor1D, Tensor, Tensor1D, Tensor1D];
    const { activation } = attributes as unknown as PenstrokeBatchNormTrainingAttrs;
    const { dx, dgamma, dbeta } = batchNormTrainingGradient({ dy, x, y, gamma, mean, invStd, activation });
    return { x: () => dx, gamma: () => dgamma, beta: () => dbeta };
  },
};
