/**
 * The batches of `next_batch` in TensorFlow's tutorial reader (tensorflow/contrib/learn/python/learn/datasets/mnist.py,
 * version 1.15, Apache-2.0), as a function of the step. Handing out consecutive slices, and at the end of an epoch the
 * tail of the old order followed by the head of the new one, is reading one endless sequence, the epochs' orders one
 * after another: batch `step` is its elements `step * batchSize` to `(step + 1) * batchSize - 1`.
 */
import {
  type BatchOrder,
  type BatchOrderOptions,
  createEpochPermutations,
  validateCounts,
  validateStep,
} from './batch-order.ts';

/** The order of {@link nextBatchOrder}. */
export interface NextBatchOrder extends BatchOrder {
  /**
   * The reader's own count of finished epochs after `step` batches. It counts an epoch when it starts the next, so it is
   * still 0 when exactly all examples have been handed out.
   */
  epochsCompletedAt(step: number): number;
}

/**
 * Batches that are always full and drop no example: when an epoch's examples run out, its tail is filled up from the
 * head of the next epoch's order. A batch larger than the set continues through further epochs. `stepsPerEpoch` is
 * `floor(exampleCount / batchSize)`, the count of updates that the source calls an epoch, and at least 1.
 *
 * @throws RangeError for counts that are not positive integers or a seed outside [0, 2^64)
 *
 * @example
 * const order = nextBatchOrder({ exampleCount: 55_000, batchSize: 64, seed: 42 });
 * order.indicesAt(859); // 24 examples of the first epoch, then 40 of the second
 */
export function nextBatchOrder(options: BatchOrderOptions): NextBatchOrder {
  validateCounts('nextBatchOrder', options);
  const { exampleCount, batchSize, seed } = options;
  const permutationOf = createEpochPermutations(options);
  return {
    exampleCount,
    batchSize,
    seed,
    stepsPerEpoch: Math.max(1, Math.floor(exampleCount / batchSize)),
    indicesAt(step) {
      validateStep(step);
      const first = step * batchSize;
      const indices = new Int32Array(batchSize);
      for (let filled = 0; filled < batchSize; ) {
        const epoch = Math.floor((first + filled) / exampleCount);
        const start = first + filled - epoch * exampleCount;
        const slice = permutationOf(epoch).subarray(start, start + batchSize - filled);
        indices.set(slice, filled);
        filled += slice.length;
      }
      return indices;
    },
    epochAt(step) {
      return (step * batchSize) / exampleCount;
    },
    epochsCompletedAt(step) {
      return Math.max(0, Math.ceil((step * batchSize) / exampleCount) - 1);
    },
  };
}
