/** The version of TensorFlow whose library is installed unless another is asked for. */
export const DEFAULT_TENSORFLOW = '2.21.0';
