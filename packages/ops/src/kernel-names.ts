/**
 * The contract between these ops and the backends that run them fast: the name of each kernel, its inputs and attributes.
 *
 * A backend package registers any of these kernels with `registerKernel`; the op then runs it instead of the composite of
 * plain TensorFlow.js ops. All tensors are float32 but for labels (int32). Images are NHWC, filters HWIO. Kernels are pure:
 * they return new tensors and leave their inputs as they are; where an output may be an input, the kernel must take a
 * reference of its own to its data (as `Identity` does). A kernel with one output returns it, not a list of one; those over
 * `count` tensors return a list even for one. Kernels may trust shapes and types: the ops have checked them.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Activation } from './activation.ts';

/** `x` convolved with `filter`, plus `bias`, through the activation. One output `y` [batch, outHeight, outWidth, outChannels]. */
export const PenstrokeConv2D = 'PenstrokeConv2D';
export interface PenstrokeConv2DInputs {
  /** [batch, height, width, inChannels] */
  x: TensorInfo;
  /** [filterHeight, filterWidth, inChannels, outChannels] */
  filter: TensorInfo;
  /** [outChannels] */
  bias: TensorInfo;
}
export interface PenstrokeConv2DAttrs {
  /** [vertical, horizontal], pixels */
  strides: [number, number];
  /** As in TensorFlow: 'same' gives ceil(size / stride) and pads the odd pixel at the bottom and the right. */
  pad: 'same' | 'valid';
  activation: Activation;
}

/**
 * Max-pooling of `x` convolved with `filter`, plus `bias`, through the activation. One output `y` of shape
 * [batch, pooledHeight, pooledWidth, outChannels] or, if `located`, a second one `positions`: where the maxima were, for the
 * gradient kernels of the same backend alone, in a shape and type of its own. A window without a number has no maximum, and of
 * equal ones the first counts.
 *
 * The activations are monotone, so a kernel may pool first. Where the activation makes different sums equal (ReLU below 0),
 * which of them counts as the maximum is the kernel's business: the gradient there is 0, or the same to rounding.
 */
export const PenstrokeConv2DMaxPool = 'PenstrokeConv2DMaxPool';
export type PenstrokeConv2DMaxPoolInputs = PenstrokeConv2DInputs;
export interface PenstrokeConv2DMaxPoolAttrs extends PenstrokeConv2DAttrs {
  /** [height, width] of the window, at most 255 values. */
  poolSize: [number, number];
  poolStrides: [number, number];
  poolPad: 'same' | 'valid';
  /** Whether the positions are wanted, as they are where gradients are recorded. */
  located: boolean;
}

/** The gradient of {@link PenstrokeConv2DMaxPool} for `x`, from that of the pooled values before the activation. One output: `dx`. */
export const PenstrokeConv2DMaxPoolInputGradient = 'PenstrokeConv2DMaxPoolInputGradient';
export interface PenstrokeConv2DMaxPoolInputGradientInputs {
  /** [batch, pooledHeight, pooledWidth, outChannels] */
  dz: TensorInfo;
  /** As the forward kernel made them. */
  positions: TensorInfo;
  filter: TensorInfo;
}
export interface PenstrokeConv2DMaxPoolInputGradientAttrs extends PenstrokeConv2DMaxPoolAttrs {
  /** The shape of `x`. */
  inputShape: [number, number, number, number];
}

/** The gradient of {@link PenstrokeConv2DMaxPool} for `filter`. One output: `dfilter`. */
export const PenstrokeConv2DMaxPoolFilterGradient = 'PenstrokeConv2DMaxPoolFilterGradient';
export interface PenstrokeConv2DMaxPoolFilterGradientInputs {
  x: TensorInfo;
  /** [batch, pooledHeight, pooledWidth, outChannels] */
  dz: TensorInfo;
  /** As the forward kernel made them. */
  positions: TensorInfo;
}
export interface PenstrokeConv2DMaxPoolFilterGradientAttrs extends PenstrokeConv2DMaxPoolAttrs {
  filterShape: [number, number, number, number];
}

/** `activation(x . kernel + bias)`. One output `y` [batch, units]. */
export const PenstrokeDense = 'PenstrokeDense';
export interface PenstrokeDenseInputs {
  /** [batch, inputs] */
  x: TensorInfo;
  /** [inputs, units] */
  kernel: TensorInfo;
  /** [units] */
  bias: TensorInfo;
}
export interface PenstrokeDenseAttrs {
  activation: Activation;
}

/**
 * The way back through bias and activation, from the activation's output `y`: two outputs, `dz` (shape of `dy`) and
 * `dbias` [channels], the sums of `dz` over all axes but the last.
 *
 * dz = dy * f', with f' = 1 (linear), y > 0 ? 1 : 0 (relu), y > 0 ? SCALE : y + SCALE * ALPHA (selu), y > 0 ? 1 : y + 1 (elu).
 * For 'linear', `dz` may share the data of `dy` (with a reference of its own).
 */
export const PenstrokeBiasActivationGradient = 'PenstrokeBiasActivationGradient';
export interface PenstrokeBiasActivationGradientInputs {
  /** [..., channels], rank 2 or 4 */
  dy: TensorInfo;
  /** The shape of `dy`. */
  y: TensorInfo;
}
export interface PenstrokeBiasActivationGradientAttrs {
  activation: Activation;
}

