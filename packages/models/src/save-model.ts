import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { expectFiniteWeights } from './load-model/expect-finite-weights.ts';

/**
 * The topology and weights of a model as TensorFlow.js's LayersModel artifacts, from which `loadModel` makes the same
 * model again, bit for bit. Where no layer of this package's own is in it (`LocalResponseNormalization`), stock
 * `tf.loadLayersModel` reads them too.
 *
 * @param model any LayersModel with finite weights; it stays as it is
 * @returns `modelTopology` (plain JSON), `weightSpecs` and `weightData` (one ArrayBuffer of little-endian float32)
 * @throws ModelFormatError if a weight is NaN or infinite
 *
 * @example
 * const artifacts = await saveModel(model);
 * await tf.io.browserDownloads('lenet').save(artifacts); // or any other tf.io handler
 */
export async function saveModel(model: LayersModel): Promise<io.ModelArtifacts> {
  let saved: io.ModelArtifacts | undefined;
  await model.save({
    save: async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    },
  });
  const { weightSpecs = [], weightData } = saved!;
  // tfjs saves into one buffer.
  expectFiniteWeights('saveModel', {
    specs: weightSpecs,
    data: weightData as ArrayBuffer,
    why: 'the training went astray',
  });
  return saved!;
}
