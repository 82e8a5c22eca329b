import { registerUpdateRecorder, replaceKernels } from '@penstroke/ops';
import { findBackend } from '@tensorflow/tfjs-core';
import { tensorflowRecorder } from './capture/tensorflow-recorder.ts';
import { BATCH_NORM_KERNELS } from './kernels/batch-norm-training.ts';
import { conv2dMaxPoolKernels } from './kernels/conv2d-max-pool.ts';
import { penstrokeDropout } from './kernels/dropout.ts';
import { gatherV2 } from './kernels/gather.ts';
import type { KernelDefinition } from './kernels/kernel-definition.ts';
import { LAYER_KERNELS } from './kernels/layers.ts';
import { maxPoolKernels } from './kernels/max-pool.ts';
import { poolingOf } from './kernels/pooling.ts';
import { penstrokeSparseSoftmaxCrossEntropy } from './kernels/sparse-softmax-cross-entropy.ts';
import { STOCK_KERNELS } from './kernels/stock.ts';
import { UPDATE_KERNELS } from './kernels/updates.ts';
import { penstrokeWarp } from './kernels/warp.ts';
import { OpScope } from './runtime/op-scope.ts';
import { internalsOf } from './runtime/tensorflow-internals.ts';
import { deleteVariables } from './runtime/variables.ts';

const BACKEND_NAME = 'tensorflow';

const KERNELS: readonly KernelDefinition[] = [
  ...LAYER_KERNELS,
  penstrokeSparseSoftmaxCrossEntropy,
  ...UPDATE_KERNELS,
  ...BATCH_NORM_KERNELS,
  penstrokeDropout,
  gatherV2,
  ...STOCK_KERNELS,
  penstrokeWarp,
];

/** Puts the stock kernels back; undefined when ours are not registered. */
let restore: (() => void) | undefined;

/**
 * Gives the backend `tensorflow` of tfjs-node and tfjs-node-gpu the kernels of `@penstroke/ops`, and puts one in the place of a
 * stock one. A second call does nothing.
 *
 * @throws Error when the backend is not imported yet, or not the one that this package knows
 *
 * @example
 * import '@tensorflow/tfjs-node';
 * registerTensorflowKernels();
 * await tf.setBackend('tensorflow');
 */
export function registerTensorflowKernels(): void {
  if (restore !== undefined) return;
  const backend = findBackend(BACKEND_NAME);
  if (!backend) {
    throw new Error(
      "registerTensorflowKernels: expected the backend tensorflow, got none; import '@tensorflow/tfjs-node' first",
    );
  }
  const pooling = poolingOf(internalsOf(backend));
  const kernels = [...KERNELS, ...maxPoolKernels(pooling), ...conv2dMaxPoolKernels(pooling)];
  registerUpdateRecorder(BACKEND_NAME, tensorflowRecorder);
  restore = replaceKernels(BACKEND_NAME, kernels, (current, run) => {
    const ops = new OpScope(internalsOf(current));
    try {
      return run(ops);
    } finally {
      ops.end();
    }
  });
}

/** Puts the stock kernels back, for comparisons, and frees what ours keep. Does nothing when ours are not registered. */
export function unregisterTensorflowKernels(): void {
  if (restore === undefined) return;
  restore();
  restore = undefined;
  const backend = findBackend(BACKEND_NAME);
  if (backend) deleteVariables(internalsOf(backend));
}
