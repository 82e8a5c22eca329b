import type { Line } from './find-lines.ts';

/** Lines are erased this share of the side beyond their ends, where they fade. */
const BEYOND = 0.02;

/**
 * A mask without some lines, but for what is thicker than they are: the strokes that cross them. Where two erased lines cross nothing
 * stays behind, since the second is measured where the first is gone.
 *
 * @param levels lines along the rows
 * @param uprights lines along the columns, as `findLines` tells them of the transposed mask
 */
export function eraseLines(
  isInk: Uint8Array,
  width: number,
  height: number,
  { levels, uprights }: { readonly levels: readonly Line[]; readonly uprights: readonly Line[] },
): Uint8Array {
  const out = isInk.slice();
  for (const line of levels) eraseLine(out, width, height, line);
  if (uprights.length === 0) return out;
  const turned = transposeMask(out, width, height);
  for (const line of uprights) eraseLine(turned, height, width, line);
  return transposeMask(turned, height, width);
}

/** The mask with rows and columns exchanged. */
export function transposeMask(isInk: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(isInk.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = isInk[y * width + x]!;
  return out;
}

/** Erases a line along the rows in place. */
function eraseLine(
  isInk: Uint8Array,
  width: number,
  height: number,
  { start, slope, from, to, thickness }: Line,
): void {
  const most = thickness + Math.max(1.5, 0.2 * thickness);
  const reach = Math.ceil(thickness / 2 + 2.5);
  const margin = Math.round(BEYOND * width);
  for (let x = Math.max(0, from - margin); x < Math.min(width, to + margin); x++) {
    const middle = Math.round(start + slope * x);
    for (let y = Math.max(0, middle - reach); y <= Math.min(height - 1, middle + reach); y++) {
      if (!isInk[y * width + x]) continue;
      let top = y;
      while (top > 0 && isInk[(top - 1) * width + x]) top--;
      let bottom = y;
      while (bottom < height - 1 && isInk[(bottom + 1) * width + x]) bottom++;
      if (bottom - top + 1 <= most) for (let at = top; at <= bottom; at++) isInk[at * width + x] = 0;
      y = bottom;
    }
  }
}
