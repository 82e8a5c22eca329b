/**
 * Whole numbers as ranges, as `sbatch --array` takes them: `indexRanges([0, 1, 2, 7])` is `0-2,7`.
 *
 * @param indices in ascending order, without repetition
 */
export function indexRanges(indices: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const index of indices) {
    const last = ranges.at(-1);
    if (last !== undefined && index === last[1] + 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
