import { createRandom, type Seed } from '@penstroke/random';
import type { ImageSet } from './image-set.ts';
import { sliceImages, takeImages } from './take-images.ts';

/** How {@link split} cuts. */
export interface SplitOptions {
  /** How many images are taken; at least 1, fewer than the set has. */
  readonly count: number;
  readonly take: 'first' | 'last';
  /** Shuffles before the cut, by the permutation of (seed, 'split'); without it the set's own order is cut. */
  readonly seed?: Seed | undefined;
}

/**
 * Cuts a set in two. Without a seed both parts are views on the set's memory; with one they are copies.
 *
 * @throws RangeError for a count that leaves one part empty, or a seed outside [0, 2^64)
 *
 * @example
 * const { taken: validation, rest: train } = split(all, { count: 5000, take: 'last', seed: 42 });
 */
export function split(set: ImageSet, { count, take, seed }: SplitOptions): { taken: ImageSet; rest: ImageSet } {
  if (!Number.isInteger(count) || count < 1 || count >= set.count) {
    throw new RangeError(`split: expected a count from 1 to ${set.count - 1}, got ${count}`);
  }
  const restCount = set.count - count;
  const [takenStart, restStart] = take === 'first' ? [0, count] : [restCount, 0];
  if (seed === undefined) {
    return { taken: sliceImages(set, takenStart, count), rest: sliceImages(set, restStart, restCount) };
  }
  const order = createRandom(seed, 'split').permutation(0, set.count);
  return {
    taken: takeImages(set, order.subarray(takenStart, takenStart + count)),
    rest: takeImages(set, order.subarray(restStart, restStart + restCount)),
  };
}

/** The validation part of the standard split: the first 5,000 training examples. */
export const STANDARD_VALIDATION_COUNT = 5000;

/**
 * The split of TensorFlow's tutorial reader: the first 5,000 training examples are for validation, the rest (55,000 of
 * MNIST) for training. Both are views.
 *
 * @throws RangeError for a set of 5,000 images or fewer
 */
export function standardSplit(set: ImageSet): { train: ImageSet; validation: ImageSet } {
  const { taken, rest } = split(set, { count: STANDARD_VALIDATION_COUNT, take: 'first' });
  return { train: rest, validation: taken };
}
