import type { Tensor, Tensor1D, TensorInfo } from '@tensorflow/tfjs-core';
import type { Activation } from '../shared/activation.ts';

/** The options of `batchNormTraining`. */
export interface BatchNormTrainingOptions {
  /** Added to the variance; `BATCH_NORM_EPSILON` by default. */
  readonly epsilon?: number;
  /** What follows the normalisation; 'linear' by default. */
  readonly activation?: Activation;
}

/** What `batchNormTraining` returns: new tensors, which the caller disposes. */
export interface BatchNormTraining<T extends Tensor = Tensor> {
  /** The shape of `x`. */
  readonly y: T;
  /** [channels]; no gradient flows through it. */
  readonly mean: Tensor1D;
  /** [channels], the sum of squared deviations divided by their count (biased); no gradient flows through it. */
  readonly variance: Tensor1D;
}

/** What the gradient of `batchNormTraining` is computed from. Not disposed. */
export interface BatchNormTrainingGradientInputs<T extends Tensor = Tensor> {
  /** The gradient of the output, the shape of `x`. */
  readonly dy: T;
  /** The input [..., channels], rank 2 or 4. */
  readonly x: T;
  /** The output, after the activation. */
  readonly y: T;
  /** [channels] */
  readonly gamma: Tensor1D;
  /** [channels], of the batch */
  readonly mean: Tensor1D;
  /** [channels], 1 / sqrt(variance + epsilon) of the batch */
  readonly invStd: Tensor1D;
  /** What followed the normalisation. */
  readonly activation: Activation;
}

/** The gradients of the three inputs of `batchNormTraining`: new tensors, which the caller disposes. */
export interface BatchNormTrainingGradient<T extends Tensor = Tensor> {
  /** The shape of `x`. */
  readonly dx: T;
  /** [channels] */
  readonly dgamma: Tensor1D;
  /** [channels] */
  readonly dbeta: Tensor1D;
}

/** The epsilon of `batchNormTraining` where none is given: that of Keras and of tfjs-layers. */
export const BATCH_NORM_EPSILON = 1e-3;

/**
 * Batch normalisation with the statistics of the batch (all axes but the last), then the activation. Four outputs: `y` (shape
 * of `x`), `mean` [channels], `variance` [channels] (biased: divided by n) and `invStd` [channels] = 1 / sqrt(variance + epsilon).
 * The variance must not be computed as E[x^2] - E[x]^2 in float32 (cancellation).
 */
export const PenstrokeBatchNormTraining = 'PenstrokeBatchNormTraining';
/** The inputs of {@link PenstrokeBatchNormTraining}. */
export interface PenstrokeBatchNormTrainingInputs {
  /** [..., channels], rank 2 or 4 */
  x: TensorInfo;
  /** [channels] */
  gamma: TensorInfo;
  /** [channels] */
  beta: TensorInfo;
}
/** The attributes of {@link PenstrokeBatchNormTraining}. */
export interface PenstrokeBatchNormTrainingAttrs {
  epsilon: number;
  activation: Activation;
}

/**
 * The gradient of {@link PenstrokeBatchNormTraining}. Three outputs: `dx` (shape of `x`), `dgamma` and `dbeta` [channels].
 *
 * With dz = dy * f'(y) as in {@link PenstrokeBiasActivationGradient}, xhat = (x - mean) * invStd and n = size / channels:
 * dbeta = sum(dz), dgamma = sum(dz * xhat), dx = gamma * invStd * (dz - dbeta / n - xhat * dgamma / n).
 */
export const PenstrokeBatchNormTrainingGradient = 'PenstrokeBatchNormTrainingGradient';
/** The inputs of {@link PenstrokeBatchNormTrainingGradient}. */
export interface PenstrokeBatchNormTrainingGradientInputs {
  dy: TensorInfo;
  x: TensorInfo;
  y: TensorInfo;
  gamma: TensorInfo;
  mean: TensorInfo;
  invStd: TensorInfo;
}
/** The attributes of {@link PenstrokeBatchNormTrainingGradient}. */
export interface PenstrokeBatchNormTrainingGradientAttrs {
  activation: Activation;
}
