import { createModel } from '@penstroke/models';
import * as recognizer from '@penstroke/recognizer';
import type { LayersModel } from '@tensorflow/tfjs-layers';

/** The network that comes with the page. */
export async function loadPretrained(): Promise<LayersModel> {
  const { pretrainedModel } = recognizer as { pretrainedModel?: () => Promise<LayersModel> | LayersModel };
  return pretrainedModel ? pretrainedModel() : createModel('tiny', { seed: 1 });
}
