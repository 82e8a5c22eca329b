import { type Augmentation, exampleUniforms } from './augmentation.ts';
import { resampleAffine } from './resample-affine.ts';
import { checkImages, checkNumber } from './validate.ts';

/** The options of `randomShift`. */
export interface RandomShiftOptions {
  /** The farthest shift in each direction, in whole pixels. */
  readonly maxShiftPixels: number;
  /** Value of the vacated pixels, 0 by default. */
  readonly fill?: number;
}

/** Words of the purpose `shift` an example owns: 0 the shift right, 1 the shift down. */
const WORDS = 2;

/**
 * Moves each image by whole pixels, right and down each uniform over -maxShiftPixels..maxShiftPixels.
 *
 * @returns an `Augmentation` over float32 images
 * @throws TypeError, RangeError for options of another kind or value
 *
 * @example
 * const shifted = randomShift({ maxShiftPixels: 2 })(images, { seed: 42, step: 0 });
 */
export function randomShift(options: RandomShiftOptions): Augmentation {
  const { maxShiftPixels, fill = 0 } = options;
  checkNumber('randomShift', 'maxShiftPixels', maxShiftPixels, { integer: true, minimum: 0 });
  checkNumber('randomShift', 'fill', fill);
  const choices = 2 * maxShiftPixels + 1;
  return (images, position) => {
    checkImages('randomShift', images, 'float32');
    if (images.size === 0) return images.clone();
    const count = images.shape[0];
    const uniforms = exampleUniforms('shift', position, count, WORDS);
    const shift = (word: number): number => Math.floor(uniforms[word]! * choices) - maxShiftPixels;
    const matrices = new Float32Array(count * 6);
    for (let i = 0; i < count; i++) {
      matrices.set([1, 0, -shift(i * WORDS), 0, 1, -shift(i * WORDS + 1)], i * 6);
    }
    return resampleAffine(images, matrices, fill);
  };
}
