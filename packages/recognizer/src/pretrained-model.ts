import { loadModel } from '@penstroke/models';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { READER_METADATA, READER_TOPOLOGY, READER_WEIGHT_SPECS, READER_WEIGHTS } from './pretrained/reader-model.ts';

/**
 * Loads the network that comes with the package: 28,082 numbers in 56 KB, three stages of 3x3 convolutions, trained on MNIST with
 * rotations, slants, shifts and elastic distortions. How many test digits it misreads stands at the head of its file, put there
 * by the script that made it (`packages/runs/scripts/make-pretrained.mjs`).
 *
 * @returns a network from `[batch, 28, 28, 1]`, 0 paper to 1 ink, to ten logits; the caller disposes it
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
