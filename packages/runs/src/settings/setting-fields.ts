import { knownSets } from '@penstroke/dataset';
import {
  augmentSchema,
  countSchema,
  epochsSchema,
  expandSchema,
  learningRateSchema,
  recipeFields,
  shareSchema,
  weightDecaySchema,
} from '@penstroke/recipes';
import { z } from 'zod';
import { backendChoices } from '../backend/backends.ts';
import { MAX_THREADS } from '../backend/max-threads.ts';
import { namedSchema } from './named-schema.ts';
import { augmentPresets } from './presets/augment-presets.ts';
import { expandPresets } from './presets/expand-presets.ts';
import { optimizerPresets } from './presets/optimizer-presets.ts';
import { schedulePresets } from './presets/schedule-presets.ts';
import { seedSchema } from './seed.ts';

/** Under which heading a setting stands in `--help` and in a form. */
export type SettingGroup = 'Data' | 'Network' | 'Augmentation' | 'Training' | 'Evaluation' | 'Machine';

/** One thing that a person may change in a run: the source of the option, the key of the file and the form's field. */
export interface SettingField {
  /** Kind and range of the value. */
  readonly schema: z.ZodType;
  /** Above the form's field. */
  readonly label: string;
  /** The value's place in `--help`, such as `<n>`. */
  readonly argument: string;
  /** A noun phrase or an imperative, without a full stop. */
  readonly help: string;
  readonly group: SettingGroup;
  readonly unit?: string;
  /** What holds when nothing says otherwise, for people; left out where the recipe decides. */
  readonly usually?: string | number;
  /** The named values with what they are called. */
  readonly presets?: Readonly<Record<string, { readonly label: string }>>;
  /** Whether a resumed run may change it: the run's bits do not depend on it, or it only makes the run longer. */
  readonly resumable?: true;
}

/** The seed of a run that names none: runs repeat unless asked not to. */
export const DEFAULT_SEED = 1;

/** Epochs between two checkpoints. */
export const DEFAULT_CHECKPOINT_EVERY = 1;

/** Images in one forward pass of an evaluation: the default of `@penstroke/trainer`. */
export const DEFAULT_EVALUATION_BATCH_SIZE = 500;

/** Asks for no augmentation, or no copies, where the recipe has some. */
const NONE = 'none';

const { dataset, limit, validationCount, normalization } = recipeFields.data.shape;

