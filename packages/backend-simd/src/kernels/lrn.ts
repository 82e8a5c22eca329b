import { LRN, LRNGrad, type TensorInfo } from '@tensorflow/tfjs-core';
import { LrnRows } from '../layout/rows.ts';
import { lrnRowBytes } from '../layout/sizes.ts';
import { floatBits } from '../runtime/float-bits.ts';
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

/** The words that both kernels share. */
function sizesOf({ module }: SimdBackend, x: TensorInfo, attrs: Attrs, rowsPerThread: LrnRows) {
  const { rows, channels } = asRows(x);
  const radius = Math.min(attrs.depthRadius, channels);
  return {
    rows,
    channels,
    radius,
    bias: floatBits(attrs.bias),
    alpha: floatBits(attrs.alpha),
    beta: floatBits(attrs.beta),
    scratch: module.scratch(module.threads * rowsPerThread * lrnRowBytes(channels, radius)),
  };
}

const lrn = simdKernel<{ x: TensorInfo }, Attrs>(LRN, ({ inputs: { x }, attrs, backend }) => {
  if (x.dtype !== 'float32') return undefined;
  const y = backend.output(x.shape);
  const sizes = sizesOf(backend, x, attrs, LrnRows.forward);
  const args = { x: backend.pointer(x), y: backend.pointer(y) };
  backend.module.run('lrn', args, { sizes, parallel: worthThreads(4 * asRows(x).size) });
  return y;
});

const lrnGradient = simdKernel<{ x: TensorInfo; y: TensorInfo; dy: TensorInfo }, Attrs>(
  LRNGrad,
  ({ inputs: { x, y, dy }, attrs, backend }) => {
    if (x.dtype !== 'float32' || dy.dtype !== 'float32') return undefined;
    const dx = backend.output(x.shape);
    const sizes = sizesOf(backend, x, attrs, LrnRows.gradient);
    const args = { x: backend.pointer(x), y: backend.pointer(y), dy: backend.pointer(dy), dx: backend.pointer(dx) };
    backend.module.run('lrnGradient', args, { sizes, parallel: worthThreads(8 * asRows(x).size) });
    return dx;
  },
);

/** Local response normalisation and its gradient. */
export const LRN_KERNELS: readonly SimdKernel[] = [lrn, lrnGradient];
