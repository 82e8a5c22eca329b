import type { Tensor, Tensor1D, TensorInfo } from '@tensorflow/tfjs-core';
import type { Activation } from '../shared/activation.ts';

/** What `biasActivationGradient` returns: new tensors, which the caller disposes. */
export interface BiasActivationGradient<T extends Tensor = Tensor> {
  /** The gradient of the sum before the activation: the shape of `dy`. */
  readonly dz: T;
  /** The gradient of the bias [channels]. */
  readonly dbias: Tensor1D;
}

/**
 * The backward pass through activation and bias, from the activation's output `y`: two outputs, `dz` (shape of `dy`) and
 * `dbias` [channels], the sums of `dz` over all axes but the last.
 *
 * dz = dy * f', with f' = 1 (linear), y > 0 ? 1 : 0 (relu), y > 0 ? SCALE : y + SCALE * ALPHA (selu), y > 0 ? 1 : y + 1 (elu).
 * For 'linear', `dz` may share the data of `dy` (with a reference of its own).
 */
export const PenstrokeBiasActivationGradient = 'PenstrokeBiasActivationGradient';
/** The inputs of {@link PenstrokeBiasActivationGradient}. */
export interface PenstrokeBiasActivationGradientInputs {
  /** [..., channels], rank 2 or 4 */
  dy: TensorInfo;
  /** The shape of `dy`. */
  y: TensorInfo;
}
/** The attributes of {@link PenstrokeBiasActivationGradient}. */
export interface PenstrokeBiasActivationGradientAttrs {
  activation: Activation;
}
