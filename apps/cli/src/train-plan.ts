import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  AUGMENT_KINDS,
  type AugmentKind,
  type AugmentSpec,
  augmentPreset,
  type ExpandSpec,
  UNIT_SHIFTS,
} from '@penstroke/augment';
import type { Seed } from '@penstroke/random';
import {
  isRecipeName,
  overrideRecipe,
  type Recipe,
  type RecipeOverrides,
  recipeSchema,
  recipes,
} from '@penstroke/recipes';
import { z } from 'zod';
import { type BackendChoice, backendNames } from './backends/backend-name.ts';
import { UsageError } from './cli-error.ts';
import { MAX_THREADS, normalizeSeed } from './options.ts';
import { isRunRecord, parseJson, parseRunRecord, type RunRecord } from './run-folder/run-record.ts';
import type { CliIo } from './terminal/cli-io.ts';
import type { LogFormat } from './terminal/train-display.ts';
import { expandNames, scheduleKinds } from './train-option-names.ts';

/** A run as it will be made: every value resolved. */
export interface TrainPlan {
  readonly recipe: Recipe;
  readonly seed: Seed;
  readonly backend: BackendChoice;
  readonly threads?: number;
  /** Epochs between checkpoints. */
  readonly checkpointEvery: number;
  /** Images in one forward pass of an evaluation. */
  readonly evaluationBatchSize: number;
  readonly log: LogFormat;
  readonly out?: string;
}

/** What options and configuration files may say, under one name. */
export interface TrainSettings extends Omit<RecipeOverrides, 'augment' | 'expand'> {
  /** A recipe's name, or a whole recipe. */
  readonly recipe?: string | Recipe;
  readonly augment?: readonly (string | AugmentSpec)[];
  readonly expand?: readonly (string | ExpandSpec)[];
  readonly seed?: Seed;
  readonly backend?: BackendChoice;
  readonly threads?: number;
  readonly checkpointEvery?: number;
  readonly evaluationBatchSize?: number;
  readonly log?: LogFormat;
  readonly out?: string;
}

/** What `penstroke train` trains when nothing is named. */
const DEFAULT_RECIPE = 'lenet';
/** The seed of a run that names none: runs repeat unless asked not to. */
const DEFAULT_SEED = 1;
const DEFAULT_CHECKPOINT_EVERY = 1;
/** The default of `@penstroke/trainer`. */
const DEFAULT_EVALUATION_BATCH_SIZE = 500;

/** What `--augment` takes. */
const augmentNames: readonly string[] = ['none', ...AUGMENT_KINDS];

const count = z.int().positive();
const share = z.number().min(0).lt(1);
const spec = z.looseObject({ kind: z.string() });

/** A configuration file: the options of `penstroke train` in camel case. */
const settingsSchema = z.strictObject({
  recipe: z.union([z.string(), recipeSchema]).exactOptional(),
  dataset: z.string().exactOptional(),
  limit: count.exactOptional(),
  validationCount: z.int().min(0).exactOptional(),
  normalization: z.enum(['unit', 'standard']).exactOptional(),
  epochs: z.number().positive().exactOptional(),
  iterations: count.exactOptional(),
  batchSize: count.exactOptional(),
  learningRate: z.number().positive().exactOptional(),
  schedule: z.enum(scheduleKinds).exactOptional(),
  order: z.enum(['epoch', 'next-batch']).exactOptional(),
  augment: z.array(z.union([z.string(), spec])).exactOptional(),
  expand: z.array(z.union([z.string(), spec])).exactOptional(),
  keep: z.enum(['best', 'last']).exactOptional(),
  averageDecay: share.exactOptional(),
  labelSmoothing: share.exactOptional(),
  displayStep: count.exactOptional(),
  seed: z.union([z.int().min(0), z.string().regex(/^\d{1,20}$/)]).exactOptional(),
  backend: z.enum(backendNames).exactOptional(),
  threads: count.max(MAX_THREADS).exactOptional(),
  checkpointEvery: z.number().positive().exactOptional(),
  evaluationBatchSize: count.exactOptional(),
  log: z.enum(['default', 'source']).exactOptional(),
  out: z.string().exactOptional(),
});

/**
 * Resolves a run: the recipe gives every value, the configuration file overrides it, the options override both.
 *
 * @throws UsageError for an unknown recipe or augmentation, contradicting lengths, or nothing to choose the best by
 */
export function planTraining(config: TrainSettings, options: TrainSettings): TrainPlan {
  // A length of one kind takes the place of one of the other kind from a weaker source.
  const { epochs: _e, iterations: _i, ...configWithoutLength } = config;
  const optionsHaveLength = options.epochs !== undefined || options.iterations !== undefined;
  const merged: TrainSettings = { ...(optionsHaveLength ? configWithoutLength : config), ...options };
  const {
    recipe = DEFAULT_RECIPE,
    seed = DEFAULT_SEED,
    backend = 'auto',
    threads,
    checkpointEvery = DEFAULT_CHECKPOINT_EVERY,
    evaluationBatchSize = DEFAULT_EVALUATION_BATCH_SIZE,
    log = 'default',
    out,
    augment,
    expand,
    ...overrides
  } = merged;
  if (overrides.epochs !== undefined && overrides.iterations !== undefined) {
    throw new UsageError('--epochs and --iterations exclude each other; leave one out');
  }
  const base = findRecipe(recipe);
  // Constant images cannot be brought to deviation 1.
  const fake = (overrides.dataset ?? base.data.dataset) === 'fake';
  const resolved = overrideRecipe(base, {
    ...overrides,
    ...(fake && { normalization: 'unit' }),
    ...(augment && { augment: resolveAugment(augment) }),
    ...(expand && { expand: resolveExpand(expand) }),
  });
  if (resolved.keep === 'best' && resolved.data.validationCount === 0) {
    throw new UsageError(
      '--keep best chooses by images that are not trained on, and this run holds none back; add --validation-count 5000, or take --keep last',
    );
  }
  return {
    recipe: resolved,
    seed,
    backend,
    ...(threads !== undefined && { threads }),
    checkpointEvery,
    evaluationBatchSize,
    log,
    ...(out !== undefined && { out }),
  };
}

