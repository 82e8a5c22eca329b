import { ADAM_LEARNING_RATE, type OptimizerOptions } from '@penstroke/trainer';
import type { Preset } from './preset.ts';

/** The name of an update rule. */
export type OptimizerKind = OptimizerOptions['kind'];

/**
 * What a run starts from when another update rule than the recipe's is chosen: no value of one rule is right for the
 * other. SGD takes Nesterov's momentum (Sutskever et al., ICML 2013), because plain SGD needs many more epochs.
 */
export const optimizerPresets: {
  readonly [Kind in OptimizerKind]: Preset<
    Extract<OptimizerOptions, { kind: Kind }> & { readonly learningRate: number }
  >;
} = {
  adam: { label: 'Adam', spec: { kind: 'adam', learningRate: ADAM_LEARNING_RATE } },
  sgd: {
    label: 'SGD with Nesterov momentum',
    spec: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true },
  },
};
