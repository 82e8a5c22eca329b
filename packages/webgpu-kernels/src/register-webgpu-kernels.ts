import { registerUpdateRecorder, replaceKernels } from '@penstroke/ops';
import { getKernel } from '@tensorflow/tfjs-core';
import { webgpuRecorder } from './capture/webgpu-recorder.ts';
import { penstrokeBatchNormTraining } from './kernels/batch-norm-training.ts';
import { penstrokeBatchNormTrainingGradient } from './kernels/batch-norm-training-gradient.ts';
import { penstrokeBiasActivationGradient } from './kernels/bias-activation-gradient.ts';
import { CONVOLUTION_KERNELS } from './kernels/convolution.ts';
import { penstrokeDropout } from './kernels/dropout.ts';
import { gatherV2 } from './kernels/gather.ts';
import { penstrokeGatherPixels } from './kernels/gather-pixels.ts';
import type { KernelDefinition } from './kernels/kernel-definition.ts';
import { LRN_KERNELS } from './kernels/local-response-normalization.ts';
import { MATRIX_PRODUCT_KERNELS } from './kernels/matrix-product.ts';
import { MAX_POOL_KERNELS } from './kernels/max-pool.ts';
import { ROW_KERNELS } from './kernels/rows.ts';
import { penstrokeSparseSoftmaxCrossEntropy } from './kernels/sparse-softmax-cross-entropy.ts';
import { UPDATE_KERNELS } from './kernels/updates.ts';
import { penstrokeWarp } from './kernels/warp.ts';
import { internalsOf } from './runtime/webgpu-internals.ts';

const BACKEND_NAME = 'webgpu';

const KERNELS: readonly KernelDefinition[] = [
  ...CONVOLUTION_KERNELS,
  ...MATRIX_PRODUCT_KERNELS,
  penstrokeBiasActivationGradient,
  penstrokeSparseSoftmaxCrossEntropy,
  ...UPDATE_KERNELS,
  penstrokeBatchNormTraining,
  penstrokeBatchNormTrainingGradient,
  penstrokeDropout,
  penstrokeWarp,
  ...MAX_POOL_KERNELS,
  ...LRN_KERNELS,
  gatherV2,
  penstrokeGatherPixels,
  ...ROW_KERNELS,
];

/** Puts the stock kernels back; undefined when ours are not registered. */
let restore: (() => void) | undefined;

/**
 * Puts the kernels of this package in the place of the stock ones of the backend `webgpu`, and adds those of the ops. Calls that one of
 * them does not cover go to the stock kernel. Updates of a training run are captured. A second call does nothing.
 *
 * @throws Error when the stock kernels are not registered yet
 *
 * @example
 * import '@tensorflow/tfjs-backend-webgpu';
 * registerWebGPUKernels();
 * await tf.setBackend('webgpu');
 */
export function registerWebGPUKernels(): void {
  if (restore !== undefined) return;
  for (const { kernelName, covers } of KERNELS) {
    if (covers !== undefined && getKernel(kernelName, BACKEND_NAME) === undefined) {
      throw new Error(
        `registerWebGPUKernels: expected the stock kernel ${kernelName}, got none; import '@tensorflow/tfjs-backend-webgpu' first`,
      );
    }
  }
  restore = replaceKernels(BACKEND_NAME, KERNELS, (backend, run) => run(internalsOf(backend)));
  registerUpdateRecorder(BACKEND_NAME, webgpuRecorder);
}

/** Puts the stock kernels back, for comparisons. Does nothing when ours are not registered. */
export function unregisterWebGPUKernels(): void {
  restore?.();
  restore = undefined;
}
