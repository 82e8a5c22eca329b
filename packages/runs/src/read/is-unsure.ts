/** Of the digits that are said at this confidence, about nine in ten are right. */
const SURE = 0.9;

/** Whether a digit is to be shown as unsure: it was read, but below 90 % confidence. */
export function isUnsure({ confidence }: { readonly confidence: number }): boolean {
  return confidence < SURE;
}
