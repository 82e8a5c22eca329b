import { chain } from '../chain.ts';
import { heNormal, lecunNormal } from '../initializers/seeded-initializers.ts';
import type { ModelDefinition } from '../model-definition.ts';

/** The own options of `best`. */
export interface BestOptions {
  /** Maps of the first stage; each later stage has twice as many. */
  width: number;
  /** 3x3 convolutions in each of the three stages. */
  convolutionsPerStage: number;
  /** Units of the hidden dense layer. */
  hiddenUnits: number;
  /** The share of the hidden activations set to 0 in training. */
  dropoutRate: number;
}

const MOMENTUM = 0.9;
const STAGES = [1, 2, 3];

/**
 * The network for accuracy: 3x3 convolutions with batch normalisation and ReLU in three stages of 32, 64 and 128 maps, a
 * 2x2 max-pool after each, a hidden layer and the logits.
 *
 * The first stage is VALID (digits keep clear of the rim, and 24x24 positions cost a quarter less than 28x28), the others
 * SAME: 28 -> 24 -> 12 -> 6 -> 3 pixels.
 */
export const best: ModelDefinition<BestOptions> = {
  name: 'best',
  description: 'three stages of 3x3 convolutions with batch normalisation, for accuracy',
  source: 'the manner of Simonyan & Zisserman 2015 (arXiv 1409.1556) and An et al. 2020 (arXiv 2008.10400)',
  inputShape: [28, 28, 1],
  classes: 10,
  options: {
    width: { default: 32, description: 'maps of the first stage', range: [1, 512] },
    convolutionsPerStage: { default: 2, description: '3x3 convolutions in each stage', range: [1, 4] },
    hiddenUnits: { default: 128, description: 'units of the hidden dense layer', range: [1, 4096] },
    dropoutRate: { default: 0.4, description: 'share of hidden activations set to 0 in training', range: [0, 0.99] },
  },
  build: chain('best', (network, { classes, width, convolutionsPerStage, hiddenUnits, dropoutRate }) => {
    for (const stage of STAGES) {
      for (let position = 1; position <= convolutionsPerStage; position++) {
        const name = `${stage}x${position}`;
        network.convolution(`conv${name}`, {
          filters: width * 2 ** (stage - 1),
          size: 3,
          padding: stage === 1 ? 'valid' : 'same',
          useBias: false,
          kernel: heNormal,
        });
        network.batchNormalization(`norm${name}`, MOMENTUM);
        network.activation(`relu${name}`, 'relu');
      }
      network.maxPool(`pool${stage}`, { size: 2, stride: 2, padding: 'valid' });
    } // [batch, 3, 3, 128]
    network.flatten('flatten'); // [batch, 1152]
    network.dense('dense1', { units: hiddenUnits, kernel: heNormal }); // [batch, 128]
    network.batchNormalization('denseNorm1', MOMENTUM);
    network.activation('denseRelu1', 'relu');
    network.dropout('dropout1', dropoutRate);
    network.dense('logits', { units: classes, kernel: lecunNormal }); // [batch, 10]
  }),
};
