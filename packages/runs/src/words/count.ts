const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A whole number with its thousands separated: `count(55_000)` is `55,000`. */
export function count(value: number): string {
  return WHOLE.format(value);
}
