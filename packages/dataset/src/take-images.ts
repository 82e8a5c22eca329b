import type { ImageSet } from './image-set.ts';

/**
 * The images of the given indices, in their order, as a set with memory of its own.
 *
 * @param indices whole numbers in 0..set.count - 1; an index may occur more than once
 * @throws RangeError for no index, or one outside the set
 */
export function takeImages(set: ImageSet, indices: ArrayLike<number>): ImageSet {
  if (indices.length === 0) throw new RangeError('takeImages: expected at least one index, got none');
  const sizeBytes = set.height * set.width * set.channels;
  const images = new Uint8Array(indices.length * sizeBytes);
  const labels = new Uint8Array(indices.length);
  for (let at = 0; at < indices.length; at++) {
    const index = indices[at]!;
    if (!Number.isInteger(index) || index < 0 || index >= set.count) {
      throw new RangeError(`takeImages: expected indices from 0 to ${set.count - 1}, got ${index}`);
    }
    images.set(set.images.subarray(index * sizeBytes, (index + 1) * sizeBytes), at * sizeBytes);
    labels[at] = set.labels[index]!;
  }
  return { ...set, images, labels, count: indices.length };
}

/**
 * `count` consecutive images from `start` on, as a view on the same memory.
 *
 * @throws RangeError unless at least one image is asked for and all lie in the set
 *
 * @example
 * const few = sliceImages(train, 0, 1000);
 */
export function sliceImages(set: ImageSet, start: number, count: number): ImageSet {
  const end = start + count;
  if (!Number.isInteger(start) || !Number.isInteger(count) || start < 0 || count < 1 || end > set.count) {
    throw new RangeError(`sliceImages: expected a range within 0..${set.count}, got ${count} images from ${start}`);
  }
  const sizeBytes = set.height * set.width * set.channels;
  const images = set.images.subarray(start * sizeBytes, end * sizeBytes);
  return { ...set, images, labels: set.labels.subarray(start, end), count };
}
