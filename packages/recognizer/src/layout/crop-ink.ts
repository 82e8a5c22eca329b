import type { Box } from '../box.ts';

/**
 * The ink within a box.
 *
 * @param ink `width` amounts a row, rows from the top
 * @param box lies inside, in pixels of `ink`
 * @returns `box.width * box.height` amounts, a copy
 */
export function cropInk(ink: Float32Array, width: number, box: Box): Float32Array {
  const out = new Float32Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const from = (box.top + y) * width + box.left;
    out.set(ink.subarray(from, from + box.width), y * box.width);
  }
  return out;
}
