import { type Augmentation, exampleUniforms } from './augmentation.ts';
import { FLIP_AXES, type FlipAxis } from './flip.ts';
import { resampleAffine } from './resample-affine.ts';
import { checkImages, checkNumber, checkWord } from './validate.ts';

/** The options of `randomFlip`. */
export interface RandomFlipOptions {
  readonly axis: FlipAxis;
  /** The chance of each image to be mirrored, in [0, 1]; 0.5 by default. */
  readonly probability?: number;
}

/**
 * Mirrors each image with a probability. Digits are not symmetric: a mirrored 2 is not a digit.
 *
 * @returns an `Augmentation` over float32 images; example i is mirrored where word i of the purpose `flip` is below
 * the probability
 * @throws TypeError, RangeError for options of another kind or value
 *
 * @example
 * const some = randomFlip({ axis: 'horizontal' })(images, { seed: 42, step: 0 });
 */
export function randomFlip(options: RandomFlipOptions): Augmentation {
  const { axis, probability = 0.5 } = options;
  checkWord('randomFlip', 'axis', axis, FLIP_AXES);
  checkNumber('randomFlip', 'probability', probability, { minimum: 0, maximum: 1 });
  return (images, position) => {
    checkImages('randomFlip', images, 'float32');
    if (images.size === 0) return images.clone();
    const [count, height, width] = images.shape;
    const uniforms = exampleUniforms('flip', position, count, 1);
    const mirror = axis === 'horizontal' ? [-1, 0, width - 1, 0, 1, 0] : [1, 0, 0, 0, -1, height - 1];
    const matrices = new Float32Array(count * 6);
    for (let i = 0; i < count; i++) matrices.set(uniforms[i]! < probability ? mirror : [1, 0, 0, 0, 1, 0], i * 6);
    return resampleAffine(images, matrices, 0);
  };
}
