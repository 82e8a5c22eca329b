import { CapturedUpdate } from '@penstroke/ops';
import { type Tensor2D, type Tensor4D, tidy, util } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** Runs a network forward, again and again. */
export interface Predictor {
  /**
   * @param images float32 `[batch, height, width, channels]`; not disposed
   * @returns what the network gives out, logits `[batch, classes]` of ours; the caller disposes it
   */
  predict(images: Tensor4D): Tensor2D;
  /** Why predictions are not captured; undefined while they can be. */
  readonly eagerReason: string | undefined;
  /** Predictions that were replayed. */
  readonly replayedCount: number;
  /** Gives back what was captured; the model stays. */
  dispose(): void;
}

/**
 * Prepares predictions of many batches of one shape: that of the first is captured where the backend can, and from the fourth batch on
 * replayed without JavaScript between the kernels, with the same bits. Batches of other shapes run as they come. The memory of all
 * layers' outputs is held until `dispose`.
 *
 * @param model may be trained on meanwhile; on the backend that is current now
 * @throws RangeError (from `predict`) when that backend captures and another is current then
 *
 * @example
 * const predictor = createPredictor(model);
 * for (const images of batches) show(predictor.predict(images));
 * predictor.dispose();
 */
export function createPredictor(model: LayersModel): Predictor {
  const run = (images: Tensor4D) => tidy(() => model.apply(images, { training: false }) as Tensor2D);
  const captured = new CapturedUpdate(
    { run: ([images]) => [run(images as Tensor4D)], state: () => model.weights.map((weight) => weight.read()) },
    true,
  );
  let shape: number[] | undefined;
  return {
    predict(images) {
      shape ??= images.shape;
      return util.arraysEqual(shape, images.shape) ? (captured.run([images])[0] as Tensor2D) : run(images);
    },
    get eagerReason() {
      return captured.eagerReason;
    },
    get replayedCount() {
      return captured.replayedSteps;
    },
    dispose: () => captured.dispose(),
  };
}
