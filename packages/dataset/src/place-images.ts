import { gather, slice, type Tensor1D, type Tensor4D, tensor1d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { type BatchImages, checkIndices, type LabelledImages } from './batch-images.ts';
import type { ImageSet } from './image-set.ts';
import { type Normalization, pixelTable, unitRange } from './normalization.ts';
import { wordsOf } from './words-of.ts';

/** A whole set in the memory of the tfjs backend; made by {@link placeImages}, which see. */
export interface DeviceImages extends BatchImages {
  /** float32 `[count, height, width, channels]`, normalised. Belongs to this object. */
  readonly images: Tensor4D;
  /** int32 `[count]`, class indices. Belongs to this object. */
  readonly labels: Tensor1D;
  /**
   * The indices on the device, for `take`; the caller disposes them.
   *
   * @returns int32 `[indices.length]`
   * @throws RangeError as `gather`
   */
  place(indices: Int32Array): Tensor1D;
  /** `gather` by indices of `place`, by ops alone, so that it can be captured with an update. */
  take(indices: Tensor1D): LabelledImages;
  /**
   * `count` consecutive examples from `start` on. Two tensors, which the caller disposes.
   *
   * @throws RangeError unless at least one example is asked for and all lie in the set
   */
  slice(start: number, count: number): LabelledImages;
  /** Frees the set's tensors; batches made before stay. A second call does nothing. */
  dispose(): void;
}

/** The pixels as the numbers that they become. */
function normalize(pixels: Uint8Array, normalization: Normalization): Float32Array {
  const table = pixelTable(normalization);
  const values = new Float32Array(pixels.length).fill(table[0]!);
  const words = wordsOf(pixels);
  for (let word = 0; word < words.length; word++) {
    if (words[word] === 0) continue;
    const first = 4 * word;
    for (let at = first; at < first + 4; at++) values[at] = table[pixels[at]!]!;
  }
  for (let at = 4 * words.length; at < pixels.length; at++) values[at] = table[pixels[at]!]!;
  return values;
}

/**
 * Puts a set on the device once, as float32 (188 MB for MNIST's 60,000 training digits), so that a batch costs a gather
 * of its indices and no pixel passes through JavaScript again. Call it when the backend is chosen and ready.
 *
 * Pixels are normalised through a table of the 256 values straight into one array, which goes to the backend in one
 * piece: the `cpu` backend keeps that array, others copy it and let it go. Smaller pieces would have to be joined on the
 * device, which then holds everything twice.
 *
 * @param normalization what is done to each pixel; default {@link unitRange}
 * @returns the placed set, to be disposed by the caller
 *
 * @example
 * const digits = placeImages(train, standardize(train));
 * const { images, labels } = digits.gather(order.indicesAt(step)); // [64, 28, 28, 1] and [64]
 */
export function placeImages(set: ImageSet, normalization: Normalization = unitRange()): DeviceImages {
  const { count, height, width, channels } = set;
  const images = tensor4d(normalize(set.images, normalization), [count, height, width, channels], 'float32');
  const labels = tensor1d(Int32Array.from(set.labels), 'int32');

  function place(indices: Int32Array): Tensor1D {
    checkIndices(indices, count);
    return tensor1d(indices, 'int32');
  }

  function take(indices: Tensor1D): LabelledImages {
    return { images: gather(images, indices), labels: gather(labels, indices) }; // [batch, height, width, channels], [batch]
  }

  return {
    images,
    labels,
    count,
    place,
    take,
    gather: (indices) => tidy(() => ({ ...take(place(indices)) })),
    slice(start, size) {
      if (!Number.isInteger(start) || !Number.isInteger(size) || start < 0 || size < 1 || start + size > count) {
        throw new RangeError(`slice: expected a range within 0..${count}, got ${size} examples from ${start}`);
      }
      return { images: slice(images, start, size), labels: slice(labels, start, size) };
    },
    dispose() {
      images.dispose();
      labels.dispose();
    },
  };
}
