import { type RecipeName, recipes } from '@penstroke/recipes';

const FLOAT_BYTES = 4;
/** Each weight, its gradient and the two means that Adam keeps. */
const NUMBERS_A_WEIGHT = 4;
/** What a layer gives out, and its gradient. */
const NUMBERS_AN_ACTIVATION = 2;
/** MNIST's and Fashion-MNIST's digits, all 70,000, of 28x28 pixels. */
const DIGIT_NUMBERS = 70_000 * 28 * 28;

/** How large the network of a recipe is. */
export interface NetworkSize {
  readonly parameters: number;
  /** Of all layers, for one digit. */
  readonly activationBytes: number;
}

/** Of each recipe, as `summarize` of `@penstroke/models` has it; building the large ones takes seconds, so they stand here. */
export const networkSizes: Readonly<Record<RecipeName, NetworkSize>> = {
  lenet: { parameters: 211_106, activationBytes: 66_072 },
  'lenet-augmented': { parameters: 211_970, activationBytes: 71_256 },
  'alexnet-norm': { parameters: 7_709_386, activationBytes: 867_176 },
  'alexnet-dropout': { parameters: 4_412_810, activationBytes: 537_704 },
  fast: { parameters: 215_194, activationBytes: 92_520 },
  best: { parameters: 436_010, activationBytes: 854_632 },
  tiny: { parameters: 9580, activationBytes: 246_432 },
  fashion: { parameters: 211_970, activationBytes: 71_256 },
};

/** About what a training holds at once: digits, weights with what the optimiser keeps of each, and activations of a batch. */
export function trainingBytes(name: RecipeName): number {
  const { parameters, activationBytes } = networkSizes[name];
  return (
    FLOAT_BYTES * (DIGIT_NUMBERS + NUMBERS_A_WEIGHT * parameters) +
    NUMBERS_AN_ACTIVATION * activationBytes * recipes[name].batchSize
  );
}
