import {
  AUGMENT_KINDS,
  type AugmentKind,
  type AugmentSpec,
  augmentPreset,
  type ExpandSpec,
  UNIT_SHIFTS,
} from '@penstroke/augment';
import type { OptionValue } from '@penstroke/models';
import type { Seed } from '@penstroke/random';
import { isRecipeName, overrideRecipe, type Recipe, type RecipeOverrides, recipes } from '@penstroke/recipes';
import type { BackendChoice } from '@penstroke/runs';
import { UsageError } from '../../terminal/cli-error.ts';
import type { LogFormat } from '../../terminal/train-display.ts';
import { overrideModel } from './override-model.ts';
import { overrideOptimizer } from './override-optimizer.ts';
import { expandNames, type OptimizerKind } from './train-option-names.ts';

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
  /** A network's name. */
  readonly model?: string;
  /** The network's own options by name; text is read as what the network takes. */
  readonly modelOption?: Readonly<Record<string, OptionValue>>;
  readonly optimizer?: OptimizerKind;
  readonly weightDecay?: number;
  /** That of SGD. */
  readonly momentum?: number;
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

/**
 * Resolves a run: the recipe gives every value, the configuration file overrides it, the options override both.
 *
 * @throws UsageError for an unknown recipe, augmentation, network or option of a network, contradicting lengths, or nothing to choose the best by
 */
export function planTraining(config: TrainSettings, options: TrainSettings): TrainPlan {
  // A length of one kind takes the place of one of the other kind from a weaker source.
  const { epochs: _e, samples: _i, ...configWithoutLength } = config;
  const optionsHaveLength = options.epochs !== undefined || options.samples !== undefined;
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
    model: _model,
    modelOption: _modelOption,
    optimizer: _optimizer,
    weightDecay: _weightDecay,
    momentum: _momentum,
    ...overrides
  } = merged;
  if (overrides.epochs !== undefined && overrides.samples !== undefined) {
    throw new UsageError('--epochs and --samples exclude each other; leave one out');
  }
  const base = rebuild(findRecipe(recipe), config, options);
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

function findRecipe(recipe: string | Recipe): Recipe {
  if (typeof recipe !== 'string') return recipe;
  if (isRecipeName(recipe)) return recipes[recipe];
  throw new UsageError(`unknown recipe "${recipe}"; the recipes are ${Object.keys(recipes).join(', ')}`);
}

/** A recipe with another network or optimiser, without what was measured for it; itself if both stay as they are. */
function rebuild(recipe: Recipe, config: TrainSettings, options: TrainSettings): Recipe {
  // One after the other: an option that names another network drops what the file said of its own.
  const model = [config, options].reduce(overrideModel, recipe.model);
  // The file's momentum belongs to the file's rule.
  const { momentum: _momentum, ...configOfAnyRule } = config;
  const ofRule = options.optimizer === undefined || options.optimizer === 'sgd' ? config : configOfAnyRule;
  const optimizer = overrideOptimizer(recipe.optimizer, { ...ofRule, ...options });
  if (model === recipe.model && optimizer === recipe.optimizer) return recipe;
  const { expected: _measured, ...rest } = recipe;
  return { ...rest, model, optimizer };
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
    ...['resume', 'json', 'dryRun', 'log', 'epochs', 'samples', 'backend', 'threads'],
    ...['checkpointEvery', 'evaluationBatchSize'],
  ]);
  const other = Object.keys(options).find((key) => !allowed.has(key));
  if (other !== undefined) {
    const flag = other === 'recipe' ? 'recipe' : `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new UsageError(
      `--resume goes on with the values of the run and takes no ${flag}; only --epochs or --samples (to train longer), --backend, --threads, --checkpoint-every, --evaluation-batch-size`,
    );
  }
}
