/**
 * A number with the digits of its whole part in threes: `grouped(1234.5)` is `1,234.5`. Not by Intl.NumberFormat, which takes 30 ms to
 * make: a tenth of what a short command takes.
 */
export function grouped(value: number): string {
  return String(value).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}
