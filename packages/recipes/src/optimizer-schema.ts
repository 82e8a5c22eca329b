import { z } from 'zod';
import { learningRateSchema, positiveSchema, shareSchema, weightDecaySchema } from './number-schemas.ts';

const adam = z.strictObject({
  kind: z.literal('adam'),
  learningRate: learningRateSchema.exactOptional(),
  beta1: shareSchema.exactOptional(),
  beta2: shareSchema.exactOptional(),
  epsilon: positiveSchema.exactOptional(),
  weightDecay: weightDecaySchema.exactOptional(),
});

const sgd = z.strictObject({
  kind: z.literal('sgd'),
  learningRate: learningRateSchema,
  momentum: shareSchema.exactOptional(),
  nesterov: z.boolean().exactOptional(),
  weightDecay: weightDecaySchema.exactOptional(),
});

/** The rule that turns gradients into updates, with the values that `@penstroke/trainer` takes. */
export const optimizerSchema = z.discriminatedUnion('kind', [adam, sgd]);