/**
 * Two outputs: `losses` [batch] and their gradient `dlogits` [batch, classes] = softmax - target, where
 * target = (1 - labelSmoothing) * oneHot + labelSmoothing / classes and
 * loss = logSumExp(logits) - (1 - labelSmoothing) * logits[label] - labelSmoothing * mean(logits).
 * Stable: no overflow for any finite logits. A NaN logit, or a label outside [0, classes), makes the loss and the gradient of
 * that example NaN and touches no other example.
 */
export const PenstrokeSparseSoftmaxCrossEntropy = 'PenstrokeSparseSoftmaxCrossEntropy';
export interface PenstrokeSparseSoftmaxCrossEntropyInputs {
  /** [batch, classes] */
  logits: TensorInfo;
  /** int32 [batch] */
  labels: TensorInfo;
}
export interface PenstrokeSparseSoftmaxCrossEntropyAttrs {
  /** In [0, 1). */
  labelSmoothing: number;
}

/**
 * One step of Adam over `count` parameters of any shapes. 3 * count outputs: p'0.., m'0.., v'0...
 *
 * m' = beta1 * m + (1 - beta1) * g; v' = beta2 * v + (1 - beta2) * g * g;
 * p' = p - learningRate * ((m' / (1 - beta1^step)) / (sqrt(v' / (1 - beta2^step)) + epsilon) + weightDecay * p).
 * The two corrections 1 - beta^step are computed in double precision.
 */
export const PenstrokeAdam = 'PenstrokeAdam';
/** p0.. parameters, g0.. gradients, m0.. first moments, v0.. second moments; those of one number share a shape. */
export type PenstrokeAdamInputs = { [name in `${'p' | 'g' | 'm' | 'v'}${number}`]: TensorInfo };
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
}

/**
 * One step of gradient descent with momentum over `count` parameters. 2 * count outputs: p'0.., a'0...
 *
 * d = g + weightDecay * p; a' = momentum * a + d; p' = p - learningRate * (nesterov ? d + momentum * a' : a').
 */
export const PenstrokeMomentum = 'PenstrokeMomentum';
/** p0.. parameters, g0.. gradients, a0.. accumulations; those of one number share a shape. */
export type PenstrokeMomentumInputs = { [name in `${'p' | 'g' | 'a'}${number}`]: TensorInfo };
export interface PenstrokeMomentumAttrs {
  count: number;
  learningRate: number;
  momentum: number;
  nesterov: boolean;
  weightDecay: number;
}

/** One step of an exponential moving average over `count` parameters: a' = decay * a + (1 - decay) * p. `count` outputs. */
export const PenstrokeMovingAverage = 'PenstrokeMovingAverage';
/** a0.. averages, p0.. parameters; those of one number share a shape. */
export type PenstrokeMovingAverageInputs = { [name in `${'a' | 'p'}${number}`]: TensorInfo };
export interface PenstrokeMovingAverageAttrs {
  count: number;
  decay: number;
}

/**
 * Batch normalisation with the statistics of the batch (all axes but the last), then the activation. Four outputs: `y` (shape
 * of `x`), `mean` [channels], `variance` [channels] (biased: divided by n) and `invStd` [channels] = 1 / sqrt(variance + epsilon).
 * The variance must not be computed as E[x^2] - E[x]^2 in float32 (cancellation).
 */
export const PenstrokeBatchNormTraining = 'PenstrokeBatchNormTraining';
export interface PenstrokeBatchNormTrainingInputs {
  /** [..., channels], rank 2 or 4 */
  x: TensorInfo;
  /** [channels] */
  gamma: TensorInfo;
  /** [channels] */
  beta: TensorInfo;
}
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
export interface PenstrokeBatchNormTrainingGradientInputs {
  dy: TensorInfo;
  x: TensorInfo;
  y: TensorInfo;
  gamma: TensorInfo;
  mean: TensorInfo;
  invStd: TensorInfo;
}
export interface PenstrokeBatchNormTrainingGradientAttrs {
  activation: Activation;
}

/**
 * One output of the shape of `x`: element i (in row-major order) is x[i] / (1 - rate) if word i of the Philox4x32-10 sequence of
 * (seed, purpose, step) is at least floor(rate * 2^32), else 0. Word i is lane i % 4 of the block with counter
 * [floor(i / 4), step mod 2^32, floor(step / 2^32), purpose] and key [seedLow, seedHigh] (see `@penstroke/random`).
 * The gradient is the same kernel on `dy`.
 */
export const PenstrokeDropout = 'PenstrokeDropout';
export interface PenstrokeDropoutInputs {
  /** Any shape. */
  x: TensorInfo;
}
export interface PenstrokeDropoutAttrs {
  /** In (0, 1). */
  rate: number;
  /** Unsigned 32-bit. */
  seedLow: number;
  /** Unsigned 32-bit. */
  seedHigh: number;
  /** Unsigned 32-bit: `purposeId(name)`. */
  purpose: number;
  /** A non-negative safe integer, which may exceed 2^32. */
  step: number;
}

/** The names of all kernels above. */
export const PENSTROKE_KERNELS: readonly string[] = [
  PenstrokeConv2D,
  PenstrokeConv2DMaxPool,
  PenstrokeConv2DMaxPoolInputGradient,
  PenstrokeConv2DMaxPoolFilterGradient,
  PenstrokeDense,
  PenstrokeBiasActivationGradient,
  PenstrokeSparseSoftmaxCrossEntropy,
  PenstrokeAdam,
  PenstrokeMomentum,
  PenstrokeMovingAverage,
  PenstrokeBatchNormTraining,
  PenstrokeBatchNormTrainingGradient,
  PenstrokeDropout,
];
