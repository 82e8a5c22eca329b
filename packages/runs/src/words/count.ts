/**
 * A whole number with its thousands separated: `count(55_000)` is `55,000`; another is rounded. Not by Intl.NumberFormat, which takes
 * 25 ms to make: a tenth of what a short command takes.
 */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}
