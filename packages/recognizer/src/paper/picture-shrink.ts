/** The longer side of a working picture has at most this many pixels: a digit of a page stays some 30 pixels high. */
const WORKING_SIDE = 1600;

/**
 * The whole factor by which a large picture is made smaller before it is read. The recognizer takes the mean of each block, so a
 * program that does the same while it decodes reads the same, in less memory.
 *
 * @param size width and height, pixels
 * @returns 1 for a picture that is small enough
 *
 * @example
 * pictureShrink({ width: 4000, height: 3000 }); // 3
 */
export function pictureShrink({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(1, Math.ceil(Math.max(width, height) / WORKING_SIDE));
}
