import { getKernel, type KernelFunc, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
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

/** The stock kernels that ours have taken the place of; undefined where there was none. */
let replaced: Map<string, KernelFunc | undefined> | undefined;

/** @throws Error when the stock kernels are not registered yet */
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
}

/** Puts the stock kernels back, for comparisons. Does nothing when ours are not registered. */
export function unregisterWebGPUKernels(): void {
  if (replaced === undefined) return;
  for (const [kernelName, stock] of replaced) {
    unregisterKernel(kernelName, BACKEND_NAME);
    if (stock !== undefined) registerKernel({ kernelName, backendName: BACKEND_NAME, kernelFunc: stock });
  }
  replaced = undefined;
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
