import { ACTIVATIONS, type Activation, type Conv2DMaxPoolOptions, conv2d, conv2dMaxPool } from '@penstroke/ops';
import { type Tensor, type Tensor1D, type Tensor4D, tidy, conv2d as unfusedConv2d } from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import { StockConv2D } from './stock-layers.ts';

/** The arguments of `tf.layers.conv2d`. */
export type Conv2DArgs = Parameters<typeof layers.conv2d>[0];

interface Convolution {
  strides: [number, number];
  padding: 'same' | 'valid';
  activation: Activation;
}

/**
 * The 2-D convolution of tfjs-layers (the same arguments, weights and JSON, class name `Conv2D`) that computes
 * convolution, bias and activation in one op. What the op does not cover (channels first, dilation, other activations)
 * goes the stock way.
 */
export class FusedConv2D extends StockConv2D {
  override call(inputs: Tensor | Tensor[], kwargs: Parameters<layers.Layer['call']>[1]): Tensor | Tensor[] {
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor4D;
    const filter = this.kernel.read() as Tensor4D;
    if (this.poolable) return conv2d(x, filter, this.bias!.read() as Tensor1D, this.#options);
    if (!this.#plain || this.bias !== null) return super.call(inputs, kwargs);
    // Without bias there is nothing to fuse but a linear activation: the stock op without its bias gradient.
    const { strides, padding } = this.#options;
    return tidy(() => this.activation.apply(unfusedConv2d(x, filter, strides, padding)));
  }

  /** Whether `callPooled` covers this layer: whether the ops do. */
  get poolable(): boolean {
    return this.#plain && this.bias !== null && ACTIVATIONS.includes(this.#options.activation);
  }

  /** The output of this layer and of the max-pooling after it, in one op; for layers that are `poolable`. */
  callPooled(x: Tensor4D, pool: Conv2DMaxPoolOptions['pool']): Tensor4D {
    const bias = this.bias!.read() as Tensor1D;
    return conv2dMaxPool(x, this.kernel.read() as Tensor4D, bias, { ...this.#options, pool });
  }

  /** What the ops need to know, in their words; valid where they cover the layer. */
  get #options(): Convolution {
    return {
      strides: this.strides as [number, number],
      padding: this.padding as 'same' | 'valid',
      activation: this.activation.getClassName() as Activation,
    };
  }

  get #plain(): boolean {
    return this.dataFormat === 'channelsLast' && this.dilationRate.every((rate) => rate === 1);
  }
}

/**
 * A 2-D convolution layer: as `tf.layers.conv2d`, faster in training.
 *
 * @param args those of `tf.layers.conv2d`
 * @returns a layer from float32 [batch, height, width, inChannels] to [batch, outHeight, outWidth, filters], with weights
 * `kernel` [kernelHeight, kernelWidth, inChannels, filters] and `bias` [filters]; written to JSON as the stock `Conv2D`
 */
export function createConv2D(args: Conv2DArgs): layers.Layer {
  return new FusedConv2D(args);
}
