import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { StepNumber } from '../capture/step-number.ts';

/**
 * The state of Adam, the gradients and the rates of one update. The lists are equally long; tensors of one index share a shape.
 */
export interface AdamOptions {
  /** float32 tensors of any shapes. */
  readonly parameters: readonly Tensor[];
  readonly gradients: readonly Tensor[];
  /** Running mean of the gradients; zeros before the first update. */
  readonly firstMoments: readonly Tensor[];
  /** Running mean of the squared gradients; zeros before the first update. */
  readonly secondMoments: readonly Tensor[];
  /** The number of this update, 1 for the first. */
  readonly step: number | StepNumber;
  readonly learningRate: number | StepNumber;
  /** In [0, 1), the decay of the first moments; 0.9 by default. */
  readonly beta1?: number | StepNumber;
  /** In [0, 1), the decay of the second moments; 0.999 by default. */
  readonly beta2?: number;
  /** Added to the root of the second moment; 1e-7 by default. */
  readonly epsilon?: number;
  /** Decoupled weight decay: each update also takes away learningRate * weightDecay * p; 0 by default. */
  readonly weightDecay?: number;
  /**
   * Whether the caller gives the state up: it only disposes of the parameters and of what belongs to them, and a kernel may write over
   * their values where no other tensor shares them. False by default.
   */
  readonly donated?: boolean;
}

/** The state of Adam: equally long lists; those of one index share a shape. */
export type AdamState = {
  parameters: Tensor[];
  firstMoments: Tensor[];
  secondMoments: Tensor[];
};

/** What `adamUpdate` takes where an option is left out: beta1 and beta2 of the paper, epsilon of TensorFlow. */
export const ADAM_DEFAULTS: { beta1: number; beta2: number; epsilon: number; weightDecay: number } = {
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
  weightDecay: 0,
};

/**
 * One step of Adam over `count` parameters of any shapes. 3 * count outputs: p'0.., m'0.., v'0...
 *
 * m' = beta1 * m + (1 - beta1) * g; v' = beta2 * v + (1 - beta2) * g * g;
 * p' = p - learningRate * ((m' / (1 - beta1^step)) / (sqrt(v' / (1 - beta2^step)) + epsilon) + weightDecay * p).
 * The two corrections 1 - beta^step are computed in double precision.
 */
export const PenstrokeAdam = 'PenstrokeAdam';
/** The inputs of {@link PenstrokeAdam}: p0.. parameters, g0.. gradients, m0.. first moments, v0.. second moments. */
export type PenstrokeAdamInputs = { [name in `${'p' | 'g' | 'm' | 'v'}${number}`]: TensorInfo };
/** The attributes of {@link PenstrokeAdam}. */
export interface PenstrokeAdamAttrs {
  count: number;
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  /** 1 for the first update. */
  step: number;
  /** Decoupled from the moments (AdamW); 0 for none. */
  weightDecay: number;
  /** Whether the kernel may write over p and what belongs to it. */
  donated: boolean;
}
