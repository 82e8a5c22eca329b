import { createRandom, type Seed } from '@penstroke/random';
import { SweepError } from './sweep-error.ts';
import type { DrawnRange } from './sweep-request.ts';

/** Drawn numbers are rounded to this many digits: people read and repeat them. */
const DIGITS = 4;

/**
 * The value of one setting in one draw: a function of seed, setting and draw, so that another setting or more draws leave it as it is.
 *
 * @param from a list of values, or a range of numbers
 * @throws SweepError for a range that is empty, or holds no logarithm or no whole number
 */
export function drawValue(
  from: readonly unknown[] | DrawnRange,
  { key, draw, seed }: { key: string; draw: number; seed: Seed },
): unknown {
  const share = createRandom(seed, `sweep ${key}`).uniform(draw, 0);
  if ('length' in from) return from[Math.floor(share * from.length)];
  const { from: low, to: high, scale = 'linear', whole = false } = from;
  if (!(low < high)) throw new SweepError(`drawValue: ${key}: expected from below to, got ${low} and ${high}`);
  if (scale === 'log' && low <= 0) {
    throw new SweepError(`drawValue: ${key}: expected from above 0 for scale log, got ${low}`);
  }
  if (whole && !(Number.isSafeInteger(low) && Number.isSafeInteger(high))) {
    throw new SweepError(`drawValue: ${key}: expected whole numbers for whole, got ${low} and ${high}`);
  }
  // Each whole number is as likely as the next, both ends included.
  const top = whole ? high + 1 : high;
  const value = scale === 'log' ? low * (top / low) ** share : low + (top - low) * share;
  return whole ? Math.min(high, Math.floor(value)) : Number(value.toPrecision(DIGITS));
}
