import { env, getKernel, type KernelFunc, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { penstrokeBatchNormTraining } from './kernels/batch-norm-training.ts';
import { penstrokeBatchNormTrainingGradient } from './kernels/batch-norm-training-gradient.ts';
import { penstrokeBiasActivationGradient } from './kernels/bias-activation-gradient.ts';
import { conv2D, conv2DBackpropFilter, conv2DBackpropInput, penstrokeConv2D } from './kernels/convolution.ts';
import { penstrokeDropout } from './kernels/dropout.ts';
import { gatherV2 } from './kernels/gather.ts';
import type { KernelDefinition } from './kernels/kernel-definition.ts';
import { lrn, lrnGrad } from './kernels/local-response-normalization.ts';
import { batchMatMul, penstrokeDense } from './kernels/matrix-product.ts';
import { maxPool, maxPoolGrad } from './kernels/max-pool.ts';
import { argMax, multiply } from './kernels/rows.ts';
import { penstrokeSparseSoftmaxCrossEntropy } from './kernels/sparse-softmax-cross-entropy.ts';
import { penstrokeAdam, penstrokeMomentum, penstrokeMovingAverage } from './kernels/updates.ts';
import { penstrokeWarp } from './kernels/warp.ts';
import { STOCK_SUBMIT_BATCH_SIZE } from './runtime/dispatch.ts';
import { internalsOf } from './runtime/webgpu-internals.ts';

const BACKEND_NAME = 'webgpu';

const KERNELS: readonly KernelDefinition[] = [
  penstrokeConv2D,
  conv2D,
  conv2DBackpropInput,
  conv2DBackpropFilter,
  penstrokeDense,
  batchMatMul,
  penstrokeBiasActivationGradient,
  penstrokeSparseSoftmaxCrossEntropy,
  penstrokeAdam,
  penstrokeMomentum,
  penstrokeMovingAverage,
  penstrokeBatchNormTraining,
  penstrokeBatchNormTrainingGradient,
  penstrokeDropout,
  penstrokeWarp,
  maxPool,
  maxPoolGrad,
  lrn,
  lrnGrad,
  gatherV2,
  argMax,
  multiply,
];

/** How many dispatches the backend collects before it submits them; the steps of small networks fit in one submit. */
const SUBMIT_BATCH_SIZE = 64;
const SUBMIT_FLAG = 'WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE';

/** The stock kernels that ours have taken the place of; undefined where there was none. */
let replaced: Map<string, KernelFunc | undefined> | undefined;

/**
 * Registers this package's kernels for the backend `webgpu`: the fused kernels of `@penstroke/ops`, `PenstrokeWarp` of
 * `@penstroke/augment`, and own ones in the place of the stock kernels that training with images spends its time in. Calls
 * that ours do not cover (dilated convolutions, batches of matrices, other types) still go to the stock kernels.
 *
 * It also raises the backend's flag `WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE` from its default 15 to 64 (a value that was set before
 * stays), so that a step of a small network is submitted in one go; large tensors are submitted earlier.
 *
 * Call it once after the import of `@tensorflow/tfjs-backend-webgpu`, before or after the backend has started; a second
 * call does nothing. Nothing is compiled before it is used.
 *
 * @throws Error when the stock kernels are not registered yet
 *
 * @example
 * import * as tf from '@tensorflow/tfjs-core';
 * import '@tensorflow/tfjs-backend-webgpu';
 * registerWebGPUKernels();
 * await tf.setBackend('webgpu');
 */
export function registerWebGPUKernels(): void {
  if (replaced !== undefined) return;
  const stock = new Map(
    KERNELS.map(({ kernelName }) => [kernelName, getKernel(kernelName, BACKEND_NAME)?.kernelFunc] as const),
  );
  for (const { kernelName, covers } of KERNELS) {
    if (covers !== undefined && stock.get(kernelName) === undefined) {
      throw new Error(
        `registerWebGPUKernels: expected the stock kernel ${kernelName}, got none; import '@tensorflow/tfjs-backend-webgpu' first`,
      );
    }
  }
  for (const kernel of KERNELS) replace(kernel, stock.get(kernel.kernelName));
  replaced = stock;
  if (env().getNumber(SUBMIT_FLAG) === STOCK_SUBMIT_BATCH_SIZE) env().set(SUBMIT_FLAG, SUBMIT_BATCH_SIZE);
}

/** Puts the stock kernels, and the flag, back: for comparisons. Does nothing when ours are not registered. */
export function unregisterWebGPUKernels(): void {
  if (replaced === undefined) return;
  for (const [kernelName, stock] of replaced) {
    unregisterKernel(kernelName, BACKEND_NAME);
    if (stock !== undefined) registerKernel({ kernelName, backendName: BACKEND_NAME, kernelFunc: stock });
  }
  replaced = undefined;
  if (env().getNumber(SUBMIT_FLAG) === SUBMIT_BATCH_SIZE) env().set(SUBMIT_FLAG, STOCK_SUBMIT_BATCH_SIZE);
}

function replace({ kernelName, covers, run }: KernelDefinition, stock: KernelFunc | undefined): void {
  if (stock !== undefined) unregisterKernel(kernelName, BACKEND_NAME);
  registerKernel({
    kernelName,
    backendName: BACKEND_NAME,
    kernelFunc: (args) => {
      const { inputs, attrs = {} } = args;
      if (stock !== undefined && covers?.(inputs, attrs) === false) return stock(args);
      return run(internalsOf(args.backend as never), inputs, attrs);
    },
  });
}
