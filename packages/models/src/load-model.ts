import { io, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { buildLayers } from './load-model/build-layers.ts';
import { checkShapes } from './load-model/check-shapes.ts';
import { checkTopology } from './load-model/check-topology.ts';
import { checkWeights } from './load-model/check-weights.ts';
import { ModelFormatError } from './model-format-error.ts';

/** Anything that can load: `tf.io.fromMemory`, `tf.io.browserFiles`, `tf.io.http`, ... */
export type ModelLoader = Pick<io.IOHandler, 'load'>;

/**
 * Makes a model from LayersModel artifacts, with this package's fast layers in place of the stock ones of the same name.
 *
 * The artifacts may come from anywhere: the topology is checked before anything is built (known layers with known keys, a
 * graph from one input to one output), the weights before anything is allocated (named, sized and counted as the data says,
 * finite), and the layers may not ask for more weights than the file holds, nor give more numbers than fit.
 *
 * @param source artifacts, as from `saveModel`, or a `tf.io` handler that loads them
 * @returns a model with the saved weights; the caller disposes it
 * @throws ModelFormatError when the artifacts are malformed, name an unknown layer, or weights and layers do not fit
 *
 * @example
 * const model = await loadModel(tf.io.browserFiles(files));
 */
export async function loadModel(source: io.ModelArtifacts | ModelLoader): Promise<LayersModel> {
  const artifacts = await loadArtifacts(source);
  const topology = checkTopology(artifacts.modelTopology);
  const { specs, data, elementCount } = checkWeights(artifacts);
  const model = buildLayers(topology, elementCount);
  try {
    checkShapes(model);
    checkFit(model, specs);
    loadWeights(model, specs, data);
    const metadata = artifacts.userDefinedMetadata;
    if (metadata !== undefined) model.setUserDefinedMetadata(metadata);
    return model;
  } catch (error) {
    model.dispose();
    throw error;
  }
}

async function loadArtifacts(source: io.ModelArtifacts | ModelLoader): Promise<io.ModelArtifacts> {
  if (typeof source !== 'object' || source === null) {
    throw new TypeError(`loadModel: expected artifacts or an object with load(), got ${typeof source}`);
  }
  if (!('load' in source) || typeof source.load !== 'function') return source as io.ModelArtifacts;
  return source.load();
}

/** In a scope: tfjs-layers leaves what a constraint makes of a weight. */
function loadWeights(model: LayersModel, specs: io.WeightsManifestEntry[], data: ArrayBuffer): void {
  try {
    tidy(() => model.loadWeights(io.decodeWeights(data, specs)));
  } catch (cause) {
    throw new ModelFormatError(`loadModel: the weights cannot be loaded: ${(cause as Error).message}`, { cause });
  }
}

/** Names and shapes of the file's weights against those of the model. */
function checkFit(model: LayersModel, specs: readonly io.WeightsManifestEntry[]): void {
  const given = new Map(specs.map((spec) => [spec.name, spec.shape]));
  for (const weight of model.weights) {
    const shape = given.get(weight.originalName);
    if (shape === undefined) {
      throw new ModelFormatError(`loadModel: expected the weight ${weight.originalName} [${weight.shape}], got none`);
    }
    if (`${shape}` !== `${weight.shape}`) {
      throw new ModelFormatError(
        `loadModel: expected the weight ${weight.originalName} as [${weight.shape}], got [${shape}]`,
      );
    }
    given.delete(weight.originalName);
  }
  const extra = given.keys().next();
  if (!extra.done) {
    throw new ModelFormatError(`loadModel: expected no weight that no layer has, got ${JSON.stringify(extra.value)}`);
  }
}
