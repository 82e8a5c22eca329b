import { add, mul, sub, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { numberOf } from '../capture/step-number.ts';
import { MOMENTUM_DEFAULTS, type MomentumOptions, type MomentumState } from './contract.ts';

/** `momentumUpdate` by plain TensorFlow.js ops: same arguments, same result. */
export function compositeMomentum(options: MomentumOptions): MomentumState {
  const { parameters, gradients, accumulations } = options;
  const learningRate = numberOf(options.learningRate);
  const momentum = numberOf(options.momentum ?? MOMENTUM_DEFAULTS.momentum);
  const { nesterov = MOMENTUM_DEFAULTS.nesterov, weightDecay = MOMENTUM_DEFAULTS.weightDecay } = options;
  return tidy(() => {
    const updated: MomentumState = { parameters: [], accumulations: [] };
    parameters.forEach((p, i) => {
      const g = gradients[i]!;
      const d: Tensor = weightDecay === 0 ? g : add(g, mul(p, weightDecay));
      const a: Tensor = add(mul(accumulations[i]!, momentum), d);
      const change: Tensor = nesterov ? add(d, mul(a, momentum)) : a;
      updated.parameters.push(sub(p, mul(change, learningRate)));
      updated.accumulations.push(a);
    });
    return updated;
  });
}
