import { createModel } from '@penstroke/models';
import * as recognizer from '@penstroke/recognizer';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** The network that comes with the page, and what it is called. */
export async function loadPretrained(): Promise<{ model: LayersModel; name: string }> {
  const { pretrainedModel } = recognizer as { pretrainedModel?: () => Promise<LayersModel> | LayersModel };
  if (pretrainedModel) return { model: await pretrainedModel(), name: 'the network that comes with the page' };
  return { model: createModel('tiny', { seed: 1 }), name: 'an untrained network' };
}
