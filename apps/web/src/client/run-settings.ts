/** The form's values, and the plan of a run that they make. */
import type { AugmentKind, AugmentSpec } from '@penstroke/augment';
import { PenstrokeError } from '@penstroke/errors';
import { overrideRecipe, type Recipe, type RecipeName, recipes } from '@penstroke/recipes';
import type { OptimizerOptions, ScheduleOptions } from '@penstroke/trainer';
import type { PageBackendChoice, RunPlan } from '../storage/run-plan.ts';

/** What a kind of variation is called, and how strong it is. */
export const AUGMENTATIONS: Readonly<Record<AugmentKind, { readonly name: string; readonly spec: AugmentSpec }>> = {
  shift: { name: 'shift by up to 2 pixels', spec: { kind: 'shift', maxShiftPixels: 2 } },
  affine: {
    name: 'rotate, scale, slant',
    spec: { kind: 'affine', angleDegrees: 10, scale: [0.9, 1.1], shearDegrees: 10, shiftPixels: 2 },
  },
  elastic: { name: 'elastic distortion', spec: { kind: 'elastic', alpha: 34, sigma: 4 } },
  cutout: { name: 'blank out a square', spec: { kind: 'cutout', sizePixels: 8 } },
  erasing: { name: 'erase rectangles', spec: { kind: 'erasing' } },
  flip: { name: 'mirror left to right', spec: { kind: 'flip', axis: 'horizontal' } },
};

/** The kinds of variation with what they are called. */
export const AUGMENTATION_OPTIONS: readonly (readonly [AugmentKind, string])[] = Object.entries(AUGMENTATIONS).map(
  ([kind, { name }]) => [kind as AugmentKind, name],
);

/** How strong a kind of variation is. */
export function augmentationOf(kind: AugmentKind): AugmentSpec {
  return AUGMENTATIONS[kind].spec;
}

export type DataChoice = 'mnist' | 'fashion-mnist' | 'own';

/** As in the form; numbers are texts until the run starts. */
export interface RunSettings {
  readonly recipe: RecipeName;
  readonly model: string;
  readonly data: DataChoice;
  /** In place of the recipe's variation and of its copies; `undefined`: as the recipe says. */
  readonly augment: readonly AugmentKind[] | undefined;
  readonly optimizer: OptimizerOptions['kind'];
  readonly learningRate: string;
  readonly schedule: ScheduleOptions['kind'];
  readonly batchSize: string;
  readonly epochs: string;
  readonly limit: string;
  readonly seed: string;
  readonly backend: PageBackendChoice;
}

/** Networks that the recipes use. */
export const MODEL_NAMES: readonly string[] = [...new Set(Object.values(recipes).map(({ model }) => model.name))];

const MOMENTUM = 0.9;
const USUAL_ADAM_RATE = 0.001;
const USUAL_SGD_RATE = 0.05;

/** A value in the form cannot be used. */
class SettingsError extends PenstrokeError {
  static override readonly errorName: string = 'SettingsError';
}

/** The values of a recipe. */
export function settingsOf(name: RecipeName, keep?: Pick<RunSettings, 'backend' | 'seed' | 'limit'>): RunSettings {
  const recipe = recipes[name];
  return {
    recipe: name,
    model: recipe.model.name,
    data: recipe.data.dataset === 'fashion-mnist' ? 'fashion-mnist' : 'mnist',
    augment: undefined,
    optimizer: recipe.optimizer.kind,
    learningRate: String(rateOf(recipe)),
    schedule: recipe.schedule.kind,
    batchSize: String(recipe.batchSize),
    epochs: String(epochsOf(recipe)),
    limit: '',
    seed: '1',
    backend: 'auto',
    ...keep,
  };
}

/**
 * The plan of the run.
 *
 * @throws SettingsError that names the field
 */
export function planOf(settings: RunSettings, dataName: string): RunPlan {
  const recipe = recipes[settings.recipe];
  const { model, data, augment, optimizer, schedule } = settings;
  const learningRate = number(settings.learningRate, 'Learning rate', { above: 0, most: 10 });
  const epochs = number(settings.epochs, 'Epochs', { above: 0, most: 10_000 });
  const batchSize = whole(settings.batchSize, 'Batch size', { least: 1, most: 4096 });
  const limit =
    settings.limit.trim() === '' ? undefined : whole(settings.limit, 'Limit', { least: 10, most: 10_000_000 });
  const seed = whole(settings.seed, 'Seed', { least: 0, most: Number.MAX_SAFE_INTEGER });
  const base: Recipe = {
    ...recipe,
    model: model === recipe.model.name ? recipe.model : { name: model, options: {} },
    optimizer:
      optimizer === recipe.optimizer.kind
        ? recipe.optimizer
        : optimizer === 'adam'
          ? { kind: 'adam' }
          : { kind: 'sgd', learningRate, momentum: MOMENTUM, nesterov: true },
  };
  const changed = overrideRecipe(base, {
    dataset: data === 'own' ? dataName : data,
    batchSize,
    learningRate,
    ...(epochs !== epochsOf(recipe) && { epochs }),
    ...(schedule !== recipe.schedule.kind && { schedule }),
    ...(limit !== undefined && { limit }),
    ...(augment && { augment: augment.map((kind) => AUGMENTATIONS[kind].spec), expand: [] }),
  });
  return { id: createRunId(), recipe: changed, seed, backend: settings.backend, dataName };
}

/** 128 random bits. Pages that are not secure have no `crypto.randomUUID`. */
function createRunId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The learning rate that goes with another optimiser. */
export function usualRate(kind: OptimizerOptions['kind'], recipe: RecipeName): string {
  if (recipes[recipe].optimizer.kind === kind) return String(rateOf(recipes[recipe]));
  return String(kind === 'adam' ? USUAL_ADAM_RATE : USUAL_SGD_RATE);
}

function rateOf({ schedule, optimizer }: Recipe): number {
  return schedule.kind === 'one-cycle' ? schedule.maximum : (optimizer.learningRate ?? USUAL_ADAM_RATE);
}

/** The length in passes over MNIST's training part. */
function epochsOf({ length, data, batchSize }: Recipe): number {
  if ('epochs' in length) return length.epochs;
  const images = 'samples' in length ? length.samples : length.steps * batchSize;
  return Number((images / (60_000 - data.validationCount)).toFixed(2));
}

function number(text: string, name: string, { above, most }: { above: number; most: number }): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > above && value <= most)) {
    throw new SettingsError(`${name}: a number above ${above} and at most ${most} is needed, not “${text}”.`);
  }
  return value;
}

function whole(text: string, name: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < least || value > most) {
    throw new SettingsError(`${name}: a whole number from ${least} to ${most} is needed, not “${text}”.`);
  }
  return value;
}
