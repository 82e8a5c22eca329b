/** A fraction as a percentage: `percent(0.9907)` is `99.07 %`. */
export function percent(fraction: number, fractionDigits = 2): string {
  return `${(100 * fraction).toFixed(fractionDigits)} %`;
}
