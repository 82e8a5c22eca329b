import { type Box, boxAround, connectedPieces, type Piece } from './connected-pieces.ts';
import { CrowdedPictureError } from './crowded-picture-error.ts';
import type { InkImage } from './separate-ink.ts';

/** A connected piece smaller than this share of the largest one is dust, not part of a digit. */
const DUST_SHARE = 0.02;
/** The most pieces, dust apart: a page of 25 lines of 40. Each one may be a digit, which the network reads and a page shows. */
const MAX_PIECES = 1000;
/** Pieces whose boxes share this part of the narrower width lie above each other: the bar of a 5, the lid of a 7. */
const STACKED_SHARE = 0.5;
/** Boxes that share this part of the lower height stand on one line. */
const SAME_LINE_SHARE = 0.4;

/** The ink of one digit, cut out of its picture. */
export interface InkDigit {
  /** `box.width * box.height` amounts, 0 paper to 1 ink; the ink of neighbours inside the box is erased. */
  readonly ink: Float32Array;
  readonly box: Box;
}

/**
 * Cuts a picture into its digits, in reading order: lines from the top, digits from the left. Connected pieces of ink are
 * digits; pieces above each other belong together, dust is dropped. Digits that touch come as one (see `splitTouching`).
 *
 * @throws CrowdedPictureError for more than `MAX_PIECES` that are no dust, or more specks than `connectedPieces` traces
 */
export function segmentDigits(image: InkImage): InkDigit[] {
  const pieces = connectedPieces(image);
  // Too many to be the arguments of one call of Math.max.
  const largest = pieces.reduce((most, { members }) => Math.max(most, members.length), 0);
  const strokes = pieces.filter(({ members }) => members.length >= DUST_SHARE * largest);
  if (strokes.length > MAX_PIECES) throw new CrowdedPictureError('segmentDigits', MAX_PIECES);
  const groups = mergeStacked(strokes);
  return readingOrder(groups.map((group) => ({ group, box: boxAround(group.map((piece) => piece.box)) }))).map(
    ({ group, box }) => cutOut(image, group, box),
  );
}

/** Joins pieces until no two groups lie above each other. Every merge looks at each group once, so the time is quadratic. */
function mergeStacked(pieces: readonly Piece[]): Piece[][] {
  const groups = pieces.map((piece) => ({ pieces: [piece], box: piece.box }));
  for (let i = 0; i < groups.length; i++) {
    let grown = i;
    for (;;) {
      const { box } = groups[grown]!;
      // The grown group may now lie above one that was passed already; the others among those are still apart.
      const other = groups.findIndex((group, at) => at !== grown && areStacked(group.box, box));
      if (other < 0) break;
      const [into, from] = [Math.min(grown, other), Math.max(grown, other)];
      const [a, b] = [groups[into]!, groups[from]!];
      groups[into] = { pieces: [...a.pieces, ...b.pieces], box: boxAround([a.box, b.box]) };
      groups.splice(from, 1);
      grown = into;
      if (from <= i) i--;
    }
  }
  return groups.map((group) => group.pieces);
}

function areStacked(a: Box, b: Box): boolean {
  const shared = overlap(a.left, a.width, b.left, b.width);
  if (shared < STACKED_SHARE * Math.min(a.width, b.width)) return false;
  // Two lines of digits lie above each other too, but with a gap of about a digit's height between them.
  const gap = Math.max(a.top, b.top) - Math.min(a.top + a.height, b.top + b.height);
  return gap < 0.35 * Math.max(a.height, b.height);
}

function overlap(startA: number, lengthA: number, startB: number, lengthB: number): number {
  return Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB);
}

/** Sorts by line, then from left to right. */
function readingOrder<T extends { readonly box: Box }>(digits: readonly T[]): T[] {
  const lines: T[][] = [];
  for (const digit of [...digits].sort((a, b) => a.box.top - b.box.top)) {
    const line = lines.find((candidate) => {
      const box = boxAround(candidate.map((member) => member.box));
      const shared = overlap(box.top, box.height, digit.box.top, digit.box.height);
      return shared >= SAME_LINE_SHARE * Math.min(box.height, digit.box.height);
    });
    if (line) line.push(digit);
    else lines.push([digit]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.box.left - b.box.left));
}

/** Copies the ink of a group, with the antialiased rim of its pieces, but not what belongs to another piece. */
function cutOut({ ink, width, height }: InkImage, group: readonly Piece[], box: Box): InkDigit {
  const out = new Float32Array(box.width * box.height);
  for (const { members } of group) {
    for (const at of members) {
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const column = nx - box.left;
          const row = ny - box.top;
          if (column < 0 || row < 0 || column >= box.width || row >= box.height) continue;
          out[row * box.width + column] = ink[ny * width + nx]!;
        }
      }
    }
  }
  return { ink: out, box };
}
