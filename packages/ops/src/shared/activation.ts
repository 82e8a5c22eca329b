import { elu, relu, selu, type Tensor } from '@tensorflow/tfjs-core';

/**
 * What follows a layer's sum: nothing, max(z, 0), SELU (Klambauer et al., "Self-Normalizing Neural Networks",
 * https://arxiv.org/abs/1706.02515) or ELU with alpha 1 (Clevert et al., https://arxiv.org/abs/1511.07289).
 */
export type Activation = 'linear' | 'relu' | 'selu' | 'elu';

/** Every {@link Activation}. */
export const ACTIVATIONS: readonly Activation[] = ['linear', 'relu', 'selu', 'elu'];

/** The factor of SELU, lambda in section 2 of the paper. */
export const SELU_SCALE = 1.0507009873554805;

/** The alpha of SELU: selu(z) = SCALE * (z > 0 ? z : ALPHA * (exp(z) - 1)). */
export const SELU_ALPHA = 1.6732632423543772;

/**
 * The activation of `z`, by plain TensorFlow.js ops with their own gradients.
 *
 * @returns a tensor of the shape of `z`; for 'linear' `z` itself. The caller disposes it.
 */
export function applyActivation<T extends Tensor>(z: T, activation: Activation): T {
  switch (activation) {
    case 'linear':
      return z;
    case 'relu':
      return relu(z);
    case 'selu':
      return selu(z);
    case 'elu':
      return elu(z);
  }
}

/** @throws RangeError when `activation` is none of {@link ACTIVATIONS}. */
export function checkActivation(caller: string, activation: Activation): void {
  if (!ACTIVATIONS.includes(activation)) {
    throw new RangeError(`${caller}: expected an activation of ${ACTIVATIONS.join(', ')}, got ${String(activation)}`);
  }
}
