import { pad, slice, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { checkImages, checkNumber } from './validate.ts';

/** Where a shift moves the images, and what fills the vacated pixels. */
export interface ShiftByOptions {
  /** Whole pixels to the right; negative to the left. */
  readonly dx: number;
  /** Whole pixels down; negative up. */
  readonly dy: number;
  /** Value of the vacated pixels, 0 by default. */
  readonly fill?: number;
}

/**
 * Moves every image by whole pixels; what leaves the frame is lost.
 *
 * @param images `[batch, height, width, channels]`, any numeric dtype; not disposed
 * @returns a new tensor of the same shape and dtype; the caller disposes it
 * @throws TypeError for another rank or a shift that is not a number
 * @throws RangeError for a fraction of a pixel
 *
 * @example
 * const right = shiftBy(images, { dx: 1, dy: 0 }); // the left column is 0
 */
export function shiftBy(images: Tensor4D, options: ShiftByOptions): Tensor4D {
  const { dx, dy, fill = 0 } = options;
  checkImages('shiftBy', images);
  checkNumber('shiftBy', 'dx', dx, { integer: true });
  checkNumber('shiftBy', 'dy', dy, { integer: true });
  checkNumber('shiftBy', 'fill', fill);
  const [batch, height, width, channels] = images.shape;
  if (images.size === 0 || (dx === 0 && dy === 0)) return images.clone();
  // A shift by more than the image leaves nothing of it: the same as a shift by its whole size.
  const columns = Math.min(Math.abs(dx), width);
  const rows = Math.min(Math.abs(dy), height);
  return tidy(() => {
    const kept = slice(
      images,
      [0, dy < 0 ? rows : 0, dx < 0 ? columns : 0, 0],
      [batch, height - rows, width - columns, channels],
    );
    const paddings: [number, number][] = [
      [0, 0],
      dy < 0 ? [0, rows] : [rows, 0],
      dx < 0 ? [0, columns] : [columns, 0],
      [0, 0],
    ];
    return pad(kept, paddings, fill);
  });
}
