import type { Recipe } from '@penstroke/recipes';
import { augmentPresets } from '@penstroke/runs';
import type { ComparedNetwork, Comparison } from '../messages/comparison-messages.ts';

/** The recipe of one of the compared networks. */
export function comparisonRecipe({ model, augment }: ComparedNetwork, comparison: Comparison): Recipe {
  const { validationCount, batchSize, epochs, learningRate } = comparison;
  return {
    name: 'comparison',
    description: 'one of a few networks that differ in one thing',
    model,
    data: { dataset: 'mnist', validationCount, normalization: 'standard' },
    ...(augment && { augment: augment.map((kind) => augmentPresets[kind].spec) }),
    order: 'epoch',
    batchSize,
    length: { epochs },
    optimizer: { kind: 'adam', learningRate },
    schedule: { kind: 'constant' },
  };
}
