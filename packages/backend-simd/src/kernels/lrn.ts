import { LRN, LRNGrad, type TensorInfo } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/simd-module.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';
import { asRows } from './rows.ts';

interface Attrs {
  depthRadius: number;
  bias: number;
  alpha: number;
  beta: number;
}

/** The args that both kernels share; `rowsPerThread` is the number of padded rows that a thread keeps. */
function commonArgs(
  backend: SimdBackend,
  tensors: [TensorInfo, TensorInfo],
  { depthRadius, bias, alpha, beta }: Attrs,
  rowsPerThread: number,
): number[] {
  const { rows, channels } = asRows(tensors[1]);
  const radius = Math.min(depthRadius, channels);
  const threadBytes = Math.ceil((channels + 2 * radius + 16) / 16) * 64 * rowsPerThread;
  const scratch = backend.module.scratch(backend.module.threads * threadBytes);
  const pointers = tensors.map((tensor) => backend.pointer(tensor));
  return [...pointers, rows, channels, radius, ...[bias, alpha, beta].map(floatBits), scratch, threadBytes];
}

const lrn = simdKernel<{ x: TensorInfo }, Attrs>(LRN, ({ inputs: { x }, attrs, backend }) => {
  if (x.dtype !== 'float32') return undefined;
  const y = backend.output(x.shape);
  const args = commonArgs(backend, [x, y], attrs, 1);
  backend.module.run('lrn', args, worthThreads(4 * asRows(x).size));
  return y;
});

const lrnGradient = simdKernel<{ x: TensorInfo; y: TensorInfo; dy: TensorInfo }, Attrs>(
  LRNGrad,
  ({ inputs: { x, y, dy }, attrs, backend }) => {
    if (x.dtype !== 'float32' || dy.dtype !== 'float32') return undefined;
    const dx = backend.output(x.shape);
    const args = commonArgs(backend, [dy, x], attrs, 3);
    backend.module.run(
      'lrnGradient',
      [...args, backend.pointer(y), backend.pointer(dx)],
      worthThreads(8 * asRows(x).size),
    );
    return dx;
  },
);

/** Local response normalisation and its gradient. */
export const LRN_KERNELS: readonly SimdKernel[] = [lrn, lrnGradient];
