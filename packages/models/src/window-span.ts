/** The positions of a window along one side, and the padding before and after. @throws RangeError for a window that does not fit */
export function windowSpan(
  caller: string,
  length: number,
  window: number,
  stride: number,
  padding: 'same' | 'valid',
): { count: number; before: number; after: number } {
  if (padding === 'valid') {
    if (window > length) {
      throw new RangeError(
        `${caller}: expected a window of at most ${length} pixels, got ${window}; use padding 'same'`,
      );
    }
    return { count: Math.floor((length - window) / stride) + 1, before: 0, after: 0 };
  }
  const count = Math.ceil(length / stride);
  const total = Math.max(0, (count - 1) * stride + window - length);
  const before = Math.floor(total / 2);
  return { count, before, after: total - before };
}
