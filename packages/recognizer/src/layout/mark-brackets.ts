import type { Cutting } from './cut-out.ts';
import type { Reading } from './decode-row.ts';

/** The middle of a bracket lies at least this share of its height beside the line between its ends. A 1 seldom bends half as much. */
const LEAST_BOW = 0.08;
/** No row of a bracket reaches over more than this share of its height. */
const WIDEST = 0.3;
/** The share of the height that counts as an end, and as the middle. */
const END = 0.15;
const MIDDLE = 0.3;

/**
 * Turns two thin strokes that bend away from what stands between them into brackets: alone, each looks like a 1.
 *
 * @param readings a row, from left to right
 */
export function markBrackets(readings: readonly Reading[]): Reading[] {
  const out = [...readings];
  let open = -1;
  let bowOfOpen = 0;
  readings.forEach((reading, i) => {
    if (reading.kind !== 'class' && reading.kind !== 'other') return;
    const bow = bowOf(reading.cutting);
    // Of two that open, such as a bracket and a thin 6, the rounder one.
    if (bow <= -LEAST_BOW && bow < bowOfOpen) [open, bowOfOpen] = [i, bow];
    if (bow < LEAST_BOW || open < 0) return;
    // Pieces of a broken digit may bend likewise; brackets hold something.
    if (readings.slice(open + 1, i).some(({ kind }) => kind === 'class')) {
      out[open] = { ...readings[open]!, kind: 'shape', sign: '(' };
      out[i] = { ...reading, kind: 'shape', sign: ')' };
    }
    [open, bowOfOpen] = [-1, 0];
  });
  return out;
}

/** How far the middle of a thin stroke lies to the right of the line between its ends, as a share of its height; 0 for all else. */
function bowOf({ ink, box: { width, height } }: Cutting): number {
  const middles = new Float64Array(height);
  for (let y = 0; y < height; y++) {
    let [first, last] = [-1, -1];
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x]! < 0.5) continue;
      if (first < 0) first = x;
      last = x;
    }
    if (last - first + 1 > WIDEST * height) return 0;
    // Rows without ink are at the antialiased ends.
    middles[y] = first < 0 ? Number.NaN : (first + last) / 2;
  }
  const top = mean(middles, 0, END * height);
  const bottom = mean(middles, (1 - END) * height, height);
  const middle = mean(middles, (0.5 - MIDDLE / 2) * height, (0.5 + MIDDLE / 2) * height);
  const bow = (middle - (top + bottom) / 2) / height;
  return Number.isNaN(bow) ? 0 : bow;
}

function mean(values: Float64Array, from: number, to: number): number {
  const known = values.subarray(Math.floor(from), Math.ceil(to)).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
