import type { AugmentSpec } from '@penstroke/augment';
import { z } from 'zod';
import type { Recipe } from './recipe.ts';

const count = z.int().positive();
const share = z.number().min(0).lt(1);
const positive = z.number().positive();
const period = z.union([z.strictObject({ epochs: positive }), z.strictObject({ steps: count })]);

/** A recipe's name becomes part of a folder's. */
const NAME = /^[A-Za-z0-9][\w.-]{0,63}$/;

/** The names of the augmentations that a recipe may ask for; their own values are checked by `createAugmentation`. */
const augmentSpec = z.looseObject({ kind: z.string() }).transform((spec) => spec as unknown as AugmentSpec);

const optimizer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('adam'),
    learningRate: positive.exactOptional(),
    beta1: share.exactOptional(),
    beta2: share.exactOptional(),
    epsilon: positive.exactOptional(),
    weightDecay: z.number().min(0).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('sgd'),
    learningRate: positive,
    momentum: share.exactOptional(),
    nesterov: z.boolean().exactOptional(),
    weightDecay: z.number().min(0).exactOptional(),
  }),
]);

const schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant') }),
  z.strictObject({ kind: z.literal('step'), every: period, factor: positive.max(1) }),
  z.strictObject({ kind: z.literal('exponential'), decayPerEpoch: positive.max(1) }),
  z.strictObject({
    kind: z.literal('cosine'),
    minimum: z.number().min(0).exactOptional(),
    warmUp: period.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('one-cycle'),
    maximum: positive,
    initialDivisor: z.number().min(1).exactOptional(),
    finalDivisor: z.number().min(1).exactOptional(),
    upFraction: positive.lt(1).exactOptional(),
    annealing: z.enum(['cosine', 'linear']).exactOptional(),
    momentum: z.strictObject({ maximum: share, minimum: share }).exactOptional(),
  }),
]);

/**
 * Checks a recipe that comes from outside (a file, a run's folder): every key known, every value in its range. Names of
 * networks and the options of augmentations are checked when they are made.
 *
 * @example
 * const recipe = recipeSchema.parse(JSON.parse(text));
 */
export const recipeSchema: z.ZodType<Recipe> = z.strictObject({
  name: z
    .string()
    .regex(NAME, 'expected 1 to 64 letters, digits, ".", "_" or "-", the first a letter or digit; choose another name'),
  description: z.string(),
  source: z.string(),
  command: z.string(),
  model: z.strictObject({ name: z.string().min(1), options: z.record(z.string(), z.unknown()) }),
  data: z.strictObject({
    dataset: z.string().min(1),
    validationCount: z.int().min(0),
    normalization: z.enum(['unit', 'standard']),
    limit: count.exactOptional(),
  }),
  expand: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('shift'), dx: z.int(), dy: z.int() }),
        z.strictObject({ kind: z.literal('flip'), axis: z.enum(['horizontal', 'vertical']) }),
      ]),
    )
    .exactOptional(),
  augment: z.array(augmentSpec).exactOptional(),
  order: z.enum(['epoch', 'next-batch']),
  lastBatch: z.enum(['keep', 'drop']).exactOptional(),
  batchSize: count,
  length: z.union([
    z.strictObject({ epochs: positive }),
    z.strictObject({ steps: count }),
    z.strictObject({ samples: count }),
  ]),
  optimizer,
  schedule,
  keep: z.enum(['best', 'last']).exactOptional(),
  averageDecay: share.exactOptional(),
  labelSmoothing: share.exactOptional(),
  displayStep: count.exactOptional(),
  expected: z
    .strictObject({
      testAccuracyMean: z.number().min(0).max(1),
      testAccuracyDeviation: z.number().min(0).exactOptional(),
      runs: count,
      trainSeconds: positive.exactOptional(),
      machine: z.string(),
    })
    .exactOptional(),
});
