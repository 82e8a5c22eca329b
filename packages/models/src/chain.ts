import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ResolvedOptions } from './model-definition.ts';
import { NetworkBuilder } from './network-builder.ts';

/**
 * The `build` function of a network that is a chain of layers.
 *
 * @param name the model's name
 * @param describe appends the layers to a fresh builder; when it throws, the weights made so far are freed
 *
 * @example
 * build: chain('perceptron', (network, { classes }) => {
 *   network.flatten('flatten');
 *   network.dense('logits', { units: classes, kernel: lecunNormal });
 * }),
 */
export function chain<Own extends object>(
  name: string,
  describe: (network: NetworkBuilder, options: ResolvedOptions<Own>) => void,
): (options: ResolvedOptions<Own>) => LayersModel {
  return (options) => {
    const network = new NetworkBuilder(name, options.inputShape, options.seed);
    try {
      describe(network, options);
      return network.build();
    } catch (error) {
      network.dispose();
      throw error;
    }
  };
}
