import { z } from 'zod';
import { countSchema, learningRateSchema, positiveSchema, shareSchema } from './number-schemas.ts';

const period = z.union([z.strictObject({ epochs: positiveSchema }), z.strictObject({ steps: countSchema })]);
const divisor = z.number().min(1);

/** How the learning rate changes during a run, with the values that `@penstroke/trainer` takes. */
export const scheduleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant') }),
  z.strictObject({ kind: z.literal('step'), every: period, factor: positiveSchema.max(1) }),
  z.strictObject({ kind: z.literal('exponential'), decayPerEpoch: positiveSchema.max(1) }),
  z.strictObject({
    kind: z.literal('cosine'),
    minimum: z.number().min(0).exactOptional(),
    warmUp: period.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('one-cycle'),
    maximum: learningRateSchema,
    initialDivisor: divisor.exactOptional(),
    finalDivisor: divisor.exactOptional(),
    upFraction: positiveSchema.lt(1).exactOptional(),
    annealing: z.enum(['cosine', 'linear']).exactOptional(),
    momentum: z.strictObject({ maximum: shareSchema, minimum: shareSchema }).exactOptional(),
  }),
]);
