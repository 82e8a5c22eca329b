import { warp } from '@penstroke/ops';
import { add, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { type Augmentation, augmentRandom } from './augmentation.ts';
import { elasticFlow } from './elastic/elastic-flow.ts';
import { type AffineOptions, affineMatrices, checkAffine } from './random-affine.ts';
import { affineFlow } from './resample-affine.ts';
import { checkImages, checkNumber } from './validate.ts';

/** The options of `elastic`. */
export interface ElasticOptions {
  /** The smoothed random fields are multiplied by this: the strength, in pixels. Simard et al. use 34 on MNIST. */
  readonly alpha: number;
  /** Standard deviation of the Gaussian, in pixels, at most 1,000: the elasticity. Simard et al. use 4 on MNIST. */
  readonly sigma: number;
  /** Value outside the image, 0 by default. */
  readonly fill?: number;
  /** A random affine map in the same resampling: the distorted place is `A p + displacement(p)`. */
  readonly affine?: AffineOptions;
}

/** The Gaussian's weights grow with it; wider ones move an image as a whole. */
const MAX_SIGMA = 1000;

const AFFINE_KEYS: readonly string[] = [
  'angleDegrees',
  'scale',
  'shearDegrees',
  'shiftPixels',
] satisfies (keyof AffineOptions)[];

/**
 * Elastic distortion: each pixel is sampled from a place displaced by (dy, dx). Both displacement fields start uniform
 * in [-1, 1], are smoothed by a Gaussian of `sigma` (zeros beyond the border), and multiplied by `alpha`. Away from
 * the border the standard deviation of a displacement is about `alpha / (2 sigma sqrt(3 pi))`: 1.4 pixels for 34 and 4.
 *
 * P. Simard, D. Steinkraus, J. Platt, "Best practices for convolutional neural networks applied to visual document
 * analysis", ICDAR 2003, section 2, https://doi.org/10.1109/ICDAR.2003.1227801.
 *
 * Pixel p = y * width + x of example i takes word `i * height * width + p` of the purpose `elastic`: the upper 16 bits
 * are dy, the lower 16 bits dx, as `(bits + 0.5) / 32768 - 1`. An affine part draws as `randomAffine` does.
 *
 * @returns an `Augmentation` over float32 images
 * @throws TypeError, RangeError for options of another kind or value
 *
 * @example
 * const augment = elastic({ alpha: 34, sigma: 4, affine: { angleDegrees: 10 } });
 * const varied = augment(images, { seed: 42, step: 0 });
 */
export function elastic(options: ElasticOptions): Augmentation {
  const { alpha, sigma, fill = 0, affine } = options;
  checkNumber('elastic', 'alpha', alpha, { minimum: 0 });
  checkNumber('elastic', 'sigma', sigma, { above: 0, maximum: MAX_SIGMA });
  checkNumber('elastic', 'fill', fill);
  if (affine !== undefined) checkAffineObject(affine);
  return (images, position) => {
    checkImages('elastic', images, 'float32');
    if (images.size === 0) return images.clone();
    const [count, height, width] = images.shape;
    const bits = new Uint32Array(count * height * width);
    augmentRandom('elastic', position).fillBits(position.step, bits);
    return tidy(() => {
      let flow: Tensor4D = elasticFlow(elasticNoise(bits, count, height, width), [count, height, width], alpha, sigma);
      if (affine !== undefined) {
        const matrices = affineMatrices(affine, position, count, height, width);
        flow = add(flow, affineFlow(matrices, count, height, width));
      }
      return warp(images, flow, { fillValue: fill });
    });
  };
}

function checkAffineObject(affine: AffineOptions): void {
  if (typeof affine !== 'object' || affine === null || Array.isArray(affine)) {
    throw new TypeError('elastic: expected affine to be an object of affine options');
  }
  const unknown = Object.keys(affine).find((key) => !AFFINE_KEYS.includes(key));
  if (unknown !== undefined) {
    throw new RangeError(`elastic: expected affine to have only ${AFFINE_KEYS.join(', ')}, got ${unknown}`);
  }
  checkAffine('elastic: affine', affine);
}

/**
 * The unsmoothed fields in (-1, 1) out of one word a pixel.
 *
 * @returns `[count, height, 2 * width]`: each row of dy, then the same row of dx
 */
export function elasticNoise(bits: Uint32Array, count: number, height: number, width: number): Float32Array {
  const noise = new Float32Array(count * height * width * 2);
  let word = 0;
  for (let row = 0; row < count * height; row++) {
    const start = row * width * 2;
    for (let x = 0; x < width; x++) {
      const drawn = bits[word++]!;
      noise[start + x] = ((drawn >>> 16) + 0.5) / 32768 - 1;
      noise[start + width + x] = ((drawn & 0xffff) + 0.5) / 32768 - 1;
    }
  }
  return noise;
}
