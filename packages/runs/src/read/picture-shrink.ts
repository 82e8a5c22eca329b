/** The longer side of the pictures that the recognizer works on, pixels. */
const WORKING_SIDE = 1600;

/**
 * By what whole factor a large picture is made smaller before it is read. The recognizer takes the mean of as many pixels, so a
 * program that shrinks while it decodes reads the same, in less memory.
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
