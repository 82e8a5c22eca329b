import { chain } from '../chain.ts';
import { heTruncatedNormal } from '../initializers/seeded-initializers.ts';
import type { ModelDefinition } from '../model-definition.ts';

/** The own options of `alexnet-dropout`. */
export interface AlexnetDropoutOptions {
  /** The share of the activations of the two hidden dense layers set to 0 in training. */
  dropoutRate: number;
}

const FILTERS = [64, 128, 256, 256, 128];
/** Convolutions that a 2x2/2 SAME max-pool follows: 28 -> 14 -> 7 -> 4 pixels. */
const POOLED = new Set([1, 2, 5]);

/**
 * AlexNet on MNIST, variant 2 ("dropout FC"): 4,412,810 parameters and 75,860,992 multiply-adds an image at 28x28x1.
 *
 * All convolutions 3x3 SAME with ReLU, dropout (keep 0.75) in the two hidden dense layers only. The source starts from a
 * truncated normal distribution; its spread here is He's, sqrt(2 / fan-in). Biases start at 0.
 */
export const alexnetDropout: ModelDefinition<AlexnetDropoutOptions> = {
  name: 'alexnet-dropout',
  description: 'AlexNet on MNIST with 3x3 convolutions and dropout in the dense layers; 4,412,810 parameters',
  source: 'an AlexNet-on-MNIST tutorial, variant 2; after Krizhevsky et al. 2012',
  inputShape: [28, 28, 1],
  classes: 10,
  options: {
    dropoutRate: { default: 0.25, description: 'share of dense activations set to 0 in training', range: [0, 0.99] },
  },
  build: chain('alexnet-dropout', (network, { classes, dropoutRate }) => {
    for (const [index, filters] of FILTERS.entries()) {
      const position = index + 1;
      network.convolution(`conv${position}`, {
        filters,
        size: 3,
        padding: 'same',
        activation: 'relu',
        kernel: heTruncatedNormal,
      });
      if (POOLED.has(position)) network.maxPool(`pool${position}`, { size: 2, stride: 2, padding: 'same' });
    } // [batch, 4, 4, 128]
    network.flatten('flatten'); // [batch, 2048]
    for (const name of ['6', '7']) {
      network.dense(`dense${name}`, { units: 1024, activation: 'relu', kernel: heTruncatedNormal });
      network.dropout(`dropout${name}`, dropoutRate);
    } // [batch, 1024]
    network.dense('logits', { units: classes, kernel: heTruncatedNormal }); // [batch, 10]
  }),
};
