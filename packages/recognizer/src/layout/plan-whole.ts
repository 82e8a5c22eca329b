import { type Box, boxAround } from '../box.ts';
import type { Piece } from '../ink/label-pieces.ts';
import type { InkMask } from '../ink/threshold-ink.ts';
import { cutOut } from './cut-out.ts';
import { joinSeveral } from './join-several.ts';
import type { RowPlan } from './plan-row.ts';
import { readPart } from './read-part.ts';

/** The most parts of a digit. */
const MOST_PARTS = 12;
/** Each lies at most this share of the digit's longer side from another. */
const GAP = 0.16;

/** Whether pieces lie as close together as the parts of one digit. */
export function areClose(pieces: readonly Piece[]): boolean {
  if (pieces.length < 2 || pieces.length > MOST_PARTS) return false;
  const { width, height } = boxAround(pieces.map(({ box }) => box));
  const reach = GAP * Math.max(width, height);
  const joined = [pieces[0]!];
  const apart = new Set(pieces.slice(1));
  for (const { box } of joined) {
    for (const other of apart) {
      if (gapBetween(box, other.box) > reach) continue;
      joined.push(other);
      apart.delete(other);
    }
  }
  return apart.size === 0;
}

/** Pixels between two boxes, along the side where they are further apart; negative where they overlap. */
function gapBetween(a: Box, b: Box): number {
  return Math.max(
    Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width),
    Math.max(a.top, b.top) - Math.min(a.top + a.height, b.top + b.height),
  );
}

/** Takes all pieces for one digit, which a dry pen, a fold or a skipping ballpoint has broken. */
export function planWhole(pieces: readonly Piece[], mask: InkMask, labels: Int32Array): RowPlan {
  const cutting = cutOut(mask, labels, pieces);
  return {
    cuttings: [cutting],
    decode(probabilities, network) {
      const query = { cutting, shape: undefined, joined: pieces.length, isCut: false, several: 0, candidate: 0 };
      const context = { ...network, amongDigits: 0, rowHeight: cutting.box.height };
      const reading = readPart(query, joinSeveral(probabilities(0), network.otherClass, network.severalClass), context);
      const isDigit = reading?.class !== undefined && network.digitOf(reading.class) !== undefined;
      return isDigit
        ? { readings: [reading], score: reading.score }
        : { readings: [], score: Number.NEGATIVE_INFINITY };
    },
  };
}
