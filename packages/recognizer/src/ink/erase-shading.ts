import { labelPieces } from './label-pieces.ts';
import { rimContrast } from './rim-contrast.ts';
import type { InkMask } from './threshold-ink.ts';

/** A piece that loses less of its ink within a few pixels of its rim is shading; strokes out of focus lose 0.78. */
const STROKE_CONTRAST = 0.68;
/** Smaller pieces are too few pixels to tell. */
const LEAST_SHADING = 12;

/** The mask without shading: the corners of a vignette, the edge of a shadow. */
export function eraseShading(mask: InkMask): InkMask {
  const found = labelPieces(mask.isInk, mask.width, mask.height);
  const contrast = rimContrast(found, mask.ink, mask);
  const isShading = new Uint8Array(found.pieces.length + 1);
  let any = false;
  for (const { label, area } of found.pieces) {
    if (area < LEAST_SHADING || contrast[label]! >= STROKE_CONTRAST) continue;
    isShading[label] = 1;
    any = true;
  }
  return any ? { ...mask, isInk: mask.isInk.map((value, i) => value & ~isShading[found.labels[i]!]!) } : mask;
}
