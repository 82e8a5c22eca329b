import { type Augmentation, createAugmentation, createExpansion, fillWithPaper } from '@penstroke/augment';
import {
  createBatchSource,
  createEvaluationSource,
  type DeviceImages,
  epochOrder,
  type ImageSet,
  measureInk,
  measurePaper,
  type Normalization,
  nextBatchOrder,
  placeImages,
  type SetInk,
  split,
  standardize,
  streamImages,
  unitRange,
} from '@penstroke/dataset';
import { createModel, type ModelName } from '@penstroke/models';
import type { Seed } from '@penstroke/random';
import type { TrainOptions } from '@penstroke/trainer';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Recipe } from './recipe-schema.ts';

/** What {@link createRun} takes. */
export interface CreateRunOptions {
  readonly recipe: Recipe;
  /** The whole sets; the validation part is cut from `train` here. */
  readonly imageSets: { readonly train: ImageSet; readonly test: ImageSet };
  /** Makes initial weights, the order of the examples, augmentation and dropout. */
  readonly seed: Seed;
}

/** A run made ready. Its tensors lie on the engine's current backend. */
export interface PreparedRun {
  /** Outputs logits `[batch, classes]`; initial weights. */
  readonly model: LayersModel;
  /** For `train` of `@penstroke/trainer`; add `checkpoint`, `resume`, `signal`. */
  readonly trainOptions: TrainOptions;
  /** How bytes become the numbers that the model takes: `byte * scale + offset`. */
  readonly normalization: Normalization;
  /** How ink lies in the training images, before they are varied: pictures must come to the model in the same way. */
  readonly ink: SetInk;
  /** Examples of each part; `train` counts the copies of `expand`. */
  readonly counts: { readonly train: number; readonly validation: number; readonly test: number };
  /** Frees the model and the images. */
  dispose(): void;
}

/**
 * Wires a recipe: cuts the validation part, normalises, puts the images on the device once (with copies: batch by batch), builds the
 * batch order, the augmentation and the model.
 *
 * @returns a run whose tensors the caller frees with `dispose`
 * @throws RangeError if the validation part leaves nothing to train on, or a value of the recipe is out of range
 *
 * @example
 * const run = createRun({ recipe: recipes.lenet, imageSets: await loadMnist(), seed: 1 });
 * for await (const event of train(run.trainOptions)) console.log(event);
 * run.dispose();
 */
export function createRun({ recipe, imageSets, seed }: CreateRunOptions): PreparedRun {
  const parts = cutParts(recipe, imageSets);
  const normalization = recipe.data.normalization === 'unit' ? unitRange() : standardize(parts.train);
  const paper = measurePaper(parts.train);
  const owned: { dispose(): unknown }[] = [];
  const place = (set: ImageSet): DeviceImages => {
    const images = placeImages(set, normalization);
    owned.push(images);
    return images;
  };
  const free = (): void => {
    for (const object of owned) object.dispose();
  };
  try {
    // Copies are made batch by batch: five times MNIST would be 862 MB on a device that keeps float32, and as much again on the way there.
    const train = recipe.expand?.length
      ? streamImages(createExpansion(parts.train, recipe.expand, { paper }), normalization)
      : place(parts.train);
    const order = createOrder(recipe, train.count, seed);
    const augment: Augmentation | undefined = recipe.augment?.length
      ? createAugmentation(fillWithPaper(recipe.augment, paper * normalization.scale + normalization.offset))
      : undefined;
    const { height, width, channels } = parts.train;
    expectOwnOptions(recipe.model.options);
    const model = createModel(recipe.model.name as ModelName, {
      inputShape: [height, width, channels],
      classes: parts.train.classNames.length,
      ...recipe.model.options,
      seed,
    });
    owned.push(model);
    const trainOptions: TrainOptions = {
      model,
      data: createBatchSource({ images: train, order, ...(augment && { augment }) }),
      seed,
      ...(parts.validation && { validation: createEvaluationSource(place(parts.validation)) }),
      test: createEvaluationSource(place(parts.test)),
      ...trainingOf(recipe),
    };
    return {
      model,
      trainOptions,
      normalization,
      ink: measureInk(parts.train, paper),
      counts: { train: train.count, validation: parts.validation?.count ?? 0, test: parts.test.count },
      dispose: free,
    };
  } catch (error) {
    free();
    throw error;
  }
}

/** @throws RangeError for an option that the images or the run decide: another would fit neither labels nor pixels */
function expectOwnOptions(options: Recipe['model']['options']): void {
  const decided = ['seed', 'inputShape', 'classes'].find((name) => name in options);
  if (decided === undefined) return;
  throw new RangeError(
    `createRun: expected model.options of the network alone, got ${decided}, which follows from images and seed; leave it out`,
  );
}

/** The three parts of the standard split, each cut to the recipe's limit. */
function cutParts(
  { data: { validationCount, limit } }: Recipe,
  { train, test }: CreateRunOptions['imageSets'],
): { train: ImageSet; validation: ImageSet | undefined; test: ImageSet } {
  if (validationCount >= train.count) {
    throw new RangeError(
      `createRun: expected fewer validation images than the set's ${train.count}, got ${validationCount}; lower validationCount`,
    );
  }
  const cut = (set: ImageSet): ImageSet =>
    limit === undefined || limit >= set.count ? set : split(set, { count: limit, take: 'first' }).taken;
  if (validationCount === 0) return { train: cut(train), validation: undefined, test: cut(test) };
  const { taken, rest } = split(train, { count: validationCount, take: 'first' });
  return { train: cut(rest), validation: cut(taken), test: cut(test) };
}

function createOrder(recipe: Recipe, exampleCount: number, seed: Seed): ReturnType<typeof epochOrder> {
  const shared = { exampleCount, batchSize: Math.min(recipe.batchSize, exampleCount), seed, shuffle: true };
  return recipe.order === 'epoch'
    ? epochOrder({ ...shared, lastBatch: recipe.lastBatch ?? 'keep' })
    : nextBatchOrder(shared);
}

/** What a recipe says to the trainer, in the trainer's own names. */
function trainingOf(recipe: Recipe): Pick<TrainOptions, 'length' | 'optimizer' | 'schedule'> {
  const {
    name: _name,
    description: _description,
    model: _model,
    data: _data,
    expand: _expand,
    augment: _augment,
    order: _order,
    lastBatch: _lastBatch,
    batchSize: _batchSize,
    expected: _expected,
    ...training
  } = recipe;
  return training satisfies Partial<TrainOptions>;
}
