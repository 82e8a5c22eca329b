import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import type { Activation } from './activation.ts';
import { compositeBatchNormTrainingGradient } from './composite/batch-norm-training-gradient.ts';
import { hasKernel } from './has-kernel.ts';
import { PenstrokeBatchNormTrainingGradient } from './kernel-names.ts';
import { runKernel } from './run-kernel.ts';

export interface BatchNormTrainingGradientInputs<T extends Tensor = Tensor> {
  /** The gradient of the output, the shape of `x`. */
  readonly dy: T;
  readonly x: T;
  /** The output, after the activation. */
  readonly y: T;
  /** [channels] */
  readonly gamma: Tensor1D;
  /** [channels], of the batch */
  readonly mean: Tensor1D;
  /** [channels], 1 / sqrt(variance + epsilon) of the batch */
  readonly invStd: Tensor1D;
  readonly activation: Activation;
}

export interface BatchNormTrainingGradient<T extends Tensor = Tensor> {
  readonly dx: T;
  readonly dgamma: Tensor1D;
  readonly dbeta: Tensor1D;
}

/** The gradient of `batchNormTraining`, in one kernel where the backend has it. New tensors; the caller disposes them. */
export function batchNormTrainingGradient<T extends Tensor>(
  inputs: BatchNormTrainingGradientInputs<T>,
): BatchNormTrainingGradient<T> {
  if (!hasKernel(PenstrokeBatchNormTrainingGradient)) return compositeBatchNormTrainingGradient(inputs);
  const { activation, ...tensors } = inputs;
  const [dx, dgamma, dbeta] = runKernel<[T, Tensor1D, Tensor1D]>(PenstrokeBatchNormTrainingGradient, tensors, {
    activation,
  });
  return { dx, dgamma, dbeta };
}
