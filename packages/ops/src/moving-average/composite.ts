import { add, mul, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { numberOf } from '../capture/step-number.ts';
import type { MovingAverageOptions } from './contract.ts';

/** `movingAverage` by plain TensorFlow.js ops: same arguments, same result. */
export function compositeMovingAverage({ averages, parameters, ...options }: MovingAverageOptions): Tensor[] {
  const decay = numberOf(options.decay);
  return tidy(() => averages.map((a, i) => add<Tensor>(mul(a, decay), mul(parameters[i]!, 1 - decay))));
}
