import type { layers } from '@tensorflow/tfjs-layers';

type LayerVariable = layers.Layer['weights'][number];

/** The kernel of a convolution or a dense layer, by the name that tfjs-layers gives it; undefined for a layer without one. */
export function kernelOf(layer: layers.Layer): LayerVariable | undefined {
  return layer.weights.find(({ originalName }) => originalName.endsWith('kernel'));
}

/** The bias of a convolution or a dense layer; undefined for a layer without one. */
export function biasOf(layer: layers.Layer): LayerVariable | undefined {
  return layer.weights.find(({ originalName }) => originalName.endsWith('/bias'));
}
