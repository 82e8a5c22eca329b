import type { Normalization } from '@penstroke/dataset';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** A trained network and the numbers it takes. */
export interface TrainedNetwork {
  /** From `[batch, height, width, channels]` to logits `[batch, classes]`; stays the caller's to dispose. */
  readonly model: LayersModel;
  /** How bytes become the model's input: `byte * scale + offset`. */
  readonly normalization: Normalization;
}
