/** The activations that kernels apply or differentiate. */
export enum ActivationCode {
  linear,
  relu,
  selu,
  elu,
}

/** What `transform` takes for places outside the image. */
export enum FillModeCode {
  constant,
  reflect,
  wrap,
  nearest,
}
