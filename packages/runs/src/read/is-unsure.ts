/** About nine in ten of the digits read at this confidence are right. */
const SURE = 0.9;

/** Whether to show a digit as unsure: it was read, but below 90 % confidence. */
export function isUnsure({ confidence }: { readonly confidence: number }): boolean {
  return confidence < SURE;
}
