import type { Box } from '../box.ts';
import type { Cutting } from './cut-out.ts';

/** Signs that their size, place and form tell, without a network. */
export type ShapeSign = '.' | ',' | ':' | '-' | '=' | '/';

/** Where the row of a sign lies: its top and bottom at the sign's place, and the height of its digits. */
export interface RowBand {
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** A sign and how much its form speaks for it, 0 to 1. */
export interface ShapeAnswer {
  readonly sign: ShapeSign;
  readonly score: number;
}

/** What size, place and form say of one to three pieces of a row: a sign, or nothing. */
export function signShape(parts: readonly Cutting[], band: RowBand): ShapeAnswer | undefined {
  if (parts.length === 1) return single(parts[0]!, band);
  if (parts.length === 2) {
    const boxes = parts.map(({ box }) => box) as [Box, Box];
    const [upper, lower] = boxes[0].top < boxes[1].top ? boxes : [boxes[1], boxes[0]];
    const shared = Math.min(upper.left + upper.width, lower.left + lower.width) - Math.max(upper.left, lower.left);
    if (lower.top < upper.top + upper.height) return undefined;
    if (parts.every((part) => isBar(part, band)) && shared >= 0.5 * Math.min(upper.width, lower.width)) {
      return { sign: '=', score: 0.95 };
    }
    if (parts.every((part) => isDot(part, band)) && Math.abs(centre(upper) - centre(lower)) < 0.3 * band.height) {
      return { sign: ':', score: 0.9 };
    }
  }
  return undefined;
}

function single(part: Cutting, band: RowBand): ShapeAnswer | undefined {
  const { box } = part;
  const place = (box.top + box.height / 2 - band.top) / (band.bottom - band.top);
  if (isBar(part, band)) return place > 0.15 && place < 0.9 ? { sign: '-', score: 0.95 } : undefined;
  if (isDot(part, band)) {
    if (box.height > 1.45 * box.width && place > 0.6) return { sign: ',', score: 0.9 };
    return { sign: '.', score: 0.9 };
  }
  if (box.height <= 0.5 * band.height && box.width <= 0.4 * band.height && place > 0.75)
    return { sign: ',', score: 0.9 };
  return undefined;
}

/** Solid, small, about as high as wide. */
function isDot({ ink, box }: Cutting, band: RowBand): boolean {
  if (box.height > 0.36 * band.height || box.width > 0.36 * band.height) return false;
  if (box.height > 2.6 * box.width || box.width > 2.2 * box.height) return false;
  let amount = 0;
  for (const value of ink) if (value >= 0.25) amount++;
  return amount >= 0.42 * box.width * box.height;
}

/** A level stroke. */
function isBar({ box }: Cutting, band: RowBand): boolean {
  return box.height <= 0.32 * band.height && box.width >= 0.22 * band.height && box.width >= 1.8 * box.height;
}

function centre(box: Box): number {
  return box.left + box.width / 2;
}
