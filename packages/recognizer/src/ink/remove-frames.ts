import type { Box } from '../box.ts';
import { eraseLines, transposeMask } from './erase-lines.ts';
import { findLines } from './find-lines.ts';
import { labelPieces, type Piece, type Pieces } from './label-pieces.ts';

/** A frame's ink covers at most this share of its box. */
const FRAME_FILL = 0.3;
/** The content of a frame is at least this share of its height. */
const CONTENT_SHARE = 0.3;
/** A frame lies on all four sides of what it holds, along at least this share of the middle of each. */
const AROUND = 0.8;
/** The ends of each side that do not count. */
const CORNER = 0.2;
/** What is as wide or high as this share of a frame, its straight sides erased, is the frame still: a circle, a side that bends. */
const STILL_FRAME = 0.85;
/** Bits of a side lie within its thickness plus this many pixels of the frame's border. */
const RIM = 2;

/**
 * The pieces without those that frame others: the box of a form, a circle around an answer, the edge of a cell. A 0 holds nothing of
 * its own height; an underline that joins digits has nothing above those that stand on it apart.
 *
 * @param labels the number of the piece of each pixel, as `labelPieces` gives it
 */
export function removeFrames(pieces: readonly Piece[], labels: Int32Array, width: number): Piece[] {
  // Noise has 100,000 pieces: what a frame may hold is looked for among those that begin between its top and its bottom.
  const fromTop = [...pieces].sort((a, b) => a.box.top - b.box.top);
  return pieces.filter((piece) => {
    const { box, area } = piece;
    return area > FRAME_FILL * box.width * box.height || !framesAny(piece, fromTop, labels, width);
  });
}

/** A mask without its frames, but with the digits that touch them. */
export function eraseFrames(isInk: Uint8Array, width: number, height: number): Uint8Array {
  const { labels, pieces } = labelPieces(isInk, width, height);
  const kept = new Set(removeFrames(pieces, labels, width));
  if (kept.size === pieces.length) return isInk;
  const out = isInk.slice();
  for (const frame of pieces) if (!kept.has(frame)) eraseFrame(out, frame, { labels, width });
  return out;
}

/** Erases a frame in place: its straight sides, and of the rest what is too small or too wide to be written in it. */
function eraseFrame(
  isInk: Uint8Array,
  { box, label }: Piece,
  { labels, width }: { readonly labels: Int32Array; readonly width: number },
): void {
  const alone = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const at = (box.top + y) * width + box.left + x;
      if (labels[at] !== label) continue;
      alone[y * box.width + x] = 1;
      isInk[at] = 0;
    }
  }
  const levels = findLines(alone, box.width, box.height);
  const uprights = findLines(transposeMask(alone, box.width, box.height), box.height, box.width);
  if (levels.length + uprights.length === 0) return;
  const rest = labelPieces(eraseLines(alone, box.width, box.height, { levels, uprights }), box.width, box.height);
  const thickness = Math.max(...[...levels, ...uprights].map((line) => line.thickness));
  for (const piece of contentsOf(rest, box, thickness)) {
    for (let y = piece.box.top; y < piece.box.top + piece.box.height; y++) {
      for (let x = piece.box.left; x < piece.box.left + piece.box.width; x++) {
        if (rest.labels[y * box.width + x] === piece.label) isInk[(box.top + y) * width + box.left + x] = 1;
      }
    }
  }
}

/** What is left of a frame when its straight sides are erased, but for bits of the sides. */
function contentsOf({ pieces }: Pieces, frame: Box, thickness: number): Piece[] {
  const rim = thickness + RIM;
  return pieces.filter(
    ({ box }) =>
      box.height >= CONTENT_SHARE * frame.height &&
      box.height < STILL_FRAME * frame.height &&
      box.width < STILL_FRAME * frame.width &&
      box.left + box.width > rim &&
      box.left < frame.width - rim,
  );
}

/** Whether a piece lies around one of the pieces, sorted by their tops, that is high enough to be what it frames. */
function framesAny({ box }: Piece, fromTop: readonly Piece[], labels: Int32Array, width: number): boolean {
  const bottom = box.top + box.height;
  for (let i = firstBelow(fromTop, box.top); i < fromTop.length; i++) {
    const inner = fromTop[i]!.box;
    if (inner.top >= bottom) return false;
    if (
      inner.left > box.left &&
      inner.left + inner.width < box.left + box.width &&
      inner.top + inner.height < bottom &&
      inner.height >= CONTENT_SHARE * box.height &&
      liesAround(box, inner, (x, y) => labels[y * width + x] !== 0)
    ) {
      return true;
    }
  }
  return false;
}

/** Whether ink of a frame, or of parts that broke off it, is to the left and right of what it may hold, above and below it. */
function liesAround(frame: Box, inner: Box, isInk: (x: number, y: number) => boolean): boolean {
  const [right, bottom] = [inner.left + inner.width, inner.top + inner.height];
  const inRow = (from: number, to: number) => (y: number) => hasAny(from, to, (x) => isInk(x, y));
  const inColumn = (from: number, to: number) => (x: number) => hasAny(from, to, (y) => isInk(x, y));
  return (
    along(inner.top, bottom, inRow(frame.left, inner.left)) &&
    along(inner.top, bottom, inRow(right, frame.left + frame.width)) &&
    along(inner.left, right, inColumn(frame.top, inner.top)) &&
    along(inner.left, right, inColumn(bottom, frame.top + frame.height))
  );
}

/** Whether something holds along most of the middle of a stretch. */
function along(from: number, to: number, holds: (at: number) => boolean): boolean {
  const corner = Math.floor(CORNER * (to - from));
  const count = to - from - 2 * corner;
  let missing = (1 - AROUND) * count;
  for (let at = from + corner; at < to - corner; at++) if (!holds(at) && --missing < 0) return false;
  return true;
}

function hasAny(from: number, to: number, holds: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (holds(at)) return true;
  return false;
}

/** The place of the first piece whose top lies below a row. */
function firstBelow(fromTop: readonly Piece[], row: number): number {
  let [low, high] = [0, fromTop.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fromTop[middle]!.box.top > row) high = middle;
    else low = middle + 1;
  }
  return low;
}
