import type { Conv2DMaxPoolOptions } from '@penstroke/ops';
import { Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { LayersModel, type layers, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { FusedConv2D } from './layers/conv2d.ts';
import { StockMaxPooling2D } from './layers/stock-layers.ts';

type Options = Parameters<layers.Layer['call']>[1];
type Step = (x: Tensor, options: Options) => Tensor;
type Applied = ReturnType<LayersModel['apply']>;

/**
 * A model whose layers form a chain. Applied to a tensor it calls them one after another, without the graph search and the
 * checks that tfjs-layers repeats at every call, and takes a convolution and the max-pooling after it as one op. In all else
 * (symbolic use, JSON, weights, `predict`) it is the `LayersModel` that it extends.
 */
export class ChainModel extends LayersModel {
  #steps: readonly Step[] | undefined;

  override apply(inputs: Parameters<LayersModel['apply']>[0], options: Options = {}): Applied {
    if (!(inputs instanceof Tensor) || !this.#takes(inputs)) return super.apply(inputs, options);
    this.#steps ??= stepsOf(chainOf(this)!);
    const steps = this.#steps;
    return tidy(() => {
      let x: Tensor = inputs;
      for (const step of steps) {
        const next = step(x, options);
        // In training the backward pass keeps what it needs; the rest goes with the scope of the gradients.
        if (options.training !== true && x !== inputs && x !== next) x.dispose();
        x = next;
      }
      return x;
    });
  }

  /** Whether the tensor has the model's input shape; what does not gets the error message of tfjs-layers. */
  #takes({ shape }: Tensor): boolean {
    const expected = this.inputs[0]!.shape;
    return shape.length === expected.length && expected.every((size, axis) => size === null || size === shape[axis]);
  }
}

/** @returns the same network as a {@link ChainModel} where its layers form a chain, else the model itself */
export function asChain(model: LayersModel): LayersModel {
  if (model.constructor !== LayersModel || chainOf(model) === undefined) return model;
  return new ChainModel({ name: model.name, inputs: model.inputs, outputs: model.outputs });
}

/** The layers from input to output, the input layer left out, or undefined where they do not form a chain. */
function chainOf({ inputs, outputs, layers: all }: LayersModel): layers.Layer[] | undefined {
  if (inputs.length !== 1 || outputs.length !== 1) return undefined;
  const chain: layers.Layer[] = [];
  let tensor: SymbolicTensor = outputs[0]!;
  while (tensor !== inputs[0]) {
    if (tensor.inputs.length !== 1 || chain.length === all.length) return undefined;
    chain.unshift(tensor.sourceLayer);
    tensor = tensor.inputs[0]!;
  }
  return chain.length > 0 ? chain : undefined;
}

function stepsOf(chain: readonly layers.Layer[]): Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < chain.length; i++) {
    const layer = chain[i]!;
    const pool = poolOf(chain[i + 1]);
    if (layer instanceof FusedConv2D && layer.poolable && pool !== undefined) {
      steps.push((x) => layer.callPooled(x as Tensor4D, pool));
      i++;
    } else {
      steps.push((x, options) => layer.call(x, options) as Tensor);
    }
  }
  return steps;
}

/** The options of a max-pooling that the op covers. */
function poolOf(layer: layers.Layer | undefined): Conv2DMaxPoolOptions['pool'] | undefined {
  if (!(layer instanceof StockMaxPooling2D)) return undefined;
  // The fields are protected, to subclasses alone.
  const { poolSize, strides, padding, dataFormat } = layer as unknown as {
    poolSize: [number, number];
    strides: [number, number];
    padding: 'same' | 'valid';
    dataFormat: string;
  };
  return dataFormat === 'channelsLast' ? { size: poolSize, strides, padding } : undefined;
}
