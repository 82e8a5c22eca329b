import { chain } from '../chain.ts';
import { heNormal, lecunNormal } from '../initializers/seeded-initializers.ts';
import type { ModelDefinition } from '../model-definition.ts';
import type { NetworkBuilder } from '../network-builder.ts';

const MOMENTUM = 0.9;

function addBlock(network: NetworkBuilder, index: number, filters: number, padding: 'same' | 'valid'): void {
  network.convolution(`conv${index}`, { filters, size: 3, padding, useBias: false, kernel: heNormal });
  network.batchNormalization(`norm${index}`, MOMENTUM);
  network.activation(`relu${index}`, 'relu');
}

function addPool(network: NetworkBuilder, name: string): void {
  network.maxPool(name, { size: 2, stride: 2, padding: 'valid' });
}

/**
 * The network of at most 10,000 parameters (moving averages included): 9,752 at 28x28x1.
 *
 * Six 3x3 convolutions of 10 to 20 maps, each with batch normalisation and ReLU, two 2x2 max-pools, and the mean over the
 * last 3x3 positions: a dense layer on flat features would take most of the budget. The last convolution sees 28x28 pixels.
 */
export const tiny: ModelDefinition<object> = {
  name: 'tiny',
  description: 'six 3x3 convolutions with batch normalisation and a global mean; at most 10,000 parameters',
  source: 'the manner of divya-r-kamat/EfficientMnist-Under20K (9,074 parameters, 99.41 %), with other widths',
  inputShape: [28, 28, 1],
  classes: 10,
  options: {},
  build: chain('tiny', (network, { classes }) => {
    addBlock(network, 1, 10, 'valid'); // [batch, 26, 26, 10]
    addBlock(network, 2, 12, 'valid'); // [batch, 24, 24, 12]
    addPool(network, 'pool2'); // [batch, 12, 12, 12]
    addBlock(network, 3, 16, 'same'); // [batch, 12, 12, 16]
    addBlock(network, 4, 14, 'same'); // [batch, 12, 12, 14]
    addBlock(network, 5, 14, 'valid'); // [batch, 10, 10, 14]
    addPool(network, 'pool5'); // [batch, 5, 5, 14]
    addBlock(network, 6, 20, 'valid'); // [batch, 3, 3, 20]
    network.globalAveragePool('mean'); // [batch, 20]
    network.dense('logits', { units: classes, kernel: lecunNormal }); // [batch, 10]
  }),
};
