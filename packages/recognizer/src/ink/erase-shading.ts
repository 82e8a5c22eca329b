import { labelPieces, type Pieces } from './label-pieces.ts';
import { rimContrast } from './rim-contrast.ts';
import type { InkMask } from './threshold-ink.ts';

/** A piece that loses less of its ink within a few pixels of its rim is shading; strokes out of focus lose 0.78. */
const STROKE_CONTRAST = 0.68;
/** But ink that falls by this much within two pixels is a stroke, also where it lies across the edge of a shadow. */
const STROKE_STEP = 0.35;
const STEP = 2;
/** Fewer pixels of such a rim may be noise. */
const SHARP_PIXELS = 12;
/** Smaller pieces are too few pixels to tell. */
const LEAST_SHADING = 12;

/** The mask without shading: the corners of a vignette, the edge of a shadow. */
export function eraseShading(mask: InkMask): InkMask {
  const found = labelPieces(mask.isInk, mask.width, mask.height);
  const contrast = rimContrast(found, mask.ink, mask);
  const sharp = sharpPixels(found, mask);
  const isShading = new Uint8Array(found.pieces.length + 1);
  let any = false;
  for (const { label, area } of found.pieces) {
    if (area < LEAST_SHADING || contrast[label]! >= STROKE_CONTRAST || sharp[label]! >= SHARP_PIXELS) continue;
    isShading[label] = 1;
    any = true;
  }
  return any ? { ...mask, isInk: mask.isInk.map((value, i) => value & ~isShading[found.labels[i]!]!) } : mask;
}

/** How many pixels of each piece have a sharp rim beside them. */
function sharpPixels({ labels, pieces }: Pieces, { ink, width, height }: InkMask): Uint32Array {
  const counts = new Uint32Array(pieces.length + 1);
  for (let y = STEP; y < height - STEP; y++) {
    for (let x = STEP; x < width - STEP; x++) {
      const at = y * width + x;
      if (labels[at] === 0) continue;
      const least = Math.min(ink[at - STEP]!, ink[at + STEP]!, ink[at - STEP * width]!, ink[at + STEP * width]!);
      if (ink[at]! - least >= STROKE_STEP) counts[labels[at]!]!++;
    }
  }
  return counts;
}
