import { createRandom, type Seed } from '@penstroke/random';
import { SweepError } from './sweep-error.ts';
import type { DrawnRange } from './sweep-request.ts';

/** Drawn numbers are rounded to this many digits, of their own or of the range where those are finer: people read and repeat them. */
const DIGITS = 4;

/** No number has more. */
const MAX_DIGITS = 17;

/**
 * The value of one setting in one draw: a function of seed, setting and draw, so that another setting or more draws leave it as it is.
 *
 * @param from a list of values, or a range of numbers
 * @returns one of the values, or a number of the range, both ends included
 * @throws SweepError for a range that is empty or wider than numbers reach, or holds no logarithm or no whole number
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
  if (!Number.isFinite(value)) {
    throw new SweepError(`drawValue: ${key}: expected ends nearer to each other, got ${low} and ${high}`);
  }
  const rounded = whole ? Math.floor(value) : round(value, high - low);
  return Math.min(high, Math.max(low, rounded));
}

/** Beside a narrow range's ends, digits of the value alone would leave few numbers between them. */
function round(value: number, span: number): number {
  // What is left of 0.3 - 0.2 is below 0.1 by an error of rounding.
  const spanExponent = exponentOf(Number(span.toPrecision(DIGITS)));
  const digits = DIGITS + Math.max(0, exponentOf(value) - spanExponent);
  return Number(value.toPrecision(Math.min(MAX_DIGITS, digits)));
}

/** The power of ten of a number's first digit. */
function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}
