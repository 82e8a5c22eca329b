import type { Box } from './connected-pieces.ts';
import type { InkDigit } from './segment-digits.ts';

/** Ink at most this many times as wide as high is taken for one digit: only 3 of 60,000 MNIST digits are wider. */
const WIDEST_DIGIT = 1.15;
/** Touching digits are at least this wide for their height. */
const NARROWEST_PART = 0.3;
/** The most digits that one piece of ink is cut into. */
const MOST_PARTS = 5;

/**
 * The ways to cut ink that is too wide for one digit into several: for each plausible number of digits, cuts near equal
 * distances, each at the column with the least ink. The network's answers decide between them (see `createRecognizer`);
 * digits that overlap in every column cannot be cut this way.
 *
 * @returns one list of parts, left to right, for each number of digits from 2 on; empty if the ink is narrow enough
 */
export function splitTouching(digit: InkDigit): InkDigit[][] {
  const { width, height } = digit.box;
  if (width <= WIDEST_DIGIT * height) return [];
  const columns = columnSums(digit);
  const most = Math.min(MOST_PARTS, Math.floor(width / (NARROWEST_PART * height)));
  const ways: InkDigit[][] = [];
  for (let parts = 2; parts <= most; parts++) {
    const cuts = [0, ...cutColumns(columns, parts), width];
    ways.push(cuts.slice(1).map((end, i) => trim(digit, cuts[i]!, end)));
  }
  return ways;
}

function columnSums({ ink, box }: InkDigit): Float64Array {
  const sums = new Float64Array(box.width);
  for (let i = 0; i < ink.length; i++) sums[i % box.width]! += ink[i]!;
  return sums;
}

/** For each of the equal distances, the column with the least ink within a third of a part to either side. */
function cutColumns(columns: Float64Array, parts: number): number[] {
  const part = columns.length / parts;
  return Array.from({ length: parts - 1 }, (_, i) => {
    const middle = (i + 1) * part;
    let best = Math.round(middle);
    let bestCost = Number.POSITIVE_INFINITY;
    for (let x = Math.ceil(middle - part / 3); x <= middle + part / 3; x++) {
      // Of equal columns the nearest to the middle: a ligature is cut in its middle.
      const cost = columns[x]! + (1e-3 * Math.abs(x - middle)) / part;
      if (cost < bestCost) [best, bestCost] = [x, cost];
    }
    return best;
  });
}

/** The columns `start` to `end - 1`, without empty rows and columns around. */
function trim({ ink, box }: InkDigit, start: number, end: number): InkDigit {
  let [left, right, top, bottom] = [end, start, box.height, -1];
  for (let y = 0; y < box.height; y++) {
    for (let x = start; x < end; x++) {
      if (ink[y * box.width + x]! < 0.25) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (bottom < 0) [left, right, top, bottom] = [start, end - 1, 0, box.height - 1];
  const part: Box = { left: box.left + left, top: box.top + top, width: right - left + 1, height: bottom - top + 1 };
  const out = new Float32Array(part.width * part.height);
  for (let y = 0; y < part.height; y++) {
    const from = (top + y) * box.width + left;
    out.set(ink.subarray(from, from + part.width), y * part.width);
  }
  return { ink: out, box: part };
}
