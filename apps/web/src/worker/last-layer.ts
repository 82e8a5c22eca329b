import { type Tensor2D, tensor, tidy } from '@tensorflow/tfjs-core';
import { type LayersModel, model as layersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';

/** What comes before the answer. */
export interface LastLayer {
  /** Numbers an image. */
  readonly dimensions: number;
  /** What the layer before the last gives out, one row an image. @param shape height, width, channels */
  read(inputs: readonly Float32Array[], shape: readonly number[]): Promise<Float32Array>;
}

/** The layer before the last of a network; undefined where the last is not dense. It shares the network's layers, so it has nothing to dispose. */
export function lastLayerOf(model: LayersModel): LastLayer | undefined {
  const last = model.layers.findLast((layer) => layer.getClassName() === 'Dense');
  if (!last || model.layers.length < 2) return undefined;
  const outputs = last.input as SymbolicTensor;
  const inside = layersModel({ name: `${model.name}-plane`, inputs: model.inputs, outputs });
  return {
    dimensions: outputs.shape.at(-1)!,
    async read(inputs, shape) {
      const values = new Float32Array(inputs.length * inputs[0]!.length);
      inputs.forEach((input, at) => {
        values.set(input, at * input.length);
      });
      const rows = tidy(() => inside.apply(tensor(values, [inputs.length, ...shape]), { training: false }) as Tensor2D);
      try {
        return (await rows.data()) as Float32Array;
      } finally {
        rows.dispose();
      }
    },
  };
}
