import type { Tensor } from '@tensorflow/tfjs-core';
import { liveAttributes } from '../capture/live-attributes.ts';
import { numberOf } from '../capture/step-number.ts';
import { checkRange, checkStep, checkTensorLists } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { numberInputs } from '../shared/numbered-inputs.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeAdam } from './composite.ts';
import { ADAM_DEFAULTS, type AdamOptions, type AdamState, PenstrokeAdam, type PenstrokeAdamAttrs } from './contract.ts';

/**
 * One update of Adam (Kingma and Ba, https://arxiv.org/abs/1412.6980, algorithm 1; with `weightDecay` AdamW of Loshchilov and
 * Hutter, https://arxiv.org/abs/1711.05101) for all parameters, in one kernel where the backend has `PenstrokeAdam`.
 *
 * The corrections 1 - beta^step come from `step`, so a resumed run needs no running products and continues bit-identically.
 *
 * @returns new float32 tensors of the inputs' shapes; the inputs stay as they are, unless `donated`. The caller disposes both.
 * @throws TypeError for another dtype, RangeError for lists or shapes that differ, betas outside [0, 1) or a step below 1
 *
 * @example
 * const next = adamUpdate({ parameters, gradients, firstMoments, secondMoments, step: 1, learningRate: 1e-3 });
 */
export function adamUpdate(options: AdamOptions): AdamState {
  const { parameters, gradients, firstMoments, secondMoments, step, learningRate } = options;
  const {
    beta1 = ADAM_DEFAULTS.beta1,
    beta2 = ADAM_DEFAULTS.beta2,
    epsilon = ADAM_DEFAULTS.epsilon,
    weightDecay = ADAM_DEFAULTS.weightDecay,
    donated = false,
  } = options;
  checkTensorLists('adamUpdate', { parameters, gradients, firstMoments, secondMoments });
  checkStep('adamUpdate', numberOf(step), 1);
  checkRange('adamUpdate', 'beta1', numberOf(beta1), 0, 1);
  checkRange('adamUpdate', 'beta2', beta2, 0, 1);
  if (!hasKernel(PenstrokeAdam)) return compositeAdam(options);
  const count = parameters.length;
  const inputs = numberInputs({ p: parameters, g: gradients, m: firstMoments, v: secondMoments });
  const attrs = { count, learningRate, beta1, beta2, epsilon, step, weightDecay, donated };
  const outputs = runKernel<Tensor[]>(PenstrokeAdam, inputs, liveAttributes<PenstrokeAdamAttrs>(attrs, 'step'));
  return {
    parameters: outputs.slice(0, count),
    firstMoments: outputs.slice(count, 2 * count),
    secondMoments: outputs.slice(2 * count),
  };
}
