import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import { biasOf, kernelOf } from './layers/layer-weights.ts';

/** One layer of a model. */
export interface LayerSummary {
  name: string;
  /** The class name, as in the JSON. */
  type: string;
  /** With null for the batch. */
  outputShape: (number | null)[];
  /** The shape of its kernel, where it has one: [height, width, inputChannels, filters] or [inputs, units]. */
  kernelShape?: (number | null)[];
  hasBias: boolean;
  /** The numbers that training changes. */
  parameters: number;
  /** These and the moving averages of batch normalisation: the numbers that a file of the model holds. */
  totalParameters: number;
  /** Multiplications with an addition for one image; convolutions and dense layers alone are counted. */
  multiplyAdds: number;
  /** The size of the layer's output for one image, float32. */
  activationBytes: number;
}

/** A model layer by layer, and the sums over its layers. */
export interface ModelSummary {
  name: string;
  layers: LayerSummary[];
  /** The numbers that training changes, as everywhere in Penstroke that says parameters. */
  parameters: number;
  /** These and the moving averages of batch normalisation; more than `parameters` where there are any. */
  totalParameters: number;
  /** For one image. */
  multiplyAdds: number;
  /** The sum over the layers for one image: about what training keeps of each for the backward pass. */
  activationBytes: number;
}

function sizeOf(shape: readonly (number | null)[]): number {
  return shape.reduce<number>((product, size) => product * (size ?? 1), 1);
}

function countOf(weights: readonly { shape: (number | null)[] }[]): number {
  return weights.reduce((sum, weight) => sum + sizeOf(weight.shape), 0);
}

/** Each weight of a convolution's kernel is used at every output position, each of a dense layer's once. */
function multiplyAddsOf(layer: layers.Layer, outputShape: readonly (number | null)[]): number {
  const kernel = kernelOf(layer);
  if (kernel === undefined) return 0;
  const positions = sizeOf(outputShape.slice(0, -1));
  return sizeOf(kernel.shape) * positions;
}

/**
 * Lists a model layer by layer: output shapes, parameters, multiply-adds and the size of the activations.
 *
 * @param model with one output tensor a layer; it stays as it is, and nothing is computed
 * @returns counts for one image; the sums are of the layers'. `parameters` are the trainable ones
 *
 * @example
 * const { parameters, multiplyAdds } = summarize(createModel('lenet', { seed: 42 })); // 211106, 585504
 */
export function summarize(model: LayersModel): ModelSummary {
  const list = model.layers.map((layer): LayerSummary => {
    const outputShape = layer.outputShape as (number | null)[];
    const kernel = kernelOf(layer);
    return {
      name: layer.name,
      type: layer.getClassName(),
      outputShape,
      ...(kernel && { kernelShape: kernel.shape }),
      hasBias: biasOf(layer) !== undefined,
      parameters: countOf(layer.trainableWeights),
      totalParameters: countOf(layer.weights),
      multiplyAdds: multiplyAddsOf(layer, outputShape),
      activationBytes: 4 * sizeOf(outputShape),
    };
  });
  const total = (key: 'parameters' | 'totalParameters' | 'multiplyAdds' | 'activationBytes') =>
    list.reduce((sum, layer) => sum + layer[key], 0);
  return {
    name: model.name,
    layers: list,
    parameters: total('parameters'),
    totalParameters: total('totalParameters'),
    multiplyAdds: total('multiplyAdds'),
    activationBytes: total('activationBytes'),
  };
}
