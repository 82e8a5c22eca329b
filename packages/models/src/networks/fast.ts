import { chain } from '../chain.ts';
import { smallNormal } from '../initializers/seeded-initializers.ts';
import type { ModelDefinition } from '../model-definition.ts';

/** The own options of `fast`. */
export interface FastOptions {
  /** Maps of the 5x5 convolution. */
  firstMaps: number;
  /** Maps of the 3x3 convolution. */
  secondMaps: number;
  /** Units of the hidden dense layer. */
  hiddenUnits: number;
}

/**
 * The small network that reaches 99 % of MNIST in one epoch: 215,194 parameters and 1,244,160 multiply-adds an image in the source's
 * sizes, its defaults; 80,178 and 366,080 in those of the recipe `fast`.
 *
 * Convolutions 5x5x24 and 3x3x32 (VALID), each with ReLU and a 2x2/2 max-pool, then dense 256 and the logits. The source
 * pools before the ReLU; max(relu(x)) = relu(max(x)), with the same gradient, so here the ReLU belongs to the convolution,
 * which fuses it with the bias. The weights start as small as the source's, PyTorch's default.
 */
export const fast: ModelDefinition<FastOptions> = {
  name: 'fast',
  description: 'two convolutions and one hidden layer, for 99 % of MNIST in the least time',
  source: 'tuomaso/train_mnist_fast, https://github.com/tuomaso/train_mnist_fast',
  inputShape: [28, 28, 1],
  classes: 10,
  options: {
    firstMaps: { default: 24, description: 'maps of the 5x5 convolution', range: [1, 512] },
    secondMaps: { default: 32, description: 'maps of the 3x3 convolution', range: [1, 512] },
    hiddenUnits: { default: 256, description: 'units of the hidden dense layer', range: [1, 4096] },
  },
  build: chain('fast', (network, { classes, firstMaps, secondMaps, hiddenUnits }) => {
    network.convolution('conv1', {
      filters: firstMaps,
      size: 5,
      padding: 'valid',
      activation: 'relu',
      kernel: smallNormal,
    });
    network.maxPool('pool1', { size: 2, stride: 2, padding: 'valid' }); // [batch, 12, 12, 24]
    network.convolution('conv2', {
      filters: secondMaps,
      size: 3,
      padding: 'valid',
      activation: 'relu',
      kernel: smallNormal,
    });
    network.maxPool('pool2', { size: 2, stride: 2, padding: 'valid' }); // [batch, 5, 5, 32]
    network.flatten('flatten'); // [batch, 800]
    network.dense('dense1', { units: hiddenUnits, activation: 'relu', kernel: smallNormal }); // [batch, 256]
    network.dense('logits', { units: classes, kernel: smallNormal }); // [batch, 10]
  }),
};
