import { loadModel } from '@penstroke/models';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { READER_METADATA, READER_TOPOLOGY, READER_WEIGHT_SPECS, READER_WEIGHTS } from './pretrained/reader-model.ts';

/**
 * Loads the network that comes with the package: 76,651 numbers in 80 KB, three stages of 3x3 convolutions, trained on MNIST's digits,
 * digits, letters and signs of handwriting fonts, pen strokes and scribbles. How many test digits it misreads stands at the head of
 * its file, put there by the script that made it (`training/pack-reader.mjs`). Its metadata hold the names of its classes and the
 * temperature of its softmax.
 *
 * @returns a network from `[batch, 28, 28, 1]`, 0 paper to 1 ink, to 17 logits: ten digits, `none`, and `+ x % € $ £`; the caller
 *   disposes it
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
