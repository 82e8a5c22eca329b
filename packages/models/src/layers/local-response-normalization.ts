import { localResponseNormalization, serialization, type Tensor, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';

/** The numbers of `tf.localResponseNormalization`. */
export interface LocalResponseNormalizationArgs {
  name?: string;
  /** Channels taken in on each side. Default 5. */
  depthRadius?: number;
  /** Default 1. */
  bias?: number;
  /** Factor of the sum of squares (not divided by the number of channels). Default 1. */
  alpha?: number;
  /** Default 0.5. */
  beta?: number;
}

/** The layer of {@link createLocalResponseNormalization}, under the class name that the JSON has. */
export class LocalResponseNormalization extends layers.Layer {
  static readonly className: string = 'LocalResponseNormalization';
  readonly #depthRadius: number;
  readonly #bias: number;
  readonly #alpha: number;
  readonly #beta: number;

  constructor(args: LocalResponseNormalizationArgs = {}) {
    const { depthRadius = 5, bias = 1, alpha = 1, beta = 0.5 } = args;
    if (!Number.isInteger(depthRadius) || depthRadius < 0) {
      throw new RangeError(`localResponseNormalization: expected depthRadius a whole number >= 0, got ${depthRadius}`);
    }
    if (![bias, alpha, beta].every(Number.isFinite)) {
      throw new RangeError(
        `localResponseNormalization: expected finite bias, alpha and beta, got ${bias}, ${alpha}, ${beta}`,
      );
    }
    super(args);
    this.#depthRadius = depthRadius;
    this.#bias = bias;
    this.#alpha = alpha;
    this.#beta = beta;
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor4D;
    return tidy(() => localResponseNormalization(x, this.#depthRadius, this.#bias, this.#alpha, this.#beta));
  }

  override getConfig(): serialization.ConfigDict {
    return {
      ...super.getConfig(),
      depthRadius: this.#depthRadius,
      bias: this.#bias,
      alpha: this.#alpha,
      beta: this.#beta,
    };
  }
}

/**
 * A layer of local response normalisation across channels: y = x / (bias + alpha * sum of x^2 over the channels within
 * `depthRadius`)^beta.
 *
 * Krizhevsky, Sutskever, Hinton, "ImageNet classification with deep convolutional neural networks", 2012, section 3.3.
 *
 * @returns a layer of float32 [batch, height, width, channels]; written to JSON as `LocalResponseNormalization`, which
 * stock tfjs reads after {@link registerLayers}
 * @throws RangeError when a number is not finite or `depthRadius` is not a whole number >= 0
 */
export function createLocalResponseNormalization(args: LocalResponseNormalizationArgs = {}): layers.Layer {
  return new LocalResponseNormalization(args);
}

/**
 * Makes `LocalResponseNormalization` known to `tf.loadLayersModel`, which otherwise refuses models that hold one. Not
 * needed for `loadModel` of this package. May be called more than once.
 */
export function registerLayers(): void {
  serialization.registerClass(LocalResponseNormalization);
}
