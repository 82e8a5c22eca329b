import type { Box } from '../box.ts';
import type { Cut } from './straight-cuts.ts';

/** Seams are looked for around every place at this share of the line's height, as far to both sides as `REACH`. */
const STEP = 0.08;
const REACH = 0.3;
/** What a seam pays to move by a column, and for a row that lies a height away from its place, in pixels of full ink. */
const MOVE = 0.1;
const PULL = 0.15;
/** A seam that runs this close to another cut, in heights and on average, says nothing new. */
const SPACING = 0.05;
/** A seam that costs more than this share of the line's height cuts through a stroke all along. */
const DEAREST = 0.45;
/** The most seams of one piece. */
const MAX_SEAMS = 40;
/** A line is looked at in about this many rows. */
const ROWS = 64;

/**
 * Cuts that find their way around strokes: the cheapest ways down a piece by the ink that they cross (S. Avidan, A. Shamir, "Seam
 * carving for content-aware image resizing", ACM Transactions on Graphics 26, 2007).
 *
 * @param ink `box.width * box.height` amounts, 0 paper to 1
 * @param lineHeight of the line that the piece stands in, in pixels
 * @param cuts that are there already
 * @returns seams that differ from those and among each other, the cheapest first; none that runs inside a stroke
 */
export function seamCuts(ink: Float32Array, box: Box, lineHeight: number, cuts: readonly Cut[]): Cut[] {
  const factor = Math.max(1, Math.floor(lineHeight / ROWS));
  const small = shrunk(ink, box, factor);
  const unit = lineHeight / factor;
  const step = Math.max(2, Math.round(STEP * unit));
  const found: { seam: Int32Array; cost: number }[] = [];
  for (let place = step; place < small.width - step / 2; place += step) found.push(cheapestWay(small, place, unit));
  found.sort((a, b) => a.cost - b.cost);
  const chosen: Cut[] = [];
  for (const { seam, cost } of found) {
    if (chosen.length === MAX_SEAMS || cost > DEAREST * unit) break;
    const columns = Int32Array.from(
      { length: box.height },
      (_, y) => seam[Math.floor(y / factor)]! * factor + (factor >> 1),
    );
    const x = columns.reduce((sum, column) => sum + column, 0) / box.height;
    const isNew = [...cuts, ...chosen].every((other) => distance(columns, other.columns) >= SPACING * lineHeight);
    if (isNew) chosen.push({ x, columns });
  }
  return chosen;
}

interface Plane {
  readonly ink: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** The mean of each block of `factor * factor` pixels. */
function shrunk(ink: Float32Array, { width, height }: Box, factor: number): Plane {
  if (factor === 1) return { ink, width, height };
  const [columns, rows] = [Math.ceil(width / factor), Math.ceil(height / factor)];
  const small = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / factor) * columns;
    for (let x = 0; x < width; x++) small[row + Math.floor(x / factor)]! += ink[y * width + x]! / (factor * factor);
  }
  return { ink: small, width: columns, height: rows };
}

/** The cheapest way down near a column, by dynamic programming. */
function cheapestWay({ ink, width, height }: Plane, place: number, unit: number): { seam: Int32Array; cost: number } {
  const first = Math.max(0, Math.round(place - REACH * unit));
  const count = Math.min(width - 1, Math.round(place + REACH * unit)) - first + 1;
  const costAt = (i: number, y: number): number =>
    ink[y * width + first + i]! + (PULL * Math.abs(first + i - place)) / unit;
  const moves = new Int8Array(count * height);
  let above = Float32Array.from({ length: count }, (_, i) => costAt(i, 0));
  let here = new Float32Array(count);
  for (let y = 1; y < height; y++) {
    for (let i = 0; i < count; i++) {
      let [best, move] = [above[i]!, 0];
      if (i > 0 && above[i - 1]! + MOVE < best) [best, move] = [above[i - 1]! + MOVE, -1];
      if (i < count - 1 && above[i + 1]! + MOVE < best) [best, move] = [above[i + 1]! + MOVE, 1];
      here[i] = best + costAt(i, y);
      moves[y * count + i] = move;
    }
    [above, here] = [here, above];
  }
  const cost = Math.min(...above);
  let i = above.indexOf(cost);
  const seam = new Int32Array(height);
  for (let y = height - 1; y >= 0; y--) {
    seam[y] = first + i;
    i += moves[y * count + i]!;
  }
  return { seam, cost };
}

/** How far apart two cuts run, in columns on average. */
function distance(a: Int32Array, b: Int32Array): number {
  let sum = 0;
  for (let y = 0; y < a.length; y++) sum += Math.abs(a[y]! - b[y]!);
  return sum / a.length;
}
