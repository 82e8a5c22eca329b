import { loadModel } from '@penstroke/models';
import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { decodeLevels } from './pretrained/decode-levels.ts';
import {
  READER_KERNELS,
  READER_METADATA,
  READER_TOPOLOGY,
  READER_WEIGHT_SPECS,
  READER_WEIGHTS,
} from './pretrained/reader-model.ts';

/**
 * Loads the network that comes with the package: 94,046 numbers, its kernels in 28 levels; three stages of 3x3 convolutions, trained on
 * MNIST's digits, alone and touching, digits, letters and signs of handwriting fonts, pen strokes and scribbles. How many test digits it misreads stands at the head of
 * its file, put there by the script that made it (`training/pack-reader.mjs`). Its metadata hold the names of its classes and the
 * temperature of its softmax.
 *
 * @returns a network from `[batch, 28, 28, 1]`, 0 paper to 1 ink, to 18 logits: ten digits, `none`, `+ x % € $ £`, and `several`
 *   digits that touch; the caller disposes it
 *
 * @example
 * const recognizer = createRecognizer({ model: await pretrainedModel() });
 */
export async function pretrainedModel(): Promise<LayersModel> {
  const specs: WeightSpec[] = JSON.parse(READER_WEIGHT_SPECS);
  const model = await loadModel({
    modelTopology: JSON.parse(READER_TOPOLOGY),
    weightSpecs: specs,
    weightData: unpackWeights(specs),
  });
  model.setUserDefinedMetadata({ penstroke: READER_METADATA });
  return model;
}

type WeightSpec = io.WeightsManifestEntry;

/** The bytes that the specs describe: of a packed kernel a level a weight, of the others as they are. */
function unpackWeights(specs: readonly WeightSpec[]): ArrayBuffer {
  const sizeOf = ({ shape }: WeightSpec): number => shape.reduce((product, side) => product * side, 1);
  const isKernel = ({ quantization }: WeightSpec): boolean => quantization?.dtype === 'uint8';
  const levels = decodeLevels(bytesOf(READER_KERNELS), specs.filter(isKernel).map(sizeOf));
  const others = bytesOf(READER_WEIGHTS);
  const bytes = new Uint8Array(levels.length + others.length);
  let [at, kernel, other] = [0, 0, 0];
  for (const spec of specs) {
    const size = sizeOf(spec);
    if (isKernel(spec)) {
      bytes.set(levels.subarray(kernel, kernel + size), at);
      kernel += size;
      at += size;
    } else {
      const length = size * (spec.quantization ? 2 : 4);
      bytes.set(others.subarray(other, other + length), at);
      other += length;
      at += length;
    }
  }
  return bytes.buffer;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
