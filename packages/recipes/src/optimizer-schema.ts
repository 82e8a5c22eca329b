import { z } from 'zod';
import { MAX_LEARNING_RATE } from './bounds.ts';
import { share } from './number-schemas.ts';

/** A step size, in (0, {@link MAX_LEARNING_RATE}]. */
export const learningRateSchema = z.number().positive().max(MAX_LEARNING_RATE);

/** Decay of the weights in an update, from 0. */
export const weightDecaySchema = z.number().min(0);

const adam = z.strictObject({
  kind: z.literal('adam'),
  learningRate: learningRateSchema.exactOptional(),
  beta1: share.exactOptional(),
  beta2: share.exactOptional(),
  epsilon: z.number().positive().exactOptional(),
  weightDecay: weightDecaySchema.exactOptional(),
});

const sgd = z.strictObject({
  kind: z.literal('sgd'),
  learningRate: learningRateSchema,
  momentum: share.exactOptional(),
  nesterov: z.boolean().exactOptional(),
  weightDecay: weightDecaySchema.exactOptional(),
});

/** The rule that turns gradients into updates, with the values that `@penstroke/trainer` takes. */
export const optimizerSchema = z.discriminatedUnion('kind', [adam, sgd]);
