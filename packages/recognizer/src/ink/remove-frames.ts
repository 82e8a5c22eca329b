import type { Box } from '../box.ts';
import type { Piece } from './label-pieces.ts';

/** A frame's ink covers at most this share of its box. */
const FRAME_FILL = 0.3;
/** The content of a frame is at least this share of its height. */
const CONTENT_SHARE = 0.3;

/**
 * The pieces without those that frame others: the box of a form, a circle around an answer, the edge of a cell. A 0 holds nothing of
 * its own height.
 */
export function removeFrames(pieces: readonly Piece[]): Piece[] {
  // Noise has 100,000 pieces: what a frame may hold is looked for among those that begin between its top and its bottom.
  const fromTop = [...pieces].sort((a, b) => a.box.top - b.box.top);
  return pieces.filter((piece) => {
    const { box, area } = piece;
    return area > FRAME_FILL * box.width * box.height || !holdsAny(box, fromTop);
  });
}

/** Whether one of the pieces, sorted by their tops, lies inside a box and is high enough to be what it frames. */
function holdsAny(box: Box, fromTop: readonly Piece[]): boolean {
  const bottom = box.top + box.height;
  for (let i = firstBelow(fromTop, box.top); i < fromTop.length; i++) {
    const inner = fromTop[i]!.box;
    if (inner.top >= bottom) return false;
    if (
      inner.left > box.left &&
      inner.left + inner.width < box.left + box.width &&
      inner.top + inner.height < bottom &&
      inner.height >= CONTENT_SHARE * box.height
    ) {
      return true;
    }
  }
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
