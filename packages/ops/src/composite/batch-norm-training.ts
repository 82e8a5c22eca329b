import {
  add,
  customGrad,
  mean,
  mul,
  rsqrt,
  square,
  sub,
  type Tensor,
  type Tensor1D,
  tidy,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { applyActivation } from '../activation.ts';
import type { BatchNormTraining, BatchNormTrainingOptions } from '../batch-norm-training.ts';
import { BATCH_NORM_EPSILON } from '../defaults.ts';

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
