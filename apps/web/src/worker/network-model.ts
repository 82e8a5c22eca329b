import { loadModel, saveModel } from '@penstroke/models';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Network } from '../storage/network.ts';

/** A model of a network; the caller disposes it. @throws ModelFormatError for a network that is malformed */
export function loadNetworkModel({ modelTopology, weightSpecs, weightData }: Network): Promise<LayersModel> {
  return loadModel({ modelTopology, weightSpecs, weightData });
}

/** A copy of a model that can be sent and stored. */
export async function saveNetworkModel(
  model: LayersModel,
  about: Pick<Network, 'name' | 'normalization' | 'classNames' | 'ink'>,
): Promise<Network> {
  const { modelTopology, weightSpecs, weightData } = await saveModel(model);
  if (modelTopology === undefined || weightSpecs === undefined || !(weightData instanceof ArrayBuffer)) {
    throw new Error('saveNetworkModel: expected artifacts with topology and one buffer of weights');
  }
  return { ...about, modelTopology, weightSpecs, weightData };
}
