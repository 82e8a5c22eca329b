import { softmax, type Tensor2D } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { classesOf } from './evaluation/classes-of.ts';
import { type EvaluateOptions, runBatches } from './evaluation/run-batches.ts';
import type { EvaluationSource } from './sources.ts';

/**
 * The probability of every class for every example: softmax of the logits, float32 in [0, 1], `[exampleCount, classes]` in
 * row-major order. Averages of several of them (of several models, or of one model on varied images) can be scored with
 * `scoreProbabilities`.
 *
 * @param model outputs logits `[batch, classes]`, at most 256 classes
 * @param source labelled images; the labels are not used, and what it hands out is disposed
 * @throws RangeError for an empty source, a batch size that is not a positive integer, or another kind of model
 * @throws the reason of `signal` once that is aborted
 *
 * @example
 * const probabilities = await predictProbabilities(model, createEvaluationSource(testImages));
 */
export async function predictProbabilities(
  model: LayersModel,
  source: EvaluationSource,
  options: EvaluateOptions = {},
): Promise<Float32Array> {
  const classes = classesOf(model);
  const probabilities = new Float32Array(source.exampleCount * classes);
  const batches = runBatches('predictProbabilities', source, options, ({ images }) => [
    softmax(model.apply(images, { training: false }) as Tensor2D),
  ]);
  for await (const { start, values } of batches) probabilities.set(values[0]!, start * classes);
  return probabilities;
}
