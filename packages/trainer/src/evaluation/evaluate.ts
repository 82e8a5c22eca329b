import { sparseSoftmaxCrossEntropy } from '@penstroke/ops';
import { argMax, type Tensor, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { EvaluationSource } from '../sources.ts';
import { classesOf } from './classes-of.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import { scorePredictions } from './score-predictions.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

/** How to go through a source. */
export interface EvaluateOptions {
  /** Examples in one forward pass, which bounds the memory; default 500. */
  readonly batchSize?: number | undefined;
  /** Ends the evaluation between two batches with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Scores every example of the source once, in batches (the last one may be smaller), without randomness and without changing
 * the model. Leaves no tensor behind. The event loop has a turn after every batch.
 *
 * @param model outputs logits `[batch, classes]`, at most 256 classes
 * @param source labelled images; what it hands out is disposed
 * @throws RangeError for an empty source, a batch size that is not a positive integer, or another kind of model
 * @throws the reason of `signal` once that is aborted
 *
 * @example
 * const { accuracy, errors } = await evaluate(model, createEvaluationSource(testImages));
 */
export async function evaluate(
  model: LayersModel,
  source: EvaluationSource,
  { batchSize = 500, signal }: EvaluateOptions = {},
): Promise<EvaluationResult> {
  const classes = classesOf(model);
  const { exampleCount } = source;
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`evaluate: expected a positive integer for batchSize, got ${batchSize}`);
  }
  if (!(exampleCount > 0)) throw new RangeError(`evaluate: expected at least one example, got ${exampleCount}`);
  const predictions = new Uint8Array(exampleCount);
  const labels = new Int32Array(exampleCount);
  let lossSum = 0;
  for (let start = 0; start < exampleCount; start += batchSize) {
    signal?.throwIfAborted();
    const outputs = tidy(() => outputsOf(model, source, start, Math.min(batchSize, exampleCount - start)));
    try {
      const [losses, predicted, truth] = await Promise.all(outputs.map((tensor) => tensor.data()));
      predictions.set(predicted!, start);
      labels.set(truth!, start);
      lossSum += Array.from(losses!).reduce((sum, loss) => sum + loss, 0);
    } finally {
      for (const tensor of outputs) tensor.dispose();
    }
    await yieldToEventLoop();
  }
  return scorePredictions({ predictions, labels, classes, loss: lossSum / exampleCount });
}

/** Losses, predicted classes and labels of some examples, each `[count]`; the images go as soon as they are used. */
function outputsOf(model: LayersModel, source: EvaluationSource, start: number, count: number): Tensor[] {
  const { images, labels } = source.batch(start, count);
  const logits = model.apply(images, { training: false }) as Tensor2D; // [batch, classes]
  const outputs = [sparseSoftmaxCrossEntropy(logits, labels), argMax(logits, 1), labels];
  images.dispose();
  return outputs;
}
