import type { Box } from '../box.ts';

/** The columns of a row that count: from the first to before the second. */
type Span = readonly [from: number, to: number];

/**
 * The smallest box around the ink of a cutting.
 *
 * @param ink `width * height` amounts, rows from the top
 * @param least fainter amounts are not ink
 * @param spanOf what counts of a row; all of it when left out
 * @returns the box in pixels of the cutting; undefined if there is no ink
 */
export function inkBounds(
  ink: Float32Array,
  { width, height }: { readonly width: number; readonly height: number },
  least: number,
  spanOf?: (y: number) => Span,
): Box | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    const [from, to] = spanOf?.(y) ?? [0, width];
    for (let x = from; x < to; x++) {
      if (ink[y * width + x]! < least) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}
