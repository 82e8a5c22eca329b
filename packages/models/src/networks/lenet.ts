import type { Activation } from '@penstroke/ops';
import { chain } from '../chain.ts';
import { lecunNormal } from '../initializers/seeded-initializers.ts';
import type { ModelDefinition } from '../model-definition.ts';
import type { NetworkBuilder } from '../network-builder.ts';

/** What the two LeNet-style networks share. */
export interface LenetOptions {
  /** What follows the sums of the two convolutions; the article names nothing there, so 'linear'. */
  convActivation: Activation;
}

export const lenetOptions: ModelDefinition<LenetOptions>['options'] = {
  convActivation: {
    default: 'linear',
    description: 'activation of the two convolutions',
    choices: ['linear', 'relu', 'selu', 'elu'],
  },
};

/** The two convolutions with their pools, then a flat vector: 28x28x1 -> 13x13x12 -> 6x6x16 -> 576. */
export function addLenetConvolutions(
  network: NetworkBuilder,
  activation: Activation,
  normalize?: (name: string) => void,
): void {
  for (const [block, filters] of [12, 16].entries()) {
    const name = `${block + 1}`;
    network.convolution(`conv${name}`, {
      filters,
      size: 3,
      padding: 'same',
      activation: normalize === undefined ? activation : 'linear',
      kernel: lecunNormal,
    });
    if (normalize !== undefined) {
      normalize(`norm${name}`);
      network.activation(`activation${name}`, activation);
    }
    network.maxPool(`pool${name}`, { size: 3, stride: 2, padding: 'valid' });
  }
  network.flatten('flatten');
}

/**
 * The units of the two dense layers: each has half as many as go into it.
 *
 * @param features the values that go into the first one
 */
export function lenetDenseUnits(features: number): [first: number, second: number] {
  const first = Math.max(1, Math.floor(features / 2));
  return [first, Math.max(1, Math.floor(first / 2))];
}

/**
 * The LeNet-5-inspired network of a tutorial on MNIST: 211,106 parameters at 28x28x1.
 *
 * Two convolutions (12 and 16 maps, 3x3, SAME) with 3x3/2 VALID max-pools, then dense SELU layers of half their input
 * (288 and 144) and the logits. All weights start LeCun-normal, as SELU asks for.
 */
export const lenet: ModelDefinition<LenetOptions> = {
  name: 'lenet',
  description: 'LeNet-5-inspired: two convolutions, two SELU layers; 211,106 parameters',
  source: 'a LeNet-style MNIST tutorial, after LeCun et al. 1998; SELU of Klambauer et al. 2017 (arXiv 1706.02515)',
  inputShape: [28, 28, 1],
  classes: 10,
  options: lenetOptions,
  build: chain('lenet', (network, { classes, convActivation }) => {
    addLenetConvolutions(network, convActivation); // [batch, 576]: 28 -> 13 -> 6 pixels
    const [first, second] = lenetDenseUnits(network.shape[0]!);
    network.dense('dense1', { units: first, activation: 'selu', kernel: lecunNormal }); // [batch, 288]
    network.dense('dense2', { units: second, activation: 'selu', kernel: lecunNormal }); // [batch, 144]
    network.dense('logits', { units: classes, kernel: lecunNormal }); // [batch, 10]
  }),
};
