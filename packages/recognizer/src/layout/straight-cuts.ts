import type { Box } from '../box.ts';

/** A cut from the top to the bottom of a piece. */
export interface Cut {
  /** Its mean column. */
  readonly x: number;
  /** At each row, the first column of what lies to the right of it; may lie outside the piece. */
  readonly columns: Int32Array;
}

/** Slants of cuts: columns moved to the right for each row upwards. */
const SLANTS = [0, 0.25, -0.25, 0.5];
/** Each stretch of this share of the height gets its own cuts: the cheapest ones of a wide piece may all lie in one digit. */
const STRETCH = 0.3;
const CUTS_A_STRETCH = 2;
/** The most cuts of one piece. */
const MAX_CUTS = 40;
/** Two cuts lie at least this share of the height apart. */
const SPACING = 0.07;

/**
 * Straight cuts along several slants: where the crossed ink has a local minimum, the cheapest first, as many as stay apart.
 *
 * @param ink `box.width * box.height` amounts, 0 paper to 1
 * @param lineHeight of the line that the piece stands in, in pixels
 */
export function straightCuts(ink: Float32Array, { width, height }: Box, lineHeight: number): Cut[] {
  const found: { x: number; slant: number; cost: number }[] = [];
  for (const slant of SLANTS) {
    const sums = new Float32Array(width);
    for (let y = 0; y < height; y++) {
      const shift = Math.round(slant * (height / 2 - y));
      for (let x = 0; x < width; x++) {
        const column = x - shift;
        if (column >= 0 && column < width) sums[column]! += ink[y * width + x]!;
      }
    }
    for (let x = 1; x < width - 1; x++) {
      if (sums[x]! > sums[x - 1]! || sums[x]! >= sums[x + 1]!) continue;
      found.push({ x, slant, cost: sums[x]! + 0.02 * height * Math.abs(slant) });
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  const spacing = Math.max(2, SPACING * lineHeight);
  const stretch = STRETCH * lineHeight;
  const taken = new Map<number, number>();
  const chosen: Cut[] = [];
  for (const { x, slant } of found) {
    if (chosen.length === MAX_CUTS) break;
    const place = Math.floor(x / stretch);
    if ((taken.get(place) ?? 0) >= CUTS_A_STRETCH) continue;
    if (chosen.some((other) => Math.abs(other.x - x) < spacing)) continue;
    chosen.push({
      x,
      columns: Int32Array.from({ length: height }, (_, y) => x + Math.round(slant * (height / 2 - y))),
    });
    taken.set(place, (taken.get(place) ?? 0) + 1);
  }
  return chosen;
}
