import { type Recipe, type RecipeName, recipes } from '@penstroke/recipes';

const FLOAT_BYTES = 4;
/** Each weight, its gradient and the two means that Adam keeps. */
const NUMBERS_A_WEIGHT = 4;
/** What a layer gives out, and its gradient. */
const NUMBERS_AN_ACTIVATION = 2;
/** MNIST and Fashion-MNIST: pixels of an image, images of the training files and of the test files. */
const PIXELS = 28 * 28;
const TRAIN_COUNT = 60_000;
const TEST_COUNT = 10_000;

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
  fast: { parameters: 80_178, activationBytes: 41_128 },
  best: { parameters: 436_010, activationBytes: 854_632 },
  tiny: { parameters: 9580, activationBytes: 246_432 },
  fashion: { parameters: 211_970, activationBytes: 71_256 },
};

/**
 * About what a training holds at once: the digits as they were read, those that lie on the device, also as bytes, weights with what the
 * optimiser keeps of each, and activations of a batch. Copies of digits are made batch by batch and lie nowhere.
 */
export function trainingBytes({ model, data, expand, batchSize }: Recipe): number {
  const { parameters, activationBytes } = sizeOf(model);
  const cut = (count: number) => Math.min(count, data.limit ?? count);
  const placed =
    (expand?.length ? 0 : cut(TRAIN_COUNT - data.validationCount)) + cut(data.validationCount) + cut(TEST_COUNT);
  return (
    PIXELS * (TRAIN_COUNT + TEST_COUNT + placed) +
    FLOAT_BYTES * NUMBERS_A_WEIGHT * parameters +
    NUMBERS_AN_ACTIVATION * activationBytes * batchSize
  );
}

/** Of the recipe with that network; the form offers no others. */
function sizeOf(model: Recipe['model']): NetworkSize {
  const names = Object.keys(recipes) as RecipeName[];
  const same = (name: RecipeName) => JSON.stringify(recipes[name].model) === JSON.stringify(model);
  return networkSizes[names.find(same) ?? names.find((name) => recipes[name].model.name === model.name) ?? 'best'];
}
