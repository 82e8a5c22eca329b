import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Activation } from '../shared/activation.ts';

/** The options of `dense`. */
export interface DenseOptions {
  /** 'linear' by default. */
  readonly activation?: Activation;
}

/** `activation(x . kernel + bias)`. One output `y` [batch, units]. */
export const PenstrokeDense = 'PenstrokeDense';
/** The inputs of {@link PenstrokeDense}. */
export interface PenstrokeDenseInputs {
  /** [batch, inputs] */
  x: TensorInfo;
  /** [inputs, units] */
  kernel: TensorInfo;
  /** [units] */
  bias: TensorInfo;
}
/** The attributes of {@link PenstrokeDense}. */
export interface PenstrokeDenseAttrs {
  activation: Activation;
}
