import { affineMatrix } from './affine-matrix.ts';
import { type Augmentation, type AugmentPosition, exampleUniforms } from './augmentation.ts';
import { resampleAffine } from './resample-affine.ts';
import { checkImages, checkNumber, checkRange } from './validate.ts';

/** How far an affine map may go; what is left out stays as it is. */
export interface AffineOptions {
  /** The rotation is uniform in [-angleDegrees, angleDegrees). */
  readonly angleDegrees?: number;
  /** The magnification is uniform in [least, most). */
  readonly scale?: readonly [least: number, most: number];
  /** The slant along x is uniform in [-shearDegrees, shearDegrees). */
  readonly shearDegrees?: number;
  /** The shifts right and down are each uniform in [-shiftPixels, shiftPixels), fractions included. */
  readonly shiftPixels?: number;
}

/** The options of `randomAffine`. */
export interface RandomAffineOptions extends AffineOptions {
  /** Value outside the image, 0 by default. */
  readonly fill?: number;
}

/** Words of the purpose `affine` an example owns: 0 angle, 1 scale, 2 shear, 3 right, 4 down, 5 to 7 unused. */
const WORDS = 8;

/**
 * Rotates, scales, slants and shifts each image about its centre in one bilinear resampling.
 *
 * @returns an `Augmentation` over float32 images
 * @throws TypeError, RangeError for options of another kind or value
 *
 * @example
 * const augment = randomAffine({ angleDegrees: 15, scale: [0.9, 1.1], shiftPixels: 2 });
 * const varied = augment(images, { seed: 42, step: 0 });
 */
export function randomAffine(options: RandomAffineOptions): Augmentation {
  const { fill = 0, ...affine } = options;
  checkAffine('randomAffine', affine);
  checkNumber('randomAffine', 'fill', fill);
  return (images, position) => {
    checkImages('randomAffine', images, 'float32');
    if (images.size === 0) return images.clone();
    const [count, height, width] = images.shape;
    return resampleAffine(images, affineMatrices(affine, position, count, height, width), fill);
  };
}

/** Checks the options that `randomAffine` and `elastic` share. */
export function checkAffine(where: string, options: AffineOptions): void {
  const { angleDegrees = 0, scale = [1, 1], shearDegrees = 0, shiftPixels = 0 } = options;
  checkNumber(where, 'angleDegrees', angleDegrees, { minimum: 0 });
  checkRange(where, 'scale', scale, { above: 0 });
  checkNumber(where, 'shearDegrees', shearDegrees, { minimum: 0, below: 90 });
  checkNumber(where, 'shiftPixels', shiftPixels, { minimum: 0 });
}

/** The drawn matrices, six numbers an example (see `affineMatrix`). */
export function affineMatrices(
  options: AffineOptions,
  position: AugmentPosition,
  count: number,
  height: number,
  width: number,
): Float32Array {
  const { angleDegrees = 0, scale = [1, 1], shearDegrees = 0, shiftPixels = 0 } = options;
  const uniforms = exampleUniforms('affine', position, count, WORDS);
  const matrices = new Float32Array(count * 6);
  for (let i = 0; i < count; i++) {
    const between = (word: number, least: number, most: number): number =>
      least + uniforms[i * WORDS + word]! * (most - least);
    const map = {
      angleDegrees: between(0, -angleDegrees, angleDegrees),
      scale: between(1, scale[0], scale[1]),
      shearDegrees: between(2, -shearDegrees, shearDegrees),
      dx: between(3, -shiftPixels, shiftPixels),
      dy: between(4, -shiftPixels, shiftPixels),
    };
    matrices.set(affineMatrix(map, height, width), i * 6);
  }
  return matrices;
}
