import { dispose } from '@tensorflow/tfjs-core';
import { initializers, LayersModel, type layers, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { asChain } from '../chain-model.ts';
import { LAYER_CLASSES } from '../layers/layer-classes.ts';
import { ModelFormatError } from '../model-format-error.ts';
import { camelCaseConfig } from './camel-case.ts';
import type { CheckedTopology } from './check-topology.ts';

/** The part of a layer that makes its weights, by tfjs's signature. */
interface WeightMaker {
  addWeight(name: string, shape: (number | null)[], dtype: unknown, initializer: unknown, ...rest: unknown[]): unknown;
}

/**
 * Builds the layers of a checked topology with zero weights, and no more of them than `elementCount` numbers, one after another as the
 * deserialiser of tfjs-layers does. That one is not used: where a layer cannot be built, it keeps the classes that it was given,
 * and takes them for the next model that the process loads, whoever loads it.
 *
 * @returns a model with zero weights; the caller disposes it
 * @throws ModelFormatError when the layers do not fit together, or ask for more weights; none is left then
 */
export function buildLayers({ name, layers: plan, input, output }: CheckedTopology, elementCount: number): LayersModel {
  const made: layers.Layer[] = [];
  let left = elementCount;

  function create(className: string, config: object): layers.Layer {
    const LayerType = LAYER_CLASSES.get(className)!;
    const layer = new LayerType(camelCaseConfig(config));
    const weights = layer as unknown as WeightMaker; // the method is protected, to subclasses alone
    const addWeight = weights.addWeight.bind(layer);
    weights.addWeight = (weightName, shape, dtype, _initializer, ...rest) => {
      left -= (shape as number[]).reduce((product, size) => product * size, 1);
      if (!(left >= 0)) {
        throw new ModelFormatError(
          `loadModel: layer ${layer.name} asks for ${weightName} [${shape}], more than the ${elementCount} numbers in the file`,
        );
      }
      return addWeight(weightName, shape, dtype, initializers.zeros(), ...rest);
    };
    made.push(layer);
    return layer;
  }

  try {
    const outputs = new Map<string, SymbolicTensor>();
    const open = plan.map((layer) => ({ ...layer, layer: create(layer.className, layer.config) }));
    while (open.length > 0) {
      // The graph has no cycle, so each round applies a layer.
      const {
        name: own,
        inputs,
        layer,
      } = open.splice(
        open.findIndex((each) => each.inputs.every((from) => outputs.has(from))),
        1,
      )[0]!;
      const tensors = inputs.map((from) => outputs.get(from)!);
      outputs.set(own, tensors.length === 0 ? (layer.output as SymbolicTensor) : applied(layer, tensors));
    }
    return asChain(
      new LayersModel({
        inputs: outputs.get(input)!,
        outputs: outputs.get(output)!,
        ...(name !== undefined && { name }),
      }),
    );
  } catch (cause) {
    for (const layer of made) if (layer.weights.length > 0) dispose(layer.weights.map((weight) => weight.read()));
    if (ModelFormatError.isInstance(cause)) throw cause;
    throw new ModelFormatError(`loadModel: the layers cannot be built: ${(cause as Error).message}`, { cause });
  }
}

function applied(layer: layers.Layer, tensors: SymbolicTensor[]): SymbolicTensor {
  return layer.apply(tensors.length === 1 ? tensors[0]! : tensors) as SymbolicTensor;
}
