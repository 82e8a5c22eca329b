/**
 * Otsu's threshold (IEEE SMC 9, 1979).
 *
 * @param histogram how many values there are of each level
 * @returns the lowest level of the upper class; undefined if all values have one level
 */
export function otsuLevel(histogram: ArrayLike<number>): number | undefined {
  let total = 0;
  let sum = 0;
  for (let level = 0; level < histogram.length; level++) {
    total += histogram[level]!;
    sum += level * histogram[level]!;
  }
  let below = 0;
  let sumBelow = 0;
  let best: number | undefined;
  let bestBetween = 0;
  for (let level = 0; level < histogram.length - 1; level++) {
    below += histogram[level]!;
    sumBelow += level * histogram[level]!;
    if (below === 0 || below === total) continue;
    const difference = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * difference * difference;
    if (between > bestBetween) [best, bestBetween] = [level + 1, between];
  }
  return best;
}
