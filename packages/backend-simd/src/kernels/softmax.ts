import {
  PenstrokeSparseSoftmaxCrossEntropy,
  type PenstrokeSparseSoftmaxCrossEntropyAttrs,
  type PenstrokeSparseSoftmaxCrossEntropyInputs,
} from '@penstroke/ops';
import { Softmax, type TensorInfo } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/float-bits.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';
import { asRows } from './rows.ts';

const softmax = simdKernel<{ logits: TensorInfo }, { dim: number }>(
  Softmax,
  ({ inputs: { logits }, attrs: { dim }, backend }) => {
    const { rows, channels, size } = asRows(logits);
    if (logits.dtype !== 'float32' || dim !== logits.shape.length - 1 || size === 0) return undefined;
    const out = backend.output(logits.shape);
    const args = { x: backend.pointer(logits), out: backend.pointer(out), rows, classes: channels };
    backend.module.run('softmax', args, { parallel: worthThreads(4 * size) });
    return out;
  },
);

const crossEntropy = simdKernel<PenstrokeSparseSoftmaxCrossEntropyInputs, PenstrokeSparseSoftmaxCrossEntropyAttrs>(
  PenstrokeSparseSoftmaxCrossEntropy,
  ({ inputs: { logits, labels }, attrs: { labelSmoothing }, backend }) => {
    const { rows, channels, size } = asRows(logits);
    const losses = backend.output([rows]);
    const dlogits = backend.output(logits.shape);
    backend.module.run(
      'sparseSoftmaxCrossEntropy',
      {
        logits: backend.pointer(logits),
        labels: backend.pointer(labels),
        losses: backend.pointer(losses),
        dlogits: backend.pointer(dlogits),
        rows,
        classes: channels,
        labelSmoothing: floatBits(labelSmoothing),
      },
      { parallel: worthThreads(4 * size) },
    );
    return [losses, dlogits];
  },
);

/** Softmax over the last axis, and the loss of classifiers with its gradient. */
export const SOFTMAX_KERNELS: readonly SimdKernel[] = [softmax, crossEntropy];
