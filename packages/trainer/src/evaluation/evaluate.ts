import { sparseSoftmaxCrossEntropy } from '@penstroke/ops';
import { argMax, type Tensor2D } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { EvaluationSource } from '../sources.ts';
import { classesOf } from './classes-of.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import { type EvaluateOptions, runBatches } from './run-batches.ts';
import { scorePredictions } from './score-predictions.ts';

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
  options: EvaluateOptions = {},
): Promise<EvaluationResult> {
  const classes = classesOf(model);
  const { exampleCount } = source;
  const predictions = new Uint8Array(exampleCount);
  const labels = new Int32Array(exampleCount);
  let lossSum = 0;
  const batches = runBatches('evaluate', source, options, (batch) => {
    const logits = model.apply(batch.images, { training: false }) as Tensor2D; // [batch, classes]
    return [sparseSoftmaxCrossEntropy(logits, batch.labels), argMax(logits, 1), batch.labels];
  });
  for await (const { start, values } of batches) {
    const [losses, predicted, truth] = values;
    predictions.set(predicted!, start);
    labels.set(truth!, start);
    lossSum += Array.from(losses!).reduce((sum, loss) => sum + loss, 0);
  }
  return scorePredictions({ predictions, labels, classes, loss: lossSum / exampleCount });
}
