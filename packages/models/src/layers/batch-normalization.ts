import { type Activation, batchNormTraining, movingAverage } from '@penstroke/ops';
import { ones, type Tensor, type Tensor1D, tidy, zeros } from '@tensorflow/tfjs-core';
import type { LayerVariable, layers } from '@tensorflow/tfjs-layers';
import { activationAfter, markActivated } from './activation.ts';
import { StockBatchNormalization } from './stock-layers.ts';

/** The arguments of `tf.layers.batchNormalization`. */
export type BatchNormalizationArgs = NonNullable<Parameters<typeof layers.batchNormalization>[0]>;

/** What the stock class holds, which its types keep private. */
interface BatchNormalizationFields {
  readonly axis: number;
  readonly momentum: number;
  readonly epsilon: number;
  /** Undefined when the layer was made with `scale: false`. */
  readonly gamma: LayerVariable | undefined;
  /** Undefined when the layer was made with `center: false`. */
  readonly beta: LayerVariable | undefined;
  readonly movingMean: LayerVariable;
  readonly movingVariance: LayerVariable;
}

/**
 * The batch normalisation of tfjs-layers (the same arguments, weights and JSON, class name `BatchNormalization`) over the
 * last axis, which trains with one op for the forward and one for the backward pass, with the activation that follows in
 * it. Inference and other axes go the stock way.
 */
export class FusedBatchNormalization extends StockBatchNormalization {
  override call(inputs: Tensor | Tensor[], kwargs: Parameters<layers.Layer['call']>[1]): Tensor | Tensor[] {
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor;
    const { axis } = this as unknown as BatchNormalizationFields;
    const lastAxis = axis === -1 || axis === x.rank - 1;
    if (kwargs.training !== true || !lastAxis || (x.rank !== 2 && x.rank !== 4)) return super.call(inputs, kwargs);
    const activation = activationAfter(this);
    const y = tidy(() => this.#train(x, activation));
    if (activation !== 'linear') markActivated(y);
    return y;
  }

  #train(x: Tensor, activation: Activation): Tensor {
    const { gamma, beta, epsilon, momentum, movingMean, movingVariance } = this as unknown as BatchNormalizationFields;
    const channels = movingMean.shape as [number];
    const scale = (gamma?.read() ?? ones(channels)) as Tensor1D;
    const offset = (beta?.read() ?? zeros(channels)) as Tensor1D;
    const { y, mean, variance } = batchNormTraining(x, scale, offset, { epsilon, activation });
    const [newMean, newVariance] = movingAverage({
      averages: [movingMean.read(), movingVariance.read()],
      parameters: [mean, variance],
      decay: momentum,
    });
    movingMean.write(newMean!);
    movingVariance.write(newVariance!);
    return y;
  }
}

/**
 * A batch normalisation layer: as `tf.layers.batchNormalization`, faster in training, and `scale: false` or
 * `center: false` may be trained.
 *
 * Ioffe, Szegedy, "Batch normalization", 2015, https://arxiv.org/abs/1502.03167. In training the batch's own mean and
 * (biased) variance are used and the moving ones follow as momentum * moving + (1 - momentum) * batch; in inference the
 * moving ones are used. In training the output is already activated where a {@link createActivation} layer alone takes it.
 *
 * @param args those of `tf.layers.batchNormalization`
 * @returns a layer of float32 [batch, channels] or [batch, height, width, channels], with weights `gamma`, `beta`,
 * `moving_mean` and `moving_variance` [channels]; written to JSON as the stock `BatchNormalization`
 */
export function createBatchNormalization(args: BatchNormalizationArgs): layers.Layer {
  return new FusedBatchNormalization(args);
}
