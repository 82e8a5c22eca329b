import { softmax, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { batchOf, checkImage, outputsOf } from './check-image.ts';

/** What is laid over the image. */
export interface OcclusionOptions {
  /** The side of the square patch, pixels. Default 5. */
  readonly size?: number;
  /** Pixels from one position to the next. Default 2. */
  readonly stride?: number;
  /** What the patch is made of: the number that empty paper has. Default 0. */
  readonly value?: number;
}

/** The probability of an output with a patch over each place. */
export interface OcclusionMap {
  readonly rows: number;
  readonly columns: number;
  /** The probability without a patch, 0 to 1. */
  readonly whole: number;
  /** With the patch in the middle of row `r * stride` and column `c * stride`, row by row. */
  readonly covered: Float32Array;
}

/** Covered images that pass through the network at once. */
const BATCH = 49;

/**
 * Covers one place of the image after another, and gives what is left of an output's probability: where it falls, the network looked.
 *
 * Zeiler, Fergus, "Visualizing and understanding convolutional networks", 2013, section 4.2, https://arxiv.org/abs/1311.2901.
 *
 * @param model a network of one image input [batch, height, width, channels] to logits [batch, outputs]
 * @param image height * width * channels numbers, rows from the top, normalised as the network was trained
 * @param output the place of the output
 * @returns probabilities by a softmax of the logits. No tensor is left behind
 * @throws RangeError for an image of another size, an output that the network does not have, or a size or stride below 1
 *
 * @example
 * const { whole, covered } = await occlusionMap(model, pixels, 7);
 */
export async function occlusionMap(
  model: LayersModel,
  image: ArrayLike<number>,
  output: number,
  { size = 5, stride = 2, value = 0 }: OcclusionOptions = {},
): Promise<OcclusionMap> {
  const { shape, outputs } = checkImage('occlusionMap', model, image, output);
  for (const [name, side] of Object.entries({ size, stride })) {
    if (!Number.isSafeInteger(side) || side < 1) {
      throw new RangeError(`occlusionMap: expected ${name} to be a whole number of at least 1, got ${side}`);
    }
  }
  const [height, width, channels] = shape as [number, number, number];
  const [rows, columns] = [Math.ceil(height / stride), Math.ceil(width / stride)];
  const before = Math.floor(size / 2);
  const whole = Float32Array.from(image);
  const cover = (place: number): Float32Array => {
    const covered = whole.slice();
    const top = Math.floor(place / columns) * stride - before;
    const left = (place % columns) * stride - before;
    for (let y = Math.max(0, top); y < Math.min(height, top + size); y++) {
      const end = Math.min(width, left + size);
      covered.fill(value, (y * width + Math.max(0, left)) * channels, (y * width + end) * channels);
    }
    return covered;
  };
  // The image itself is the last one.
  const images = [...Array.from({ length: rows * columns }, (_, place) => place), -1];
  const probabilities: number[] = [];
  for (let start = 0; start < images.length; start += BATCH) {
    const places = images.slice(start, start + BATCH);
    const values = new Float32Array(places.length * whole.length);
    places.forEach((place, at) => {
      values.set(place < 0 ? whole : cover(place), at * whole.length);
    });
    const answers = tidy(() => softmax(outputsOf(model, batchOf(values, places.length, shape)) as Tensor2D));
    const flat = await answers.data();
    answers.dispose();
    places.forEach((_, at) => {
      probabilities.push(flat[at * outputs + output]!);
    });
  }
  return { rows, columns, whole: probabilities.at(-1)!, covered: Float32Array.from(probabilities.slice(0, -1)) };
}
