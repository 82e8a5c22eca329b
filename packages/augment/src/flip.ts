import { reverse, type Tensor4D } from '@tensorflow/tfjs-core';
import { checkImages, checkWord } from './validate.ts';

/** `'horizontal'` swaps left and right, `'vertical'` swaps top and bottom. */
export type FlipAxis = 'horizontal' | 'vertical';

export const FLIP_AXES: readonly FlipAxis[] = ['horizontal', 'vertical'];

/**
 * Mirrors every image.
 *
 * @param images `[batch, height, width, channels]`, any numeric dtype; not disposed
 * @returns a new tensor of the same shape and dtype; the caller disposes it
 * @throws TypeError for another rank
 * @throws RangeError for another axis
 *
 * @example
 * const mirrored = flip(images, 'horizontal');
 */
export function flip(images: Tensor4D, axis: FlipAxis): Tensor4D {
  checkImages('flip', images);
  checkWord('flip', 'axis', axis, FLIP_AXES);
  if (images.size === 0) return images.clone();
  return reverse(images, axis === 'horizontal' ? 2 : 1);
}
