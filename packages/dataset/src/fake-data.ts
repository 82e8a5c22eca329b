import type { ImageSet } from './image-set.ts';
import { knownSets } from './known-sets.ts';

/** What {@link fakeData} makes. */
export interface FakeDataOptions {
  readonly count: number;
  /** Pixels; default 28. */
  readonly height?: number | undefined;
  /** Pixels; default 28. */
  readonly width?: number | undefined;
  /** Default 1. */
  readonly channels?: number | undefined;
  /** Default: the ten digits. */
  readonly classNames?: readonly string[] | undefined;
}

/**
 * A set without data, for smoke tests: every pixel 255 (1 after {@link unitRange}), every label 0. The `fake_data` mode
 * of the reader that {@link nextBatchOrder} follows.
 *
 * @throws RangeError for a count or size that is not a positive integer
 */
export function fakeData({
  count,
  height = 28,
  width = 28,
  channels = 1,
  classNames = knownSets.mnist.classNames,
}: FakeDataOptions): ImageSet {
  for (const [field, value] of Object.entries({ count, height, width, channels })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`fakeData: expected ${field} to be an integer from 1, got ${value}`);
    }
  }
  const images = new Uint8Array(count * height * width * channels).fill(255);
  return { images, labels: new Uint8Array(count), count, height, width, channels, classNames };
}
