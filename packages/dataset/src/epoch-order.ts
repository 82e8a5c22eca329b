import {
  type BatchOrder,
  type BatchOrderOptions,
  createEpochPermutations,
  validateCounts,
  validateStep,
} from './batch-order.ts';

/** What {@link epochOrder} takes. */
export interface EpochOrderOptions extends BatchOrderOptions {
  /** What becomes of the fewer examples at an epoch's end: a smaller batch (default), or left out of this epoch. */
  readonly lastBatch?: 'keep' | 'drop' | undefined;
}

/**
 * Epoch by epoch: every example once an epoch (with `lastBatch: 'drop'` all but the last `exampleCount % batchSize` of
 * its order), no batch across two epochs. The shuffle of epoch e is a function of (seed, e).
 *
 * @throws RangeError for counts that are not positive integers, a seed outside [0, 2^64), or a batch larger than the set
 *   where the last batch is dropped
 *
 * @example
 * const order = epochOrder({ exampleCount: 60_000, batchSize: 128, seed: 42 });
 * order.stepsPerEpoch; // 469, the last of 96 examples
 */
export function epochOrder(options: EpochOrderOptions): BatchOrder {
  validateCounts('epochOrder', options);
  const { exampleCount, batchSize, seed, lastBatch = 'keep' } = options;
  const batches = exampleCount / batchSize;
  const stepsPerEpoch = lastBatch === 'keep' ? Math.ceil(batches) : Math.floor(batches);
  if (stepsPerEpoch === 0) {
    throw new RangeError(
      `epochOrder: expected a batch of at most ${exampleCount} examples, got ${batchSize}; keep the last batch, or take a smaller one`,
    );
  }
  const permutationOf = createEpochPermutations(options);
  return {
    exampleCount,
    batchSize,
    seed,
    stepsPerEpoch,
    indicesAt(step) {
      validateStep(step);
      const start = (step % stepsPerEpoch) * batchSize;
      return permutationOf(Math.floor(step / stepsPerEpoch)).slice(start, start + batchSize);
    },
    epochAt(step) {
      return step / stepsPerEpoch;
    },
  };
}
