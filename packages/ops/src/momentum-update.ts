import type { Tensor } from '@tensorflow/tfjs-core';
import { checkTensorLists } from './check.ts';
import { compositeMomentum } from './composite/momentum.ts';
import { MOMENTUM_DEFAULTS } from './defaults.ts';
import { hasKernel } from './has-kernel.ts';
import { PenstrokeMomentum, type PenstrokeMomentumAttrs } from './kernel-names.ts';
import { numberInputs } from './numbered-inputs.ts';
import { runKernel } from './run-kernel.ts';

/** The state of gradient descent with momentum: equally long lists; those of one index share a shape. */
export type MomentumState = {
  parameters: Tensor[];
  accumulations: Tensor[];
};

export interface MomentumOptions {
  readonly parameters: readonly Tensor[];
  readonly gradients: readonly Tensor[];
  /** Zeros before the first update. */
  readonly accumulations: readonly Tensor[];
  readonly learningRate: number;
  /** 0 by default. */
  readonly momentum?: number;
  /** Looks ahead by one momentum step; false by default. */
  readonly nesterov?: boolean;
  /** Added to the gradient as weightDecay * p (an L2 penalty); 0 by default. */
  readonly weightDecay?: number;
}

/**
 * One update of gradient descent with momentum for all parameters, in one kernel where the backend has `PenstrokeMomentum`:
 * d = g + weightDecay * p; a' = momentum * a + d; p' = p - learningRate * (nesterov ? d + momentum * a' : a').
 * Nesterov's form is that of Sutskever et al., "On the importance of initialization and momentum in deep learning", ICML 2013, in
 * the variables of Bengio et al., https://arxiv.org/abs/1212.0901; PyTorch's SGD computes the same.
 *
 * @returns new float32 tensors of the inputs' shapes; the inputs stay as they are. The caller disposes both.
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
  } = options;
  checkTensorLists('momentumUpdate', { parameters, gradients, accumulations });
  if (!hasKernel(PenstrokeMomentum)) return compositeMomentum(options);
  const count = parameters.length;
  const inputs = numberInputs({ p: parameters, g: gradients, a: accumulations });
  const attrs: PenstrokeMomentumAttrs = { count, learningRate, momentum, nesterov, weightDecay };
  const outputs = runKernel<Tensor[]>(PenstrokeMomentum, inputs, attrs);
  return { parameters: outputs.slice(0, count), accumulations: outputs.slice(count) };
}
