import { gather, type Rank, reshape, type Tensor1D, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { type BatchImages, checkIndices, type LabelledImages } from './batch-images.ts';
import type { ImageSet } from './image-set.ts';
import { type Normalization, unitRange } from './normalization.ts';
import { placePixels } from './pixel-rows.ts';

/** A whole set in the memory of the tfjs backend; made by {@link placeImages}, which see. */
export interface DeviceImages extends BatchImages {
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

/**
 * Puts a set on the device once, so that a batch costs a gather of its indices and no pixel passes through JavaScript again. Call it
 * when the backend is chosen and ready.
 *
 * Where the backend has the kernel of `gatherPixels` (`simd`, and `webgpu` with Penstroke's kernels) pixels stay bytes there, 47 MB for
 * MNIST's 60,000 training digits, and a batch is normalised as it is gathered. Elsewhere they become float32 first, 188 MB. A batch has
 * the same bits either way.
 *
 * @param set its arrays must not change afterwards: the device may take them at the first batch
 * @param normalization what is done to each pixel; default {@link unitRange}
 * @returns the placed set, to be disposed by the caller
 *
 * @example
 * const digits = placeImages(train, standardize(train));
 * const { images, labels } = digits.gather(order.indicesAt(step)); // [64, 28, 28, 1] and [64]
 */
export function placeImages(set: ImageSet, normalization: Normalization = unitRange()): DeviceImages {
  const { count, height, width, channels } = set;
  const pixels = placePixels(set, normalization);
  const labels = tensor1d(Int32Array.from(set.labels), 'int32');

  function place(indices: Int32Array): Tensor1D {
    checkIndices(indices, count);
    return tensor1d(indices, 'int32');
  }

  function take(indices: Tensor1D): LabelledImages {
    return tidy(() => ({
      images: reshape<Rank.R4>(pixels.take(indices), [-1, height, width, channels]),
      labels: gather(labels, indices), // [batch]
    }));
  }

  function gatherImages(indices: Int32Array): LabelledImages {
    return tidy(() => ({ ...take(place(indices)) }));
  }

  return {
    labels,
    count,
    place,
    take,
    gather: gatherImages,
    slice(start, size) {
      if (!Number.isInteger(start) || !Number.isInteger(size) || start < 0 || size < 1 || start + size > count) {
        throw new RangeError(`slice: expected a range within 0..${count}, got ${size} examples from ${start}`);
      }
      return gatherImages(Int32Array.from({ length: size }, (_, offset) => start + offset));
    },
    dispose() {
      pixels.dispose();
      labels.dispose();
    },
  };
}
