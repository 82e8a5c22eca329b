import type { Tensor } from '@tensorflow/tfjs-core';
import { liveAttributes } from '../capture/live-attributes.ts';
import { checkTensorLists } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { numberInputs } from '../shared/numbered-inputs.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeMomentum } from './composite.ts';
import {
  MOMENTUM_DEFAULTS,
  type MomentumOptions,
  type MomentumState,
  PenstrokeMomentum,
  type PenstrokeMomentumAttrs,
} from './contract.ts';

/**
 * One update of gradient descent with momentum for all parameters, in one kernel where the backend has `PenstrokeMomentum`:
 * d = g + weightDecay * p; a' = momentum * a + d; p' = p - learningRate * (nesterov ? d + momentum * a' : a').
 * Nesterov's form is that of Sutskever et al., "On the importance of initialization and momentum in deep learning", ICML 2013, in
 * the variables of Bengio et al., https://arxiv.org/abs/1212.0901; PyTorch's SGD computes the same.
 *
 * @returns new float32 tensors of the inputs' shapes; the inputs stay as they are, unless `donated`. The caller disposes both.
 * @throws TypeError for another dtype, RangeError for lists or shapes that differ
 *
 * @example
 * const next = momentumUpdate({ parameters, gradients, accumulations, learningRate: 0.1, momentum: 0.9, nesterov: true });
 */
export function momentumUpdate(options: MomentumOptions): MomentumState {
  const { parameters, gradients, accumulations, learningRate } = options;
  const {
    momentum = MOMENTUM_DEFAULTS.momentum,
    nesterov = MOMENTUM_DEFAULTS.nesterov,
    weightDecay = MOMENTUM_DEFAULTS.weightDecay,
    donated = false,
  } = options;
  checkTensorLists('momentumUpdate', { parameters, gradients, accumulations });
  if (!hasKernel(PenstrokeMomentum)) return compositeMomentum(options);
  const count = parameters.length;
  const inputs = numberInputs({ p: parameters, g: gradients, a: accumulations });
  const attrs = { count, learningRate, momentum, nesterov, weightDecay, donated };
  const live = liveAttributes<PenstrokeMomentumAttrs>(attrs, 'learningRate');
  const outputs = runKernel<Tensor[]>(PenstrokeMomentum, inputs, live);
  return { parameters: outputs.slice(0, count), accumulations: outputs.slice(count) };
}
