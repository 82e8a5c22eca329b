import { add, div, mul, sqrt, square, sub, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { numberOf } from '../capture/step-number.ts';
import { ADAM_DEFAULTS, type AdamOptions, type AdamState } from './contract.ts';

/** `adamUpdate` by plain TensorFlow.js ops: same arguments, same result. */
export function compositeAdam(options: AdamOptions): AdamState {
  const { parameters, gradients, firstMoments, secondMoments } = options;
  const step = numberOf(options.step);
  const learningRate = numberOf(options.learningRate);
  const beta1 = numberOf(options.beta1 ?? ADAM_DEFAULTS.beta1);
  const {
    beta2 = ADAM_DEFAULTS.beta2,
    epsilon = ADAM_DEFAULTS.epsilon,
    weightDecay = ADAM_DEFAULTS.weightDecay,
  } = options;
  return tidy(() => {
    const updated: AdamState = { parameters: [], firstMoments: [], secondMoments: [] };
    parameters.forEach((p, i) => {
      const g = gradients[i]!;
      const m: Tensor = add(mul(firstMoments[i]!, beta1), mul(g, 1 - beta1));
      const v: Tensor = add(mul(secondMoments[i]!, beta2), mul(square(g), 1 - beta2));
      const mHat = div(m, 1 - beta1 ** step);
      const vHat = div(v, 1 - beta2 ** step);
      const change: Tensor = div(mHat, add(sqrt(vHat), epsilon));
      const decayed = weightDecay === 0 ? change : add<Tensor>(change, mul(p, weightDecay));
      updated.parameters.push(sub(p, mul(decayed, learningRate)));
      updated.firstMoments.push(m);
      updated.secondMoments.push(v);
    });
    return updated;
  });
}
