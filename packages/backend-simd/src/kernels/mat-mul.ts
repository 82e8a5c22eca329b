import {
  _FusedMatMul,
  type _FusedMatMulAttrs,
  BatchMatMul,
  type BatchMatMulAttrs,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import { gemmThreadBytes } from '../layout/sizes.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { addBias, applyActivation, codeOfActivation, isChannelBias } from './mat-mul-epilogue.ts';

/** Of an operand that is packed whole, a thread packs at most this much at once, but at least 16 columns. */
const MAX_PACKED_BYTES = 1024 * 1024;
/** Multiply-adds below which waking the threads costs more than it saves: some 3 us of one thread. */
const MIN_PARALLEL_MULTIPLY_ADDS = 64 * 1024;

/** The sizes of C [m, n] = op(A) [m, k] op(B) [k, n], for one matrix or several that follow each other. */
export interface GemmShape {
  m: number;
  n: number;
  k: number;
  transposeA?: boolean;
  transposeB?: boolean;
  /** How many C there are; default 1. */
  batch?: number;
  /** Floats from one A (B) to the next, 0 for one that serves all; only with `batch`. */
  strideA?: number;
  strideB?: number;
}

/**
 * Runs C = op(A) op(B) + bias through an activation on addresses in the module's memory.
 *
 * @param bias the address of n floats, or 0
 * @param activation an `ActivationCode`
 */
export function runGemm(
  { module }: SimdBackend,
  { m, n, k, transposeA = false, transposeB = false, batch = 1, strideA = 0, strideB = 0 }: GemmShape,
  { a, b, c, bias = 0, activation = 0 }: { a: number; b: number; c: number; bias?: number; activation?: number },
): void {
  const parallel = module.threads > 1 && batch * m * n * k >= MIN_PARALLEL_MULTIPLY_ADDS;
  const threads = parallel ? module.threads : 1;
  const packedBytes = packedOperandBytes(m, n, k, transposeA);
  const scratch = module.scratch(threads * gemmThreadBytes(packedBytes));
  module.run(
    'gemm',
    {
      a,
      b,
      bias,
      c,
      m,
      n,
      k,
      batch,
      aStep: strideA,
      bStep: strideB,
      cStep: m * n,
      transposeA: Number(transposeA),
      transposeB: Number(transposeB),
      activation,
      scratch,
      packedBytes,
    },
    { parallel },
  );
}

/** Bytes for the operand of the shorter side of C, which each thread packs whole; a multiple of 64. */
function packedOperandBytes(m: number, n: number, k: number, transposeA: boolean): number {
  if (n >= m && !transposeA) return 0;
  const whole = 64 * k * Math.ceil((Math.min(m, n) + 16) / 16);
  return Math.min(whole, Math.max(MAX_PACKED_BYTES, 64 * k));
}

type MatMulInputs = { a: TensorInfo; b: TensorInfo };

/** The matrix product with tfjs's batch dimensions, or undefined where cpu must do it. */
function matMul(
  backend: SimdBackend,
  { a, b }: MatMulInputs,
  { transposeA, transposeB }: BatchMatMulAttrs,
  epilogue: { bias?: TensorInfo | undefined; activation?: number } = {},
): TensorInfo | undefined {
  if (a.dtype !== 'float32' || b.dtype !== 'float32' || a.shape.length < 2 || b.shape.length < 2) return undefined;
  const [aRows, aColumns] = a.shape.slice(-2) as [number, number];
  const [bRows, bColumns] = b.shape.slice(-2) as [number, number];
  const [m, k] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const [bDepth, n] = transposeB ? [bColumns, bRows] : [bRows, bColumns];
  const aBatch = a.shape.slice(0, -2);
  const bBatch = b.shape.slice(0, -2);
  const aCount = util.sizeFromShape(aBatch);
  const bCount = util.sizeFromShape(bBatch);
  const batch = Math.max(aCount, bCount);
  // cpu reports what does not fit, and does the broadcasts of batches that are rare.
  if (k !== bDepth || m * n * k * aCount * bCount === 0) return undefined;
  if (aCount !== bCount && aCount !== 1 && bCount !== 1) return undefined;
  if (aCount === bCount && !util.arraysEqual(trimOnes(aBatch), trimOnes(bBatch))) return undefined;
  const longer = aBatch.length > bBatch.length ? aBatch : bBatch;
  const outBatch = longer.map((_, i) => Math.max(aBatch.at(i - longer.length) ?? 1, bBatch.at(i - longer.length) ?? 1));
  const pointers = {
    a: backend.pointer(a),
    b: backend.pointer(b),
    bias: epilogue.bias ? backend.pointer(epilogue.bias) : 0,
    activation: epilogue.activation ?? 0,
  };
  const out = backend.output([...outBatch, m, n]);
  // One B for all: the batch is but more rows.
  const joined = bCount === 1 && !transposeA && batch > 1;
  const shape: GemmShape = joined
    ? { m: m * batch, n, k, transposeA, transposeB }
    : { m, n, k, transposeA, transposeB, batch, strideA: aCount === 1 ? 0 : m * k, strideB: bCount === 1 ? 0 : k * n };
  runGemm(backend, shape, { ...pointers, c: backend.pointer(out) });
  return out;
}

function trimOnes(shape: number[]): number[] {
  const first = shape.findIndex((size) => size !== 1);
  return first === -1 ? [] : shape.slice(first);
}

/** tfjs's matrix products, plain and with bias and activation. */
export const MAT_MUL_KERNELS: readonly SimdKernel[] = [
  simdKernel<MatMulInputs, BatchMatMulAttrs>(BatchMatMul, ({ inputs, attrs, backend }) =>
    matMul(backend, inputs, attrs),
  ),
  simdKernel<MatMulInputs & { bias?: TensorInfo; preluActivationWeights?: TensorInfo }, _FusedMatMulAttrs>(
    _FusedMatMul,
    ({ inputs, attrs, backend }) => {
      const { bias, preluActivationWeights } = inputs;
      const { activation, leakyreluAlpha } = attrs;
      const n = inputs.b.shape.at(attrs.transposeB ? -2 : -1)!;
      const code = codeOfActivation(activation);
      const fusedBias = bias === undefined || isChannelBias(bias, n);
      if (fusedBias && code !== undefined) return matMul(backend, inputs, attrs, { bias, activation: code });
      const product = matMul(backend, inputs, attrs, fusedBias ? { bias } : {});
      if (product === undefined) return undefined;
      const sum = fusedBias ? product : addBias(backend, product, bias);
      return applyActivation(backend, sum, activation, { preluActivationWeights, leakyreluAlpha });
    },
  ),
];
