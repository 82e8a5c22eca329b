const BINS = 15;

/**
 * The expected calibration error (Guo and others 2017): over 15 bins of equal width, the gap between mean confidence and the
 * share that is right, weighted by how many fall in the bin.
 *
 * @returns 0 to 1; 0 where nothing was said
 */
export function calibrationError(said: readonly { readonly confidence: number; readonly right: boolean }[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of said) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  const gaps = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return said.length === 0 ? 0 : gaps / said.length;
}
