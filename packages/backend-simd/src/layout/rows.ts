/** Kernels on [rows, channels]. A scratch row has `scratchRowBytes(channels)` bytes. */

/** out = softmax of each row. */
export class Softmax<Address, Int> {
  x!: Address;
  out!: Address;
  rows!: Int;
  classes!: Int;
}

/** The loss of each row, and its gradient. */
export class SparseSoftmaxCrossEntropy<Address, Int, Float> {
  logits!: Address;
  /** int32. */
  labels!: Address;
  losses!: Address;
  dlogits!: Address;
  rows!: Int;
  classes!: Int;
  labelSmoothing!: Float;
}

export class BatchNormTraining<Address, Int, Float> {
  x!: Address;
  gamma!: Address;
  beta!: Address;
  y!: Address;
  mean!: Address;
  variance!: Address;
  /** 1 / sqrt(variance + epsilon). */
  invStd!: Address;
  rows!: Int;
  channels!: Int;
  epsilon!: Float;
  /** An `ActivationCode`. */
  activation!: Int;
  /** `BatchNormRows.training` scratch rows for each thread: mean, squares, scale. */
  scratch!: Address;
}

export class BatchNormTrainingGradient<Address, Int> {
  dy!: Address;
  x!: Address;
  y!: Address;
  gamma!: Address;
  mean!: Address;
  invStd!: Address;
  dx!: Address;
  dgamma!: Address;
  dbeta!: Address;
  rows!: Int;
  channels!: Int;
  activation!: Int;
  /**
   * `BatchNormRows.training` scratch rows for each thread: the sums of dz and of dz * (x - mean), later the coefficients of
   * dx.
   */
  scratch!: Address;
}

export class BatchNormInference<Address, Int, Float> {
  x!: Address;
  /** 0: 1 for each channel. */
  gamma!: Address;
  /** 0: 0 for each channel. */
  beta!: Address;
  y!: Address;
  mean!: Address;
  variance!: Address;
  rows!: Int;
  channels!: Int;
  epsilon!: Float;
  /** `BatchNormRows.inference` scratch rows for each thread. */
  scratch!: Address;
}

/** Scratch rows of a thread. */
export enum BatchNormRows {
  inference = 2,
  training = 3,
}

/** dz = dy * f'(y), dbias = column sums of dz. */
export class BiasActivationGradient<Address, Int> {
  dy!: Address;
  y!: Address;
  dz!: Address;
  dbias!: Address;
  rows!: Int;
  channels!: Int;
  activation!: Int;
  /** A scratch row for each thread. */
  scratch!: Address;
}

/** Local response normalisation: y = x / n^beta, n = bias + alpha * the sum of squares of the channels within `radius`. */
export class Lrn<Address, Int, Float> {
  x!: Address;
  y!: Address;
  rows!: Int;
  channels!: Int;
  radius!: Int;
  bias!: Float;
  alpha!: Float;
  beta!: Float;
  /** `LrnRows.forward` or `LrnRows.gradient` rows of `lrnRowBytes` for each thread. */
  scratch!: Address;
}

export class LrnGradient<Address, Int, Float> extends Lrn<Address, Int, Float> {
  dy!: Address;
  dx!: Address;
}

/** Rows of a thread. */
export enum LrnRows {
  forward = 1,
  gradient = 3,
}

/** The middle axis of x [outer, length, inner] to one value; a sum is multiplied by `factor`. */
export class Reduce<Address, Int, Float> {
  x!: Address;
  out!: Address;
  outer!: Int;
  length!: Int;
  inner!: Int;
  factor!: Float;
  /** A scratch row of outer * inner for each thread: the threads divide `length`. 0: they divide `outer`. */
  partials!: Address;
}

/** out (int32) = the first greatest column of each row; NaN is never greater. */
export class ArgMax<Address, Int> {
  x!: Address;
  out!: Address;
  rows!: Int;
  columns!: Int;
}
