import type { AugmentSpec, ExpandSpec } from '@penstroke/augment';
import type { ScheduleOptions } from '@penstroke/trainer';
import type { Recipe } from './recipe-schema.ts';

/** Single values to change in a recipe, under the names that options and configuration files use. */
export interface RecipeOverrides {
  readonly dataset?: string;
  readonly limit?: number;
  readonly validationCount?: number;
  readonly normalization?: 'unit' | 'standard';
  /** Whole length in epochs; takes the place of a budget of samples or updates. */
  readonly epochs?: number;
  /** Whole length as a budget of samples, as TensorFlow 1 tutorials count it; takes the place of epochs. */
  readonly samples?: number;
  readonly batchSize?: number;
  /** The optimiser's learning rate, and the maximum of a one-cycle schedule. */
  readonly learningRate?: number;
  readonly schedule?: ScheduleOptions['kind'];
  readonly order?: 'epoch' | 'next-batch';
  /** Replaces the recipe's variation of batches; empty for none. */
  readonly augment?: readonly AugmentSpec[];
  /** Replaces the recipe's copies; empty for none. */
  readonly expand?: readonly ExpandSpec[];
  readonly keep?: 'best' | 'last';
  readonly averageDecay?: number;
  readonly labelSmoothing?: number;
  readonly displayStep?: number;
}

/** Adam's usual step size, for a schedule that needs a maximum when the recipe names no learning rate. */
const USUAL_LEARNING_RATE = 1e-3;
/** Learning-rate decay an epoch of An et al., arXiv 2008.10400. */
const USUAL_DECAY_PER_EPOCH = 0.98;

/**
 * Returns a copy of a recipe with single values changed. What was measured for the recipe (`expected`) is left out of
 * the copy as soon as anything changes.
 *
 * @throws RangeError if both `epochs` and `samples` are given
 *
 * @example
 * const short = overrideRecipe(recipes.lenet, { epochs: 1, limit: 1000 });
 */
export function overrideRecipe(recipe: Recipe, overrides: RecipeOverrides): Recipe {
  const { dataset, limit, validationCount, normalization, epochs, samples, learningRate, schedule, ...same } =
    overrides;
  if (epochs !== undefined && samples !== undefined) {
    throw new RangeError('overrideRecipe: expected epochs or samples, got both; leave one out');
  }
  if (Object.values(overrides).every((value) => value === undefined)) return recipe;
  const { expected: _measured, ...base } = recipe;
  const rate = learningRate ?? recipe.optimizer.learningRate;
  const changed: Recipe = {
    ...base,
    ...present(same),
    data: { ...recipe.data, ...present({ dataset, limit, validationCount, normalization }) },
    optimizer: { ...recipe.optimizer, ...present({ learningRate }) },
    schedule: rescheduled(recipe.schedule, schedule, { rate, learningRate }),
  };
  if (epochs !== undefined) return { ...changed, length: { epochs } };
  if (samples !== undefined) return { ...changed, length: { samples: samples } };
  return changed;
}

function rescheduled(
  current: ScheduleOptions,
  kind: ScheduleOptions['kind'] | undefined,
  { rate, learningRate }: { rate: number | undefined; learningRate: number | undefined },
): ScheduleOptions {
  if (kind === undefined || kind === current.kind) {
    return current.kind === 'one-cycle' && learningRate !== undefined ? { ...current, maximum: learningRate } : current;
  }
  switch (kind) {
    case 'constant':
      return { kind };
    case 'cosine':
      return { kind };
    case 'one-cycle':
      return { kind, maximum: rate ?? USUAL_LEARNING_RATE };
    case 'exponential':
      return { kind, decayPerEpoch: USUAL_DECAY_PER_EPOCH };
    case 'step':
      return { kind, every: { epochs: 10 }, factor: 0.1 };
  }
}

/** The entries whose values are given. */
function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
