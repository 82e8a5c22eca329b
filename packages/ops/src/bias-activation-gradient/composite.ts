import { add, cast, fill, greater, mul, sum, type Tensor, type Tensor1D, tidy, where } from '@tensorflow/tfjs-core';
import { type Activation, SELU_ALPHA, SELU_SCALE } from '../shared/activation.ts';
import type { BiasActivationGradient } from './contract.ts';

/** f'(z) for z > 0, and what is added to y = f(z) for f'(z) elsewhere. */
const SLOPES = {
  selu: { positive: SELU_SCALE, offset: SELU_SCALE * SELU_ALPHA },
  elu: { positive: 1, offset: 1 },
};

/** dy * f'(z), from the activation's output y = f(z). */
function activationGradient<T extends Tensor>(dy: T, y: T, activation: Activation): T {
  if (activation === 'linear') return dy.clone();
  const positive = greater(y, 0);
  if (activation === 'relu') return mul<T>(dy, cast(positive, 'float32'));
  const slope = SLOPES[activation];
  return mul<T>(dy, where(positive, fill(y.shape, slope.positive), add<Tensor>(y, slope.offset)));
}

/** `biasActivationGradient` by plain TensorFlow.js ops: same arguments, same result. */
export function compositeBiasActivationGradient<T extends Tensor>(
  dy: T,
  y: T,
  activation: Activation,
): BiasActivationGradient<T> {
  return tidy(() => {
    const dz = activationGradient(dy, y, activation);
    const leadingAxes = dz.shape.slice(0, -1).map((_, axis) => axis);
    return { dz, dbias: sum<Tensor1D>(dz, leadingAxes) };
  });
}
