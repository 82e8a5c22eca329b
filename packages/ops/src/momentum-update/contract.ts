import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { StepNumber } from '../capture/step-number.ts';

/**
 * The state of gradient descent with momentum, the gradients and the rates of one update. The lists are equally long; tensors of
 * one index share a shape.
 */
export interface MomentumOptions {
  /** float32 tensors of any shapes. */
  readonly parameters: readonly Tensor[];
  readonly gradients: readonly Tensor[];
  /** Zeros before the first update. */
  readonly accumulations: readonly Tensor[];
  readonly learningRate: number | StepNumber;
  /** 0 by default. */
  readonly momentum?: number | StepNumber;
  /** Looks ahead by one momentum step; false by default. */
  readonly nesterov?: boolean;
  /** Added to the gradient as weightDecay * p (an L2 penalty); 0 by default. */
  readonly weightDecay?: number;
  /**
   * Whether the caller gives the state up: it only disposes of the parameters and of what belongs to them, and a kernel may write over
   * their values where no other tensor shares them. False by default.
   */
  readonly donated?: boolean;
}

/** The state of gradient descent with momentum: equally long lists; those of one index share a shape. */
export type MomentumState = {
  parameters: Tensor[];
  accumulations: Tensor[];
};

/** What `momentumUpdate` takes where an option is left out: plain gradient descent. */
export const MOMENTUM_DEFAULTS: { momentum: number; nesterov: boolean; weightDecay: number } = {
  momentum: 0,
  nesterov: false,
  weightDecay: 0,
};

/**
 * One step of gradient descent with momentum over `count` parameters. 2 * count outputs: p'0.., a'0...
 *
 * d = g + weightDecay * p; a' = momentum * a + d; p' = p - learningRate * (nesterov ? d + momentum * a' : a').
 */
export const PenstrokeMomentum = 'PenstrokeMomentum';
/** The inputs of {@link PenstrokeMomentum}: p0.. parameters, g0.. gradients, a0.. accumulations. */
export type PenstrokeMomentumInputs = { [name in `${'p' | 'g' | 'a'}${number}`]: TensorInfo };
/** The attributes of {@link PenstrokeMomentum}. */
export interface PenstrokeMomentumAttrs {
  count: number;
  learningRate: number;
  momentum: number;
  nesterov: boolean;
  weightDecay: number;
  /** Whether the kernel may write over p and what belongs to it. */
  donated: boolean;
}
