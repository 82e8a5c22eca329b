import { Z } from '../score/wilson-interval.ts';

/** Mean, deviation and interval of the same measurement, made with several seeds. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  /** Of a sample (divided by n - 1); absent for one value. */
  readonly deviation?: number;
  /** The 95 % interval of the mean by Student's t; absent for one value. */
  readonly interval?: readonly [low: number, high: number];
}

/** The 97.5 % quantiles of Student's t with 1 to 10 degrees of freedom (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2). */
const SMALL = [12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814];

/**
 * Sums up values.
 *
 * @throws RangeError for an empty list
 *
 * @example
 * spread([0.99, 0.992, 0.994]); // mean 0.992, deviation 0.002, interval 0.98703 to 0.99697
 */
export function spread(values: readonly number[]): Spread {
  const count = values.length;
  if (count === 0) throw new RangeError('spread: expected at least one value, got none');
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { count, mean };
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1));
  const half = (studentQuantile(count - 1) * deviation) / Math.sqrt(count);
  return { count, mean, deviation, interval: [mean - half, mean + half] };
}

/**
 * The 97.5 % quantile of Student's t, within 1e-4: a table, then the expansion 26.7.5 of Abramowitz and Stegun, "Handbook of
 * Mathematical Functions", 1964.
 */
export function studentQuantile(degrees: number): number {
  const known = SMALL[degrees - 1];
  if (known !== undefined) return known;
  const [z3, z5, z7, z9] = [Z ** 3, Z ** 5, Z ** 7, Z ** 9];
  return (
    Z +
    (z3 + Z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * Z) / (96 * degrees ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * degrees ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / (92_160 * degrees ** 4)
  );
}
