import { type Augmentation, exampleUniforms } from './augmentation.ts';
import { eraseRectangles } from './erase-rectangles.ts';
import { checkImages, checkNumber } from './validate.ts';

/** The options of `cutout`. */
export interface CutoutOptions {
  /** The side of the square, in whole pixels. */
  readonly sizePixels: number;
  /** The chance of each image to lose a square, in [0, 1]; 1 by default. */
  readonly probability?: number;
  /** Value of the square, 0 by default. */
  readonly fill?: number;
}

/** Words of the purpose `cutout` an example owns: 0 whether, 1 the centre's column, 2 its row, 3 unused. */
const WORDS = 4;

/**
 * Erases one square of each image. Its centre is uniform over the pixels, so it may reach beyond the border, which
 * cuts it: T. DeVries, G. Taylor, "Improved regularization of convolutional neural networks with cutout", 2017,
 * https://arxiv.org/abs/1708.04552, section 3.2.
 *
 * @returns an `Augmentation` over finite float32 images
 * @throws TypeError, RangeError for options of another kind or value
 *
 * @example
 * const holed = cutout({ sizePixels: 8 })(images, { seed: 42, step: 0 });
 */
export function cutout(options: CutoutOptions): Augmentation {
  const { sizePixels, probability = 1, fill = 0 } = options;
  checkNumber('cutout', 'sizePixels', sizePixels, { integer: true, minimum: 0 });
  checkNumber('cutout', 'probability', probability, { minimum: 0, maximum: 1 });
  checkNumber('cutout', 'fill', fill);
  return (images, position) => {
    checkImages('cutout', images, 'float32');
    if (images.size === 0) return images.clone();
    const [count, height, width] = images.shape;
    const uniforms = exampleUniforms('cutout', position, count, WORDS);
    const squares = Array.from({ length: count }, (_, i) => {
      const size = uniforms[i * WORDS]! < probability ? sizePixels : 0;
      const left = Math.floor(uniforms[i * WORDS + 1]! * width) - Math.floor(size / 2);
      const top = Math.floor(uniforms[i * WORDS + 2]! * height) - Math.floor(size / 2);
      return {
        top: Math.max(0, top),
        bottom: Math.min(height, top + size),
        left: Math.max(0, left),
        right: Math.min(width, left + size),
      };
    });
    return eraseRectangles(images, squares, fill);
  };
}