/** Everything that a person may change in a run, in the order of `--help`. A new setting is an entry here. */
export const settingFields = {
  dataset: {
    schema: dataset.exactOptional(),
    label: 'Data',
    argument: '<name>',
    help: `${Object.keys(knownSets).join(', ')}, fake, an address, or your own: a folder of pictures by class, .npz, .csv, or IDX files`,
    group: 'Data',
  },
  limit: {
    schema: limit,
    label: 'Limit',
    argument: '<n>',
    help: 'train on the first N images and score at most N',
    group: 'Data',
    unit: 'images',
  },
  validationCount: {
    schema: validationCount.exactOptional(),
    label: 'Validation',
    argument: '<n>',
    help: 'hold back the first N training images for validation',
    group: 'Data',
    unit: 'images',
  },
  normalization: {
    schema: normalization.exactOptional(),
    label: 'Normalisation',
    argument: '<kind>',
    help: 'scale bytes to 0..1 (unit), or to mean 0 and deviation 1 (standard)',
    group: 'Data',
  },
  model: {
    schema: recipeFields.model.shape.name.exactOptional(),
    label: 'Network',
    argument: '<name>',
    help: 'train another network, its options at their defaults',
    group: 'Network',
  },
  modelOption: {
    schema: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
    label: 'Network options',
    argument: '<name=value>',
    help: "set one of the network's options; repeatable",
    group: 'Network',
  },
  augment: {
    schema: z.array(namedSchema([NONE, ...keysOf(augmentPresets)], augmentSchema)).exactOptional(),
    label: 'Augmentation',
    argument: '<names...>',
    help: 'augment each batch; none turns it off',
    group: 'Augmentation',
    presets: augmentPresets,
  },
  expand: {
    schema: z.array(namedSchema([NONE, ...keysOf(expandPresets)], expandSchema)).exactOptional(),
    label: 'Copies',
    argument: '<names...>',
    help: 'add copies to the training set; none adds none',
    group: 'Augmentation',
    presets: expandPresets,
  },
  epochs: {
    schema: epochsSchema.exactOptional(),
    label: 'Epochs',
    argument: '<n>',
    help: 'length in epochs, fractions allowed',
    group: 'Training',
    resumable: true,
  },
  samples: {
    schema: countSchema.exactOptional(),
    label: 'Samples',
    argument: '<n>',
    help: 'length as a sample budget: update while step * batch size < N',
    group: 'Training',
    resumable: true,
  },
  batchSize: {
    schema: recipeFields.batchSize.exactOptional(),
    label: 'Batch size',
    argument: '<n>',
    help: 'images per update',
    group: 'Training',
    unit: 'images',
  },
  order: {
    schema: recipeFields.order.exactOptional(),
    label: 'Order',
    argument: '<kind>',
    help: 'shuffled epochs, or full batches that straddle epochs',
    group: 'Training',
  },
  optimizer: {
    schema: z.enum(keysOf(optimizerPresets)).exactOptional(),
    label: 'Optimiser',
    argument: '<kind>',
    help: `update rule; one other than the recipe's starts at learning rate ${optimizerPresets.adam.spec.learningRate} (adam), or ${optimizerPresets.sgd.spec.learningRate} with Nesterov momentum ${optimizerPresets.sgd.spec.momentum} (sgd)`,
    group: 'Training',
    presets: optimizerPresets,
  },
  learningRate: {
    schema: learningRateSchema.exactOptional(),
    label: 'Learning rate',
    argument: '<x>',
    help: 'step size, or the peak of a one-cycle schedule',
    group: 'Training',
  },
  momentum: {
    schema: shareSchema.exactOptional(),
    label: 'Momentum',
    argument: '<x>',
    help: 'momentum of sgd',
    group: 'Training',
  },
  weightDecay: {
    schema: weightDecaySchema.exactOptional(),
    label: 'Weight decay',
    argument: '<x>',
    help: 'decay of the weights in an update',
    group: 'Training',
  },
  schedule: {
    schema: z.enum(keysOf(schedulePresets)).exactOptional(),
    label: 'Schedule',
    argument: '<kind>',
    help: 'learning-rate schedule',
    group: 'Training',
    presets: schedulePresets,
  },
  averageDecay: {
    schema: recipeFields.averageDecay,
    label: 'Average decay',
    argument: '<x>',
    help: 'evaluate and save a moving average of the weights with this decay',
    group: 'Training',
  },
  labelSmoothing: {
    schema: recipeFields.labelSmoothing,
    label: 'Label smoothing',
    argument: '<x>',
    help: 'share of the target that is spread evenly over the classes',
    group: 'Training',
  },
  keep: {
    schema: recipeFields.keep,
    label: 'Keep',
    argument: '<which>',
    help: 'keep the best weights by validation accuracy, or the last',
    group: 'Training',
  },
  seed: {
    schema: seedSchema.exactOptional(),
    label: 'Seed',
    argument: '<n>',
    help: 'seed for weights, order, augmentation and dropout',
    group: 'Training',
    usually: DEFAULT_SEED,
  },
  backend: {
    schema: z.enum(backendChoices).exactOptional(),
    label: 'Backend',
    argument: '<name>',
    help: 'where to compute',
    group: 'Machine',
    usually: 'auto, the fastest that works',
    resumable: true,
  },
  threads: {
    schema: countSchema.max(MAX_THREADS).exactOptional(),
    label: 'Threads',
    argument: '<n>',
    help: 'threads of the backends simd and node',
    group: 'Machine',
    usually: 'all cores',
    resumable: true,
  },
  displayStep: {
    schema: recipeFields.displayStep,
    label: 'Report every',
    argument: '<n>',
    help: 'updates between two reports of the loss',
    group: 'Evaluation',
    unit: 'updates',
  },
  checkpointEvery: {
    schema: z.number().positive().exactOptional(),
    label: 'Checkpoint every',
    argument: '<epochs>',
    help: 'epochs between two checkpoints',
    group: 'Evaluation',
    unit: 'epochs',
    usually: DEFAULT_CHECKPOINT_EVERY,
    resumable: true,
  },
  evaluationBatchSize: {
    schema: countSchema.exactOptional(),
    label: 'Evaluation batch size',
    argument: '<n>',
    help: 'images scored at once; bounds the memory',
    group: 'Evaluation',
    unit: 'images',
    usually: DEFAULT_EVALUATION_BATCH_SIZE,
    resumable: true,
  },
} as const satisfies Readonly<Record<string, SettingField>>;

/** The name of a setting: the key in a configuration file, in camel case. */
export type SettingKey = keyof typeof settingFields;

/** A setting's entry in the list. */
export function fieldOf(key: SettingKey): SettingField {
  return settingFields[key];
}

/** The names of all settings, in the order of `--help`. */
export const settingKeys: readonly SettingKey[] = keysOf(settingFields);

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[];
}
