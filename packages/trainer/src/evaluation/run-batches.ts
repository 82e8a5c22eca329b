import { type Tensor, tidy } from '@tensorflow/tfjs-core';
import type { Batch, EvaluationSource } from '../sources.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

/** How to go through a source. */
export interface EvaluateOptions {
  /** Examples in one forward pass, which bounds the memory; default 500. */
  readonly batchSize?: number | undefined;
  /** Ends the evaluation between two batches with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The values of one batch, copied to JavaScript, and the number of its first example. */
export interface BatchValues {
  readonly start: number;
  readonly values: readonly ArrayLike<number>[];
}

/**
 * Goes through all examples once, a batch at a time, and reads what `compute` makes of each. Batches and results are disposed;
 * the event loop has a turn after every batch.
 *
 * @param caller what the errors name
 * @throws RangeError for an empty source or a batch size that is not a positive integer
 * @throws the reason of `signal` once that is aborted
 */
export async function* runBatches(
  caller: string,
  source: EvaluationSource,
  { batchSize = 500, signal }: EvaluateOptions,
  compute: (batch: Batch) => Tensor[],
): AsyncGenerator<BatchValues, void, undefined> {
  const { exampleCount } = source;
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`${caller}: expected a positive integer for batchSize, got ${batchSize}`);
  }
  if (!(exampleCount > 0)) throw new RangeError(`${caller}: expected at least one example, got ${exampleCount}`);
  for (let start = 0; start < exampleCount; start += batchSize) {
    signal?.throwIfAborted();
    const outputs = tidy(() => {
      const batch = source.batch(start, Math.min(batchSize, exampleCount - start));
      const computed = compute(batch);
      batch.images.dispose();
      if (!computed.includes(batch.labels)) batch.labels.dispose();
      return computed;
    });
    try {
      yield { start, values: await Promise.all(outputs.map((tensor) => tensor.data())) };
    } finally {
      for (const tensor of outputs) tensor.dispose();
    }
    await yieldToEventLoop();
  }
}
