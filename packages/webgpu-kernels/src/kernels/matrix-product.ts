import { type Activation, PenstrokeDense, type PenstrokeDenseAttrs, type PenstrokeDenseInputs } from '@penstroke/ops';
import { BatchMatMul, type BatchMatMulAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { matrixProduct } from '../gemm/product.ts';
import { type GemmPlan, planGemm, runGemm } from '../gemm/run-gemm.ts';
import { Memo } from '../runtime/program.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

const plans = new Memo<GemmPlan>();

interface Operands {
  readonly a: TensorInfo;
  readonly b: TensorInfo;
  readonly bias?: TensorInfo;
  readonly activation: Activation;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** The sizes of the last two axes, transposed or not. */
function matrixShape({ shape }: TensorInfo, transposed: boolean): [outer: number, inner: number] {
  const [outer, inner] = shape.slice(-2) as [number, number];
  return transposed ? [inner, outer] : [outer, inner];
}

function multiply(backend: WebGPUInternals, product: Operands, shape: readonly number[]): TensorInfo {
  const { a, b, bias, activation, transposeA, transposeB } = product;
  const [rows, depth] = matrixShape(a, transposeA);
  const [, columns] = matrixShape(b, transposeB);
  const kind = `${transposeA ? 'T' : 'N'}${transposeB ? 'T' : 'N'}${activation}${bias === undefined ? '' : '+b'}`;
  const plan = plans.get(`${kind}:${rows},${columns},${depth}`, () =>
    planGemm(backend, matrixProduct([rows, columns, depth], transposeA, transposeB), {
      name: bias === undefined ? BatchMatMul : PenstrokeDense,
      activation,
      bias: bias !== undefined,
    }),
  );
  return runGemm(backend, plan, a, b, bias, shape);
}

const penstrokeDense: KernelDefinition = {
  kernelName: PenstrokeDense,
  run(backend, inputs, attrs) {
    const { x, kernel, bias } = inputs as unknown as PenstrokeDenseInputs;
    const { activation } = attrs as PenstrokeDenseAttrs;
    const product: Operands = { a: x, b: kernel, bias, activation, transposeA: false, transposeB: false };
    return multiply(backend, product, [x.shape[0]!, kernel.shape[1]!]);
  },
};

/**
 * Single products of float32 matrices. The stock kernel adds up long depths with atomic operations, in another order at every
 * run; here the order is fixed. Batches of matrices, and products of two transposed ones, stay stock.
 */
const batchMatMul: KernelDefinition = {
  kernelName: BatchMatMul,
  covers(inputs, attrs) {
    const { a, b } = inputs as Inputs<'a' | 'b'>;
    const { transposeA, transposeB } = attrs as BatchMatMulAttrs;
    const single = ({ shape, dtype }: TensorInfo) =>
      dtype === 'float32' && shape.length >= 2 && shape.slice(0, -2).every((size) => size === 1);
    return single(a) && single(b) && !(transposeA && transposeB) && !isEmpty([a, b]);
  },
  run(backend, inputs, attrs) {
    const { a, b } = inputs as Inputs<'a' | 'b'>;
    const { transposeA, transposeB } = attrs as BatchMatMulAttrs;
    const [rows] = matrixShape(a, transposeA);
    const [, columns] = matrixShape(b, transposeB);
    const leading = new Array<number>(Math.max(a.shape.length, b.shape.length) - 2).fill(1);
    return multiply(backend, { a, b, activation: 'linear', transposeA, transposeB }, [...leading, rows, columns]);
  },
};

/** Dense layers and matrix products. */
export const MATRIX_PRODUCT_KERNELS: readonly KernelDefinition[] = [penstrokeDense, batchMatMul];
