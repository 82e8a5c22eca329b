import { type Box, boxAround, withRim } from '../box.ts';
import type { Piece } from '../ink/label-pieces.ts';
import type { InkMask } from '../ink/threshold-ink.ts';
import { cropInk } from './crop-ink.ts';
import { inkBounds } from './ink-bounds.ts';
import { selectSmallest } from './select-smallest.ts';

/** Ink cut out of its picture. */
export interface Cutting {
  /** `box.width * box.height` amounts, 0 paper to 1; ink of others inside the box is left out. */
  readonly ink: Float32Array;
  readonly box: Box;
}

/** The ink of some pieces, with the antialiased rim around them, the strongest 1. */
export function cutOut({ ink, width, height }: InkMask, labels: Int32Array, pieces: readonly Piece[]): Cutting {
  const inner = boxAround(pieces.map((piece) => piece.box));
  const box = withRim(inner, { width, height });
  const wanted = new Set(pieces.map((piece) => piece.label));
  const out = new Float32Array(box.width * box.height);
  for (let y = inner.top; y < inner.top + inner.height; y++) {
    for (let x = inner.left; x < inner.left + inner.width; x++) {
      const label = labels[y * width + x]!;
      if (label === 0 || !wanted.has(label)) continue;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const at = ny * width + nx;
          // A neighbour that has a label is of this piece.
          if (labels[at] === 0 || (nx === x && ny === y)) out[(ny - box.top) * box.width + nx - box.left] = ink[at]!;
        }
      }
    }
  }
  normalise(out);
  return trim({ ink: out, box });
}

/** Fainter amounts at the sides of a cutting are not ink. */
const FAINT = 0.05;

/** The cutting without empty rows and columns at its sides. */
function trim({ ink, box }: Cutting): Cutting {
  const inner = inkBounds(ink, box, FAINT);
  if (!inner) return { ink, box };
  return {
    ink: cropInk(ink, box.width, inner),
    box: { ...inner, left: box.left + inner.left, top: box.top + inner.top },
  };
}

/** Pale ink, as a pencil's, becomes as strong as any: the amount that this share of its pixels does not exceed becomes 1. */
const STRONG_SHARE = 0.7;

/** Divides the amounts by what the strong pixels have, at most 1 after. */
function normalise(ink: Float32Array): void {
  const amounts = new Float32Array(ink.length);
  let count = 0;
  for (let i = 0; i < ink.length; i++) if (ink[i]! > 0.03) amounts[count++] = ink[i]!;
  if (count === 0) return;
  const strong = selectSmallest(amounts.subarray(0, count), Math.floor(STRONG_SHARE * (count - 1)));
  for (let i = 0; i < ink.length; i++) ink[i] = Math.min(1, ink[i]! / strong);
}

/** Several cuttings in one: the strongest amount of each pixel. */
export function joinCuttings(cuttings: readonly Cutting[]): Cutting {
  if (cuttings.length === 1) return cuttings[0]!;
  const box = boxAround(cuttings.map((cutting) => cutting.box));
  const ink = new Float32Array(box.width * box.height);
  for (const part of cuttings) {
    for (let y = 0; y < part.box.height; y++) {
      const to = (part.box.top - box.top + y) * box.width + part.box.left - box.left;
      for (let x = 0; x < part.box.width; x++) {
        const amount = part.ink[y * part.box.width + x]!;
        if (amount > ink[to + x]!) ink[to + x] = amount;
      }
    }
  }
  return { ink, box };
}
