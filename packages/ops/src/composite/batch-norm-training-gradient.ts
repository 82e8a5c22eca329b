import { add, div, mul, sub, sum, type Tensor, type Tensor1D, tidy } from '@tensorflow/tfjs-core';
import type { BatchNormTrainingGradient, BatchNormTrainingGradientInputs } from '../batch-norm-training-gradient.ts';
import { compositeBiasActivationGradient } from './bias-activation-gradient.ts';

/** `batchNormTrainingGradient` by plain TensorFlow.js ops: same arguments, same result. */
export function compositeBatchNormTrainingGradient<T extends Tensor>(
  inputs: BatchNormTrainingGradientInputs<T>,
): BatchNormTrainingGradient<T> {
  const { dy, x, y, gamma, mean, invStd, activation } = inputs;
  return tidy(() => {
    const leadingAxes = x.shape.slice(0, -1).map((_, axis) => axis);
    const examples = x.size / gamma.size;
    const { dz, dbias: dbeta } = compositeBiasActivationGradient(dy, y, activation);
    const normalised = mul<Tensor>(sub(x, mean), invStd);
    const dgamma = sum<Tensor1D>(mul(dz, normalised), leadingAxes);
    const shared = add<Tensor>(div(dbeta, examples), mul(normalised, div(dgamma, examples)));
    return { dx: mul<T>(sub(dz, shared), mul(gamma, invStd)), dgamma, dbeta };
  });
}
