/** The 97.5 % quantile of the standard normal distribution. */
export const Z = 1.959963984540054;

/**
 * The 95 % interval of a proportion by Wilson's score (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22, 1927), which stays right close to 0 and 1 where errors are few.
 *
 * @param successes of `count` trials
 * @returns both ends, in [0, 1]
 *
 * @example
 * wilsonInterval(9907, 10_000); // [0.98862, 0.99240]
 */
export function wilsonInterval(successes: number, count: number): [low: number, high: number] {
  if (!(count > 0) || successes < 0 || successes > count) {
    throw new RangeError(
      `wilsonInterval: expected 0 <= successes <= count and count > 0, got ${successes} of ${count}`,
    );
  }
  const share = successes / count;
  const denominator = 1 + (Z * Z) / count;
  const middle = (share + (Z * Z) / (2 * count)) / denominator;
  const half = (Z / denominator) * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
