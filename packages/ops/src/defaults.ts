/** What `adamUpdate` takes where an option is left out: beta1 and beta2 of the paper, epsilon of TensorFlow. */
export const ADAM_DEFAULTS: { beta1: number; beta2: number; epsilon: number; weightDecay: number } = {
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-7,
  weightDecay: 0,
};

/** What `momentumUpdate` takes where an option is left out: plain gradient descent. */
export const MOMENTUM_DEFAULTS: { momentum: number; nesterov: boolean; weightDecay: number } = {
  momentum: 0,
  nesterov: false,
  weightDecay: 0,
};

/** The epsilon of `batchNormTraining` where none is given: that of Keras and of tfjs-layers. */
export const BATCH_NORM_EPSILON = 1e-3;
