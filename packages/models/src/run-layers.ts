import { type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import { type LayersModel, type layers, model as layersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';

/** Runs one image of the given shape; the outputs, each with a batch of 1, are the caller's to dispose. */
export type LayerRun = (image: ArrayLike<number>, shape: readonly number[]) => Tensor[];

/**
 * Prepares to run a network as for a prediction and keep what some of its layers give out. It shares the network's layers, so
 * it has nothing of its own to dispose.
 *
 * @param what names the inner model, because tfjs numbers unnamed ones
 */
export function runLayers(model: LayersModel, wanted: readonly layers.Layer[], what: string): LayerRun {
  const inside = layersModel({
    name: `${model.name}-${what}`,
    inputs: model.inputs,
    outputs: wanted.map((layer) => layer.output as SymbolicTensor),
  });
  return (image, shape) =>
    tidy(() => {
      const batch = tensor(Float32Array.from(image), [1, ...shape]);
      const outputs = inside.apply(batch, { training: false }) as Tensor | Tensor[];
      return Array.isArray(outputs) ? outputs : [outputs];
    });
}
