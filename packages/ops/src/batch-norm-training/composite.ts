import {
  add,
  customGrad,
  div,
  mean,
  mul,
  rsqrt,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  tidy,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { compositeBiasActivationGradient } from '../bias-activation-gradient/composite.ts';
import { applyActivation } from '../shared/activation.ts';
import {
  BATCH_NORM_EPSILON,
  type BatchNormTraining,
  type BatchNormTrainingGradient,
  type BatchNormTrainingGradientInputs,
  type BatchNormTrainingOptions,
} from './contract.ts';

/** A copy of `x` through which no gradient flows. */
function stopGradient(x: Tensor1D): Tensor1D {
  const constant = customGrad((input) => ({
    value: (input as Tensor1D).clone(),
    gradFunc: (dy: Tensor) => zerosLike(dy),
  }));
  return constant(x) as Tensor1D;
}

/** `batchNormTraining` by plain TensorFlow.js ops: same arguments, same result, differentiable by autodiff. */
export function compositeBatchNormTraining<T extends Tensor>(
  x: T,
  gamma: Tensor1D,
  beta: Tensor1D,
  options: BatchNormTrainingOptions = {},
): BatchNormTraining<T> {
  const { epsilon = BATCH_NORM_EPSILON, activation = 'linear' } = options;
  return tidy(() => {
    const leadingAxes = x.shape.slice(0, -1).map((_, axis) => axis);
    const batchMean = mean<Tensor1D>(x, leadingAxes);
    const centred = sub<Tensor>(x, batchMean);
    const batchVariance = mean<Tensor1D>(square(centred), leadingAxes);
    const scale = mul<Tensor>(gamma, rsqrt(add<Tensor>(batchVariance, epsilon)));
    const y = applyActivation(add<T>(mul(centred, scale), beta), activation);
    return { y, mean: stopGradient(batchMean), variance: stopGradient(batchVariance) };
  });
}

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
