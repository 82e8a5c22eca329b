import { parseSeed, type Seed } from '@penstroke/random';
import { z } from 'zod';

/** A 64-bit seed as a number, a bigint, or the text that JSON holds where a number is not exact. */
export const seedSchema = z
  .union([z.int().min(0), z.string().regex(/^\d{1,20}$/), z.bigint()])
  .transform((value, context): Seed => {
    try {
      return normalize(parseSeed(BigInt(value)));
    } catch {
      context.addIssue({ code: 'custom', message: 'expected a whole number from 0 to 2^64 - 1' });
      return z.NEVER;
    }
  })
  .describe('a whole number from 0 to 2^64 - 1');

/** The seed in a form for JSON, which has no bigints: a number as far as that is exact, else text. */
export function recordSeed(seed: Seed): number | string {
  return typeof seed === 'bigint' ? seed.toString() : seed;
}

/** The same seed as a number if that is exact. */
function normalize(seed: bigint): Seed {
  return seed <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seed) : seed;
}
