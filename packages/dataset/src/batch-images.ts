import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';

/** A batch on the device. Whoever receives it disposes both tensors. */
export interface LabelledImages {
  /** float32 `[batch, height, width, channels]`, normalised. */
  readonly images: Tensor4D;
  /** int32 `[batch]`, class indices. */
  readonly labels: Tensor1D;
}

/** What training batches are taken from. */
export interface BatchImages {
  readonly count: number;
  /**
   * The examples of the given indices, in their order. Two tensors of `indices.length` examples, which the caller
   * disposes.
   *
   * @throws RangeError for no index or one outside 0..count - 1 (backends answer those with zeros, or not at all)
   */
  gather(indices: Int32Array): LabelledImages;
  /**
   * The indices on the device, for `take`; the caller disposes them. Both are absent where pixels come from JavaScript.
   *
   * @returns int32 `[indices.length]`
   * @throws RangeError as `gather`
   */
  place?(indices: Int32Array): Tensor1D;
  /** `gather` by indices of `place`, by ops alone, so that it can be captured with an update. */
  take?(indices: Tensor1D): LabelledImages;
}

/** Throws RangeError for no index or one outside 0..count - 1. */
export function checkIndices(indices: Int32Array, count: number): void {
  if (indices.length === 0) throw new RangeError('gather: expected at least one index, got none');
  for (const index of indices) {
    if (index < 0 || index >= count) throw new RangeError(`gather: expected indices below ${count}, got ${index}`);
  }
}
