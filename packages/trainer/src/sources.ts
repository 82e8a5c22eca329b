import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';

/** Some labelled images on the device. */
export interface Batch {
  /** float32 `[batch, height, width, channels]`, in the range that the model was made for. */
  readonly images: Tensor4D;
  /** int32 `[batch]`, class numbers from 0. */
  readonly labels: Tensor1D;
}

/**
 * Where training batches come from. A batch is a pure function of its step, so the position in the data is the number
 * of updates done and a resumed run needs nothing else. `createBatchSource` of `@penstroke/dataset` makes one.
 */
export interface BatchSource {
  /** Distinct examples in the set. */
  readonly exampleCount: number;
  /** Examples in a full batch; the last batch of an epoch may hold fewer. */
  readonly batchSize: number;
  /** Updates that make one epoch; a positive integer. */
  readonly stepsPerEpoch: number;
  /** The batch of update `step`, counted from 0. The trainer disposes both tensors. */
  batch(step: number): Batch;
  /** How many epochs lie before update `step`, with a fraction: 0 before the first. */
  epochAt(step: number): number;
  /** `batch` in two parts, the second of which is captured with the update; where absent, batches are made eagerly before it. */
  readonly parts?: BatchParts | undefined;
}

/** A batch in two parts: what JavaScript decides, and what ops make of it. */
export interface BatchParts {
  /** The first part for update `step`: tensors of shapes that follow from the size of the batch. The trainer disposes them. */
  inputs(step: number): Tensor[];
  /**
   * The batch that `batch` gives, from these tensors and others that never change, by ops alone: it reads no value and draws no
   * number. The trainer disposes both tensors.
   */
  make(inputs: readonly Tensor[]): Batch;
}

/** Where evaluation batches come from: any range of a fixed list of examples. */
export interface EvaluationSource {
  readonly exampleCount: number;
  /** The examples `start` to `start + count - 1`. The trainer disposes both tensors. */
  batch(start: number, count: number): Batch;
}
