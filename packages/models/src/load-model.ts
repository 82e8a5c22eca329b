import { dispose, io, type serialization } from '@tensorflow/tfjs-core';
import { initializers, type LayersModel, type layers, models } from '@tensorflow/tfjs-layers';
import { asChain } from './chain-model.ts';
import { LAYER_CLASSES, type LayerClass } from './layers/layer-classes.ts';
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
  const model = await build(topology, elementCount);
  try {
    checkShapes(model);
    checkFit(model, specs);
    const values = io.decodeWeights(data, specs);
    try {
      model.loadWeights(values);
    } finally {
      dispose(values);
    }
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

/** The part of a layer that makes its weights, by tfjs's signature. */
interface WeightMaker {
  addWeight(name: string, shape: (number | null)[], dtype: unknown, initializer: unknown, ...rest: unknown[]): unknown;
}

/** Builds the layers with zero weights, and no more of them than `elementCount` numbers. */
async function build(topology: object, elementCount: number): Promise<LayersModel> {
  const made: layers.Layer[] = [];
  let left = elementCount;

  function fromConfig(LayerType: LayerClass, config: serialization.ConfigDict): layers.Layer {
    const { customObjects: _, ...own } = config;
    const layer = new LayerType(own);
    const weights = layer as unknown as WeightMaker; // the method is protected, to subclasses alone
    const addWeight = weights.addWeight.bind(layer);
    weights.addWeight = (name, shape, dtype, _initializer, ...rest) => {
      left -= (shape as number[]).reduce((product, size) => product * size, 1);
      if (!(left >= 0)) {
        throw new ModelFormatError(
          `loadModel: layer ${layer.name} asks for ${name} [${shape}], more than the ${elementCount} numbers in the file`,
        );
      }
      return addWeight(name, shape, dtype, initializers.zeros(), ...rest);
    };
    made.push(layer);
    return layer;
  }

  const customObjects: Record<string, [LayerClass, typeof fromConfig]> = {};
  for (const [name, layerClass] of LAYER_CLASSES) customObjects[name] = [layerClass, fromConfig];
  try {
    // The types know nothing of the pairs that the deserialiser of tfjs-layers takes.
    const model = (await models.modelFromJSON(
      topology as Parameters<typeof models.modelFromJSON>[0],
      customObjects as unknown as serialization.ConfigDict,
    )) as LayersModel;
    return asChain(model);
  } catch (cause) {
    for (const layer of made) if (layer.weights.length > 0) dispose(layer.weights.map((weight) => weight.read()));
    if (ModelFormatError.isInstance(cause)) throw cause;
    throw new ModelFormatError(`loadModel: the layers cannot be built: ${(cause as Error).message}`, { cause });
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
