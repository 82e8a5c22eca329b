import { z } from 'zod';
import { augmentSchema, expandSchema } from './augment-schema.ts';
import { MAX_BATCH_SIZE } from './bounds.ts';
import type { Immutable } from './immutable.ts';
import { countSchema, epochsSchema, positiveSchema, shareSchema } from './number-schemas.ts';
import { optimizerSchema } from './optimizer-schema.ts';
import { scheduleSchema } from './schedule-schema.ts';

/** A recipe's name becomes part of a folder's. */
const NAME = /^[A-Za-z0-9][\w.-]{0,63}$/;

/** The fields of a {@link Recipe}: the one source of their names, types and ranges. */
export const recipeFields = {
  name: z
    .string()
    .regex(NAME, 'expected 1 to 64 letters, digits, ".", "_" or "-", the first a letter or digit; choose another name'),
  description: z.string(),
  /** Which network, by its name in `@penstroke/models`, and the options of its factory (all but seed, input shape and classes). */
  model: z.strictObject({ name: z.string().min(1), options: z.record(z.string(), z.unknown()) }),
  data: z.strictObject({
    /** The name of a known set of `@penstroke/dataset`, `'fake'`, an address, or a folder with the four IDX files. */
    dataset: z.string().min(1),
    /** The first N training images are the validation set, the rest is trained on. */
    validationCount: z.int().min(0),
    /** `'unit'`: bytes / 255; `'standard'`: mean 0, deviation 1 over the training part. */
    normalization: z.enum(['unit', 'standard']),
    /** Train on the first N images only, and score at most N; all when left out. */
    limit: countSchema.exactOptional(),
  }),
  /** Copies added to the training set before the run. */
  expand: z.array(expandSchema).exactOptional(),
  /** Random variation drawn anew for each batch. */
  augment: z.array(augmentSchema).exactOptional(),
  /** `'epoch'`: shuffled epochs; `'next-batch'`: always-full batches that straddle epochs, as TensorFlow 1's reader. */
  order: z.enum(['epoch', 'next-batch']),
  /** With `'epoch'`: whether the shorter last batch of an epoch is used; kept when left out. */
  lastBatch: z.enum(['keep', 'drop']).exactOptional(),
  batchSize: countSchema.max(MAX_BATCH_SIZE),
  length: z.union([
    z.strictObject({ epochs: epochsSchema }),
    z.strictObject({ steps: countSchema }),
    z.strictObject({ samples: countSchema }),
  ]),
  optimizer: optimizerSchema,
  schedule: scheduleSchema,
  /** Final weights: the last (when left out), or the best by validation accuracy. */
  keep: z.enum(['best', 'last']).exactOptional(),
  /** Decay of the moving average of the weights that is evaluated and saved; none when left out. */
  averageDecay: shareSchema.exactOptional(),
  /** Weight of the uniform distribution in the target; 0 when left out. */
  labelSmoothing: shareSchema.exactOptional(),
  /** Updates between two reports of loss and training accuracy; the trainer's default when left out. */
  displayStep: countSchema.exactOptional(),
  /** What the recipe was measured to reach; left out until it was. */
  expected: z
    .strictObject({
      /** Mean test accuracy of the runs. */
      testAccuracyMean: z.number().min(0).max(1),
      /** Sample standard deviation over the runs; left out for one run. */
      testAccuracyDeviation: z.number().min(0).exactOptional(),
      /** Number of seeds. */
      runs: countSchema,
      /** Mean seconds of training of one run; left out where other work ran beside it. */
      trainSeconds: positiveSchema.exactOptional(),
      /** Processor or GPU, threads, backend. */
      machine: z.string(),
    })
    .exactOptional(),
};

const schema = z.strictObject(recipeFields);

/**
 * A training run as plain data: every value that decides its outcome except the seed and the backend. It survives
 * `JSON.stringify`, so a run can be repeated from the copy in its folder.
 */
export type Recipe = Immutable<z.infer<typeof schema>>;

/**
 * Checks a recipe that comes from outside (a file, a run's folder): every key known, every value in its range. Names of
 * networks and their options are checked when the network is made.
 *
 * @example
 * const recipe = recipeSchema.parse(JSON.parse(text));
 */
export const recipeSchema: z.ZodType<Recipe> = schema;
