import { loadModel } from '@penstroke/models';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { READER_METADATA, READER_TOPOLOGY, READER_WEIGHT_SPECS, READER_WEIGHTS } from './pretrained/reader-model.ts';

/**
 * Loads the network that comes with the package: three stages of 3x3 convolutions, a byte a weight, trained on digits of many hands and
 * on what is not a digit. Its card is `docs/models/reader.md`; `training/` makes it again.
 *
 * @returns a network from `[batch, 28, 28, 1]`, 0 paper to 1 ink, to logits of 17 classes: ten digits, `none`, and the signs
 * + x % € $ £; the caller disposes it
 *
 * @example
 * const recognizer = createRecognizer({ model: await pretrainedModel() });
 */
export async function pretrainedModel(): Promise<LayersModel> {
  const weightData = Uint8Array.from(atob(READER_WEIGHTS), (character) => character.charCodeAt(0)).buffer;
  const model = await loadModel({
    modelTopology: JSON.parse(READER_TOPOLOGY),
    weightSpecs: JSON.parse(READER_WEIGHT_SPECS),
    weightData,
  });
  model.setUserDefinedMetadata({ penstroke: READER_METADATA });
  return model;
}
