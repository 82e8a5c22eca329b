import { chain } from '../chain.ts';
import { heNormal, normal } from '../initializers/seeded-initializers.ts';
import type { ModelDefinition } from '../model-definition.ts';
import type { WeightOptions } from '../network-builder.ts';

/** The own options of `alexnet-norm`. */
export interface AlexnetNormOptions {
  /** Whether weights and biases start as normal numbers of standard deviation 1, as in the source. */
  faithfulInit: boolean;
  /** The share of values set to 0 after each pool in training. */
  dropoutRate: number;
}

const STANDARD: WeightOptions = { kernel: heNormal };
const FAITHFUL: WeightOptions = { kernel: (source) => normal(source, 1), bias: (source) => normal(source, 1) };

/** [filters, size, followed by pool, LRN and dropout] of the five convolutions. */
const CONVOLUTIONS: readonly (readonly [number, number, boolean])[] = [
  [64, 11, true],
  [192, 5, true],
  [384, 3, false],
  [256, 3, false],
  [256, 3, true],
];

/**
 * AlexNet on MNIST, variant 1 ("norm"): 7,709,386 parameters at 28x28x1.
 *
 * Convolutions with SAME padding and stride 1; after 1, 2 and 5 come, in this order, ReLU, a 2x2/2 SAME max-pool
 * (28 -> 14 -> 7 -> 4), local response normalisation and dropout (keep 0.8); no dropout in the dense layers. The source's
 * initial weights (`faithfulInit`) make logits of many thousands and train badly; He-normal is the default.
 */
export const alexnetNorm: ModelDefinition<AlexnetNormOptions> = {
  name: 'alexnet-norm',
  description: 'AlexNet on MNIST with LRN and dropout after the pools; 7,709,386 parameters',
  source: 'an AlexNet-on-MNIST tutorial, variant 1; after Krizhevsky et al. 2012',
  inputShape: [28, 28, 1],
  classes: 10,
  options: {
    faithfulInit: { default: false, description: 'weights and biases start normal with standard deviation 1' },
    dropoutRate: { default: 0.2, description: 'share of values set to 0 after each pool', range: [0, 0.99] },
  },
  build: chain('alexnet-norm', (network, { classes, faithfulInit, dropoutRate }) => {
    const weights = faithfulInit ? FAITHFUL : STANDARD;
    for (const [index, [filters, size, followed]] of CONVOLUTIONS.entries()) {
      const name = `${index + 1}`;
      network.convolution(`conv${name}`, { filters, size, padding: 'same', activation: 'relu', ...weights });
      if (!followed) continue;
      network.maxPool(`pool${name}`, { size: 2, stride: 2, padding: 'same' });
      network.localResponseNormalization(`norm${name}`, { depthRadius: 4, bias: 1, alpha: 0.001 / 9, beta: 0.75 });
      network.dropout(`dropout${name}`, dropoutRate);
    } // [batch, 4, 4, 256]
    network.flatten('flatten'); // [batch, 4096]
    network.dense('dense6', { units: 1024, activation: 'relu', ...weights }); // [batch, 1024]
    network.dense('dense7', { units: 1024, activation: 'relu', ...weights }); // [batch, 1024]
    network.dense('logits', { units: classes, ...weights }); // [batch, 10]
  }),
};
