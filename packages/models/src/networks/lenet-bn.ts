import { chain } from '../chain.ts';
import { lecunNormal } from '../initializers/seeded-initializers.ts';
import type { ModelDefinition } from '../model-definition.ts';
import { addLenetConvolutions, type LenetOptions, lenetDenseUnits, lenetOptions } from './lenet.ts';

/** The own options of `lenet-bn`: those of `lenet`, and how it normalises and drops. */
export interface LenetBnOptions extends LenetOptions {
  /** The share of the moving averages that is kept at an update. */
  momentum: number;
  /** The share of the dense activations set to 0 in training. */
  dropoutRate: number;
  /** Whether the two convolutions are normalised too. */
  normalizeConvolutions: boolean;
}

/**
 * The same network regularised: batch normalisation (momentum 0.9) between each dense sum and its SELU, dropout 0.5 after
 * it. Both follow the training flag: batch statistics and random masks in training, moving averages and no randomness in
 * evaluation. `normalizeConvolutions` adds batch normalisation to the convolutions, where the source is silent.
 */
export const lenetBn: ModelDefinition<LenetBnOptions> = {
  name: 'lenet-bn',
  description: 'lenet with batch normalisation before each SELU and dropout 0.5 after it',
  source: 'the same tutorial; Ioffe & Szegedy 2015 (arXiv 1502.03167), Srivastava et al. 2014 (JMLR 15)',
  inputShape: [28, 28, 1],
  classes: 10,
  options: {
    ...lenetOptions,
    momentum: { default: 0.9, description: 'share of the moving averages kept at an update', range: [0, 0.9999] },
    dropoutRate: { default: 0.5, description: 'share of dense activations set to 0 in training', range: [0, 0.99] },
    normalizeConvolutions: { default: false, description: 'batch normalisation after the two convolutions too' },
  },
  build: chain('lenet-bn', (network, options) => {
    const { classes, convActivation, momentum, dropoutRate, normalizeConvolutions } = options;
    const normalize = (name: string) => network.batchNormalization(name, momentum);
    addLenetConvolutions(network, convActivation, normalizeConvolutions ? normalize : undefined); // [batch, 576]
    for (const [index, units] of lenetDenseUnits(network.shape[0]!).entries()) {
      const name = `${index + 1}`;
      network.dense(`dense${name}`, { units, kernel: lecunNormal }); // [batch, 288], then [batch, 144]
      network.batchNormalization(`denseNorm${name}`, momentum);
      network.activation(`selu${name}`, 'selu');
      network.dropout(`dropout${name}`, dropoutRate);
    }
    network.dense('logits', { units: classes, kernel: lecunNormal }); // [batch, 10]
  }),
};
