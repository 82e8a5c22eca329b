import { type Activation, BATCH_NORM_EPSILON } from '@penstroke/ops';
import type { Seed } from '@penstroke/random';
import { initializers, input, type LayersModel, layers, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { ChainModel } from './chain-model.ts';
import type { WeightSource } from './initializers/draw-normal.ts';
import { createActivation } from './layers/activation.ts';
import { createBatchNormalization } from './layers/batch-normalization.ts';
import { createConv2D } from './layers/conv2d.ts';
import { createDense } from './layers/dense.ts';
import { createDropout } from './layers/dropout.ts';
import {
  createLocalResponseNormalization,
  type LocalResponseNormalizationArgs,
} from './layers/local-response-normalization.ts';
import type { Initializer } from './layers/stock-layers.ts';

/** [height, width, channels] of an input image. */
export type ImageShape = readonly [height: number, width: number, channels: number];

/** Makes the initialiser of one weight. */
export type InitializerOf = (source: WeightSource) => Initializer;

/** How a layer with weights starts. Biases start at 0 unless told otherwise. */
export interface WeightOptions {
  kernel: InitializerOf;
  bias?: InitializerOf;
}

/** A 2-D convolution of `NetworkBuilder`. */
export interface ConvolutionLayerOptions extends WeightOptions {
  /** The number of maps it makes. */
  filters: number;
  /** The side of the square window, pixels. */
  size: number;
  /** Pixels from one position to the next. Default 1. */
  stride?: number;
  padding: 'same' | 'valid';
  /** Default 'linear'. */
  activation?: Activation;
  /** Default true; false in front of batch normalisation, whose own shift takes the bias's place. */
  useBias?: boolean;
}

/** A max-pooling of `NetworkBuilder`. */
export interface PoolLayerOptions {
  /** The side of the square window, pixels. */
  size: number;
  /** Pixels from one position to the next. */
  stride: number;
  padding: 'same' | 'valid';
}

/** A dense layer of `NetworkBuilder`. */
export interface DenseLayerOptions extends WeightOptions {
  /** The number of values it makes. */
  units: number;
  /** Default 'linear'. */
  activation?: Activation;
}

/**
 * Builds a network that is a chain of layers. Every layer has an explicit name, so names, weights and initial numbers are
 * the same however many models the process has built before.
 *
 * @example
 * const network = new NetworkBuilder('small', [28, 28, 1], 42);
 * network.convolution('conv1', { filters: 8, size: 3, padding: 'same', activation: 'relu', kernel: heNormal }); // [batch, 28, 28, 8]
 * network.flatten('flatten'); // [batch, 6272]
 * network.dense('logits', { units: 10, kernel: lecunNormal }); // [batch, 10]
 * const model = network.build();
 */
export class NetworkBuilder {
  readonly #name: string;
  readonly #seed: Seed;
  readonly #input: SymbolicTensor;
  #last: SymbolicTensor;
  readonly #layers: layers.Layer[] = [];

  constructor(name: string, inputShape: ImageShape, seed: Seed) {
    this.#name = name;
    this.#seed = seed;
    this.#input = input({ shape: [...inputShape], name: 'image' });
    this.#last = this.#input;
  }

  /** The shape of the last layer's output without the batch. */
  get shape(): readonly number[] {
    return this.#last.shape.slice(1) as number[];
  }

  /** Appends any layer. Its name must be unique in the network and not end in `_` and digits (tfjs makes such names). */
  add(layer: layers.Layer): void {
    this.#last = layer.apply(this.#last) as SymbolicTensor;
    this.#layers.push(layer);
  }

  convolution(name: string, options: ConvolutionLayerOptions): void {
    const { filters, size, stride = 1, padding, activation = 'linear', useBias = true } = options;
    this.#checkWindow(name, size, padding);
    this.add(
      createConv2D({
        name,
        filters,
        kernelSize: size,
        strides: stride,
        padding,
        activation,
        useBias,
        ...this.#initializers(name, options),
      }),
    );
  }

  maxPool(name: string, options: PoolLayerOptions): void {
    this.#checkWindow(name, options.size, options.padding);
    this.add(layers.maxPooling2d({ name, poolSize: options.size, strides: options.stride, padding: options.padding }));
  }

  dense(name: string, options: DenseLayerOptions): void {
    const { units, activation = 'linear' } = options;
    this.add(createDense({ name, units, activation, ...this.#initializers(name, options) }));
  }

  /** @param momentum the share of the moving averages that is kept at an update */
  batchNormalization(name: string, momentum: number): void {
    this.add(createBatchNormalization({ name, momentum, epsilon: BATCH_NORM_EPSILON }));
  }

  localResponseNormalization(name: string, args: LocalResponseNormalizationArgs): void {
    this.add(createLocalResponseNormalization({ name, ...args }));
  }

  activation(name: string, activation: Activation): void {
    if (activation !== 'linear') this.add(createActivation({ name, activation }));
  }

  /** @param rate the share of values set to 0 in training; a rate of 0 adds no layer */
  dropout(name: string, rate: number): void {
    if (rate !== 0) this.add(createDropout({ name, rate }));
  }

  flatten(name: string): void {
    this.add(layers.flatten({ name }));
  }

  globalAveragePool(name: string): void {
    this.add(layers.globalAveragePooling2d({ name }));
  }

  /** @returns the model from float32 [batch, ...inputShape] to the last layer's output; the caller disposes it */
  build(): LayersModel {
    return new ChainModel({ name: this.#name, inputs: this.#input, outputs: this.#last });
  }

  /** Frees the weights of a network that will not be built. */
  dispose(): void {
    for (const layer of this.#layers) layer.dispose();
  }

  #initializers(
    name: string,
    options: WeightOptions,
  ): { kernelInitializer: Initializer; biasInitializer: Initializer } {
    const source = (weight: string): WeightSource => ({ seed: this.#seed, weight: `${name}/${weight}` });
    return {
      kernelInitializer: options.kernel(source('kernel')),
      biasInitializer: options.bias?.(source('bias')) ?? initializers.zeros(),
    };
  }

  #checkWindow(name: string, size: number, padding: 'same' | 'valid'): void {
    const [height, width] = this.shape as [number, number];
    if (padding === 'valid' && (height < size || width < size)) {
      throw new RangeError(
        `${this.#name}: expected at least ${size}x${size} pixels at layer ${name}, got ${height}x${width}; ` +
          'give a larger inputShape',
      );
    }
  }
}
