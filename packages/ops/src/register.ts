import { registerGradient } from '@tensorflow/tfjs-core';
import { batchNormTrainingGradientConfig } from './gradients/batch-norm-training.ts';
import { conv2dGradientConfig } from './gradients/conv2d.ts';
import { conv2dMaxPoolGradientConfig } from './gradients/conv2d-max-pool.ts';
import { denseGradientConfig } from './gradients/dense.ts';
import { dropoutGradientConfig } from './gradients/dropout.ts';
import { sparseSoftmaxCrossEntropyGradientConfig } from './gradients/sparse-softmax-cross-entropy.ts';

let registered = false;

/**
 * Registers the gradients of this package's kernels with TensorFlow.js, once. Each op calls it before it runs a kernel; call it
 * yourself only before you run such a kernel without its op.
 */
export function registerGradients(): void {
  if (registered) return;
  registered = true;
  registerGradient(conv2dGradientConfig);
  registerGradient(conv2dMaxPoolGradientConfig);
  registerGradient(denseGradientConfig);
  registerGradient(sparseSoftmaxCrossEntropyGradientConfig);
  registerGradient(batchNormTrainingGradientConfig);
  registerGradient(dropoutGradientConfig);
}
