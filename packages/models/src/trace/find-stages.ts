import type { LayersModel, layers, SymbolicTensor } from '@tensorflow/tfjs-layers';
import type { NetworkStage, StageWindow } from './network-stage.ts';

type Layer = layers.Layer;

/** A stage with its layers; the first one combines its inputs. */
export interface FoundStage extends NetworkStage {
  readonly chain: readonly Layer[];
}

/** They change each value by itself, or look at its neighbours in other maps; they make no new picture. */
const FOLLOWERS = new Set([
  'BatchNormalization',
  'LayerNormalization',
  'Activation',
  'ReLU',
  'LeakyReLU',
  'PReLU',
  'ELU',
  'ThresholdedReLU',
  'Softmax',
  'Dropout',
  'SpatialDropout2D',
  'AlphaDropout',
  'GaussianDropout',
  'GaussianNoise',
  'LocalResponseNormalization',
]);
/** They give the same values in the same order. */
const RESHAPERS = new Set(['Flatten', 'Reshape']);

/** The stages of a network of one input, in the order of its layers. @throws RangeError for a layer that is used twice */
export function findStages(model: LayersModel): FoundStage[] {
  const stages: FoundStage[] = [];
  const stageOf = new Map<string, number>();
  for (const layer of model.layers) {
    if (layer.inboundNodes.length !== 1 || Array.isArray(layer.output)) {
      throw new RangeError(
        `createNetworkTracer: expected each layer once with one output, got ${layer.name} otherwise`,
      );
    }
    const output = (layer.output as SymbolicTensor).name;
    const inputs = layer.inboundNodes[0]!.inputTensors;
    const from = inputs.map(({ name }) => stageOf.get(name)).filter((place) => place !== undefined);
    const [source] = from;
    const type = layer.getClassName();
    const continues = source !== undefined && from.length === 1;
    if (continues && RESHAPERS.has(type)) {
      stageOf.set(output, source);
    } else if (continues && FOLLOWERS.has(type) && isOnlyTaker(inputs[0]!) && stages[source]!.kind !== 'input') {
      const stage = stages[source]!;
      stages[source] = { ...stage, chain: [...stage.chain, layer], layers: [...stage.layers, layer.name] };
      stageOf.set(output, source);
    } else {
      stageOf.set(output, stages.length);
      stages.push({ ...describe(layer), from, chain: [layer], layers: [layer.name] });
    }
  }
  return stages;
}

/** Whether nothing else takes the output of the tensor's layer. */
function isOnlyTaker({ sourceLayer }: SymbolicTensor): boolean {
  return sourceLayer.outboundNodes.length === 1;
}

function describe(layer: Layer): Pick<FoundStage, 'name' | 'kind' | 'shape' | 'window'> {
  const shape = (layer.outputShape as (number | null)[]).slice(1).map((size) => size ?? 1);
  const { name } = layer;
  const { dataFormat, dilationRate, kernelSize, poolSize, strides, padding } = layer.getConfig() as unknown as {
    dataFormat?: string;
    dilationRate?: number[];
    kernelSize?: number[];
    poolSize?: number[];
    strides?: number[];
    padding?: StageWindow['padding'];
  };
  const windowOf = (size: readonly number[] | undefined): Pick<FoundStage, 'window'> =>
    size && strides && padding
      ? { window: { height: size[0]!, width: size[1]!, strides: [strides[0]!, strides[1]!], padding } }
      : {};
  const plain = dataFormat !== 'channelsFirst' && (dilationRate ?? []).every((rate) => rate === 1);
  switch (plain ? layer.getClassName() : '') {
    case 'InputLayer':
      return { name, kind: 'input', shape };
    case 'Conv2D':
      return { name, kind: 'convolution', shape, ...windowOf(kernelSize) };
    case 'MaxPooling2D':
      return { name, kind: 'max-pooling', shape, ...windowOf(poolSize) };
    case 'AveragePooling2D':
      return { name, kind: 'average-pooling', shape, ...windowOf(poolSize) };
    case 'GlobalMaxPooling2D':
      return { name, kind: 'max-pooling', shape, window: wholeMap(layer) };
    case 'GlobalAveragePooling2D':
      return { name, kind: 'average-pooling', shape, window: wholeMap(layer) };
    case 'Dense':
      return { name, kind: shape.length === 1 ? 'dense' : 'other', shape };
    default:
      return { name, kind: 'other', shape };
  }
}

function wholeMap(layer: Layer): StageWindow {
  const [, height, width] = layer.inboundNodes[0]!.inputTensors[0]!.shape as number[];
  return { height: height!, width: width!, strides: [height!, width!], padding: 'valid' };
}
