import { chain } from '../chain.ts';
import { heNormal } from '../initializers/seeded-initializers.ts';
import type { ModelDefinition } from '../model-definition.ts';
import type { NetworkBuilder } from '../network-builder.ts';

/** The own options of `alexnet`. */
export interface AlexnetOptions {
  /** The share of the activations of the two hidden dense layers set to 0 in training. */
  dropoutRate: number;
}

/** The paper's k, n = 2 * radius + 1, alpha and beta (section 3.3). */
const RESPONSE = { depthRadius: 2, bias: 2, alpha: 1e-4, beta: 0.75 };

function addConvolution(network: NetworkBuilder, name: string, filters: number, size: number): void {
  network.convolution(name, { filters, size, padding: 'same', activation: 'relu', kernel: heNormal });
}

function addPool(network: NetworkBuilder, name: string): void {
  network.maxPool(name, { size: 3, stride: 2, padding: 'valid' });
}

/**
 * AlexNet for ImageNet, in one column (the paper splits it over two GPUs): 62,378,344 parameters at 227x227x3 with 1,000
 * classes. Any input of at least 67x67 pixels. Weights start He-normal and biases at 0.
 */
export const alexnet: ModelDefinition<AlexnetOptions> = {
  name: 'alexnet',
  description: 'the ImageNet network of 2012 in one column; 62,378,344 parameters at 227x227x3',
  source: 'Krizhevsky, Sutskever, Hinton 2012, "ImageNet classification with deep convolutional neural networks"',
  inputShape: [227, 227, 3],
  classes: 1000,
  options: {
    dropoutRate: { default: 0.5, description: 'share of dense activations set to 0 in training', range: [0, 0.99] },
  },
  build: chain('alexnet', (network, { classes, dropoutRate }) => {
    network.convolution('conv1', {
      filters: 96,
      size: 11,
      stride: 4,
      padding: 'valid',
      activation: 'relu',
      kernel: heNormal,
    }); // [batch, 55, 55, 96]
    network.localResponseNormalization('norm1', RESPONSE);
    addPool(network, 'pool1'); // [batch, 27, 27, 96]
    addConvolution(network, 'conv2', 256, 5);
    network.localResponseNormalization('norm2', RESPONSE);
    addPool(network, 'pool2'); // [batch, 13, 13, 256]
    addConvolution(network, 'conv3', 384, 3);
    addConvolution(network, 'conv4', 384, 3);
    addConvolution(network, 'conv5', 256, 3);
    addPool(network, 'pool5'); // [batch, 6, 6, 256]
    network.flatten('flatten'); // [batch, 9216]
    for (const name of ['6', '7']) {
      network.dense(`dense${name}`, { units: 4096, activation: 'relu', kernel: heNormal });
      network.dropout(`dropout${name}`, dropoutRate);
    } // [batch, 4096]
    network.dense('logits', { units: classes, kernel: heNormal }); // [batch, 1000]
  }),
};
