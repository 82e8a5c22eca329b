/**
 * The spread of some values, to a tenth.
 *
 * @param {readonly number[]} values at least one
 */
export function summarise(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1));
  return { n: sorted.length, median: at(0.5), quartiles: [at(0.25), at(0.75)], p95: at(0.95), highest: at(1) };
}
