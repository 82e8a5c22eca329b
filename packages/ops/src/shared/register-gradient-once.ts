import { type GradConfig, getGradient, registerGradient } from '@tensorflow/tfjs-core';

/** Registers a kernel's gradient with TensorFlow.js, once. An op calls it before it runs its kernel: an import registers nothing. */
export function registerGradientOnce(gradient: GradConfig): void {
  if (getGradient(gradient.kernelName) === undefined) registerGradient(gradient);
}
