import { PenstrokeDense, type PenstrokeDenseAttrs, type PenstrokeDenseInputs } from '@penstroke/ops';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { runGemm } from './mat-mul.ts';
import { codeOfActivation } from './mat-mul-epilogue.ts';

/** activation(x . kernel + bias) in one pass. */
export const DENSE_KERNEL: SimdKernel = simdKernel<PenstrokeDenseInputs, PenstrokeDenseAttrs>(
  PenstrokeDense,
  ({ inputs: { x, kernel, bias }, attrs, backend }) => {
    const [m, k] = x.shape as [number, number];
    const n = kernel.shape[1]!;
    const pointers = { a: backend.pointer(x), b: backend.pointer(kernel), bias: backend.pointer(bias) };
    const out = backend.output([m, n]);
    const activation = codeOfActivation(attrs.activation)!;
    if (m * n > 0) runGemm(backend, { m, n, k }, { ...pointers, c: backend.pointer(out), activation });
    return out;
  },
);
