import type { LabelledImages } from './batch-images.ts';
import type { DeviceImages } from './place-images.ts';

/** Every example once, in the set's order. Structurally the trainer's interface of this name. */
export interface EvaluationSource {
  readonly exampleCount: number;
  /** `count` examples from `start` on; the caller disposes both tensors. */
  batch(start: number, count: number): LabelledImages;
}

/**
 * Placed images as what a model is evaluated on, unchanged and in order. It owns nothing: the caller disposes the images.
 *
 * @example
 * const test = createEvaluationSource(placeImages(sets.test, normalization));
 */
export function createEvaluationSource(images: DeviceImages): EvaluationSource {
  return { exampleCount: images.count, batch: (start, count) => images.slice(start, count) };
}
