/** Adam's step size where none is given: that of the paper. */
export const ADAM_LEARNING_RATE = 0.001;

/** Adam (Kingma & Ba, arXiv 1412.6980); with `weightDecay` it is AdamW (Loshchilov & Hutter, arXiv 1711.05101). */
export interface AdamSettings {
  readonly kind: 'adam';
  /** Step size; default {@link ADAM_LEARNING_RATE}. */
  readonly learningRate?: number;
  /** Decay of the first moment, in [0, 1); default 0.9. */
  readonly beta1?: number;
  /** Decay of the second moment, in [0, 1); default 0.999. */
  readonly beta2?: number;
  /** Added to the root of the second moment; default 1e-7. */
  readonly epsilon?: number;
  /** Decoupled decay of weights of rank 2 and more (biases and normalisation keep theirs); default 0. */
  readonly weightDecay?: number;
}

/** Stochastic gradient descent with momentum, Nesterov's or the classical. */
export interface SgdSettings {
  readonly kind: 'sgd';
  readonly learningRate: number;
  /** In [0, 1); default 0. */
  readonly momentum?: number;
  /** Default false. */
  readonly nesterov?: boolean;
  /** Decay added to the gradient of weights of rank 2 and more; default 0. */
  readonly weightDecay?: number;
}

/** The rule that turns gradients into updates. */
export type OptimizerOptions = AdamSettings | SgdSettings;
