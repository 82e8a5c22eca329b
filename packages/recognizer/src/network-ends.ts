import type { LayersModel, layers } from '@tensorflow/tfjs-layers';

type Layer = layers.Layer;

/** Whether a network ends in a softmax, as those of most Keras tutorials do: a layer, an activation, or that of a network within. */
export function givesProbabilities(model: Pick<LayersModel, 'outputs'>): boolean {
  const last = model.outputs[0]!.sourceLayer;
  if (isNetwork(last)) return givesProbabilities(last);
  return last.getClassName() === 'Softmax' || last.getConfig().activation === 'softmax';
}

/** Whether a network brings bytes into its own range, by a rescaling layer ahead of all that computes. */
export function takesBytes({ layers }: Pick<LayersModel, 'layers'>): boolean {
  const first = layers.find((layer) => layer.getClassName() !== 'InputLayer');
  if (first === undefined) return false;
  return isNetwork(first) ? takesBytes(first) : first.getClassName() === 'Rescaling';
}

function isNetwork(layer: Layer): layer is Layer & Pick<LayersModel, 'outputs' | 'layers'> {
  return 'layers' in layer && 'outputs' in layer;
}