/**
 * Reads a configuration file: options in camel case, or a run's `run.json`, which repeats that run.
 *
 * @param options what will override the file
 * @throws CommandError if it cannot be read, UsageError if it says something unknown
 */
export async function readTrainConfig(
  path: string,
  io: CliIo,
  { backend: chosen }: TrainSettings,
): Promise<TrainSettings> {
  const value = parseJson(await readFile(resolve(io.cwd, path), 'utf8'), path);
  if (isRunRecord(value)) {
    return recordedSettings(parseRunRecord(value, path), chosen);
  }
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) {
    const { path: at, message } = parsed.error.issues[0]!;
    throw new UsageError(`${path}: ${at.length > 0 ? `${at.join('.')}: ` : ''}${message}`);
  }
  const { seed, ...rest } = parsed.data;
  return { ...(rest as TrainSettings), ...(seed !== undefined && { seed: parseRecordedSeed(seed) }) };
}

/**
 * The settings that a run was made with. Its threads are only those of `simd`, whose bits depend on them: the number that
 * other backends record says nothing, and is no bound for `simd` when that takes their place.
 *
 * @param chosen the backend that is asked for instead of the recorded one
 */
export function recordedSettings(record: RunRecord, chosen?: BackendChoice): TrainSettings {
  const { recipe, seed, backend, checkpointEvery, evaluationBatchSize } = record;
  return {
    recipe,
    seed: parseRecordedSeed(seed),
    backend: backend.name,
    ...(backend.name === 'simd' && (chosen ?? 'simd') === 'simd' && { threads: backend.threads }),
    ...(checkpointEvery !== undefined && { checkpointEvery }),
    ...(evaluationBatchSize !== undefined && { evaluationBatchSize }),
  };
}

/** The seed as recorded in JSON, which has no bigints. */
export function parseRecordedSeed(recorded: number | string): Seed {
  return normalizeSeed(BigInt(recorded));
}

/** The seed in a form for JSON. */
export function recordSeed(seed: Seed): number | string {
  return typeof seed === 'bigint' ? seed.toString() : seed;
}

function findRecipe(recipe: string | Recipe): Recipe {
  if (typeof recipe !== 'string') return recipe;
  if (isRecipeName(recipe)) return recipes[recipe];
  throw new UsageError(`unknown recipe "${recipe}"; the recipes are ${Object.keys(recipes).join(', ')}`);
}

/** Augmentations by name (with the values of their presets) or as specs. */
export function resolveAugment(names: readonly (string | AugmentSpec)[]): AugmentSpec[] {
  return names
    .filter((name) => name !== 'none')
    .map((name) => {
      if (typeof name !== 'string') return name;
      if (AUGMENT_KINDS.some((kind) => kind === name)) return augmentPreset(name as AugmentKind);
      throw new UsageError(`unknown augmentation "${name}"; they are ${augmentNames.join(', ')}`);
    });
}

function resolveExpand(names: readonly (string | ExpandSpec)[]): ExpandSpec[] {
  return names.flatMap((name): readonly ExpandSpec[] => {
    if (typeof name !== 'string') return [name];
    switch (name) {
      case 'none':
        return [];
      case 'shifts':
        return UNIT_SHIFTS;
      case 'flip-horizontal':
        return [{ kind: 'flip', axis: 'horizontal' }];
      case 'flip-vertical':
        return [{ kind: 'flip', axis: 'vertical' }];
      default:
        throw new UsageError(`unknown copies "${name}"; they are ${expandNames.join(', ')}`);
    }
  });
}

/** A length for people: `6 epochs`, `200,000 samples`. */
export function describeLength(length: Recipe['length']): string {
  const [unit, value] = Object.entries(length)[0] as [string, number];
  return `${value.toLocaleString('en-US')} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** Throws unless a resumed run was asked for nothing that would make it another run. */
export function expectResumable(options: object): void {
  const allowed = new Set([
    ...['resume', 'json', 'dryRun', 'log', 'epochs', 'iterations', 'backend', 'threads'],
    ...['checkpointEvery', 'evaluationBatchSize'],
  ]);
  const other = Object.keys(options).find((key) => !allowed.has(key));
  if (other !== undefined) {
    const flag = other === 'recipe' ? 'recipe' : `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new UsageError(
      `--resume goes on with the values of the run and takes no ${flag}; only --epochs or --iterations (to train longer), --backend, --threads, --checkpoint-every, --evaluation-batch-size`,
    );
  }
}
