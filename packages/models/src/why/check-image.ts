import { type Tensor, type Tensor2D, tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { imageShape } from '../image-shape.ts';

/** The shape of one image of a network, and how many outputs the network has. */
export interface AskedNetwork {
  readonly shape: readonly number[];
  readonly outputs: number;
}

/** @throws RangeError for an image of another size, or an output that the network does not have */
export function checkImage(caller: string, model: LayersModel, image: ArrayLike<number>, output: number): AskedNetwork {
  const shape = imageShape(caller, model, image);
  const outputs = model.outputs[0]!.shape.at(-1)!;
  if (!Number.isSafeInteger(output) || output < 0 || output >= outputs) {
    throw new RangeError(`${caller}: expected an output from 0 to ${outputs - 1}, got ${output}`);
  }
  return { shape, outputs };
}

/** A batch of images. */
export function batchOf(values: Float32Array, count: number, shape: readonly number[]): Tensor {
  return tensor(values, [count, ...shape]);
}

/** What the network answers to a batch in a prediction, [batch, outputs]; to be called in a tidy. */
export function outputsOf(model: LayersModel, batch: Tensor): Tensor2D {
  return model.apply(batch, { training: false }) as Tensor2D;
}
