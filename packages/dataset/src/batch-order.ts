import { createRandom, type Seed } from '@penstroke/random';

/**
 * Which examples make each batch: a pure function of the step, so the position in the data is the step alone and
 * resuming in the middle of an epoch replays nothing.
 */
export interface BatchOrder {
  readonly exampleCount: number;
  readonly batchSize: number;
  readonly seed: Seed;
  /** Whole updates that make one epoch; at least 1. */
  readonly stepsPerEpoch: number;
  /**
   * The example indices of the batch of update `step` (from 0), each in 0..exampleCount - 1. A new array at each call.
   *
   * @throws RangeError for a step that is not a safe integer from 0
   */
  indicesAt(step: number): Int32Array<ArrayBuffer>;
  /** How many epochs lie before update `step`, with its fraction: 0 before the first batch. */
  epochAt(step: number): number;
}

/** What every order needs. */
export interface BatchOrderOptions {
  readonly exampleCount: number;
  readonly batchSize: number;
  /** The run's 64-bit seed. */
  readonly seed: Seed;
  /** A new order at each epoch (default), or the order of the set. */
  readonly shuffle?: boolean | undefined;
}

/** Throws RangeError unless both counts are positive integers and the indices fit int32. */
export function validateCounts(name: string, { exampleCount, batchSize }: BatchOrderOptions): void {
  for (const [field, value] of Object.entries({ exampleCount, batchSize })) {
    if (!Number.isInteger(value) || value < 1 || value > 2 ** 31 - 1) {
      throw new RangeError(`${name}: expected ${field} to be an integer from 1 to 2^31 - 1, got ${value}`);
    }
  }
}

/** Throws RangeError unless `step` is a safe integer from 0. */
export function validateStep(step: number): void {
  if (!Number.isSafeInteger(step) || step < 0) throw new RangeError(`BatchOrder: expected a step from 0, got ${step}`);
}

/**
 * The order of the examples in each epoch: the permutation that Philox draws for (seed, 'batch-order', epoch). The last
 * two are kept, since consecutive steps, and a batch across two epochs, ask for the same ones.
 */
export function createEpochPermutations({
  exampleCount,
  seed,
  shuffle = true,
}: BatchOrderOptions): (epoch: number) => Int32Array<ArrayBuffer> {
  if (!shuffle) {
    const identity = Int32Array.from({ length: exampleCount }, (_, index) => index);
    return () => identity;
  }
  const random = createRandom(seed, 'batch-order');
  const kept = new Map<number, Int32Array<ArrayBuffer>>();
  return (epoch) => {
    let permutation = kept.get(epoch);
    if (permutation === undefined) {
      permutation = Int32Array.from(random.permutation(epoch, exampleCount));
      if (kept.size === 2) kept.delete(kept.keys().next().value!);
      kept.set(epoch, permutation);
    }
    return permutation;
  };
}
