import { type AugmentSpec, createAugmentation } from '@penstroke/augment';
import { z } from 'zod';

/** A random variation of each batch as `@penstroke/augment` takes it, which also checks it. */
export const augmentSchema = z.custom<AugmentSpec>().superRefine((spec, context) => {
  try {
    createAugmentation([spec]);
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: (error as Error).message.replace(/^createAugmentation: specs\[0\]: /, ''),
    });
  }
});

/** Copies of the whole training set: shifted by whole pixels (right and down positive), or mirrored. */
export const expandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shift'), dx: z.int(), dy: z.int() }),
  z.strictObject({ kind: z.literal('flip'), axis: z.enum(['horizontal', 'vertical']) }),
]);
