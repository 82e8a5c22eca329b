import {
  Add,
  broadcast_util,
  EluGrad,
  Maximum,
  Minimum,
  Multiply,
  RealDiv,
  SquaredDifference,
  Sub,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import type { KernelName } from '../runtime/simd-module.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

/** Elements of a row where the shapes leave the choice: 8 KiB of each operand. */
const CHUNK = 2048;

/** How the rows of an operand lie: bytes from one to the next, and whether one number serves a whole row. */
interface RowAccess {
  inner: number;
  rowBytes: number;
  repeats: 0 | 1;
}

/**
 * The shape as rows of the output: a suffix of the output's shape repeats for each row, a prefix (followed by ones) gives
 * each row one number. Undefined where neither holds.
 */
function rowAccess(shape: readonly number[], outShape: readonly number[]): RowAccess | undefined {
  const padded = [...new Array<number>(outShape.length - shape.length).fill(1), ...shape];
  let first = 0;
  while (first < padded.length && padded[first] === 1) first++;
  const suffix = padded.slice(first);
  const outSuffix = outShape.slice(first);
  if (suffix.every((size, i) => size === outSuffix[i])) {
    return { inner: util.sizeFromShape(suffix), rowBytes: 0, repeats: 0 };
  }
  let last = padded.length;
  while (last > 0 && padded[last - 1] === 1) last--;
  if (padded.slice(0, last).every((size, i) => size === outShape[i])) {
    return { inner: util.sizeFromShape(outShape.slice(last)), rowBytes: 4, repeats: 1 };
  }
  return undefined;
}

/** The row accesses of both operands, or undefined if this broadcast is not one of the fast cases. */
function accesses(
  aShape: readonly number[],
  bShape: readonly number[],
  outShape: readonly number[],
): { inner: number; a: RowAccess; b: RowAccess } | undefined {
  const size = util.sizeFromShape(outShape as number[]);
  const chunks: RowAccess = { inner: CHUNK, rowBytes: CHUNK * 4, repeats: 0 };
  const whole = (shape: readonly number[]) => util.sizeFromShape(shape as number[]) === size;
  const alone = (shape: readonly number[]) => util.sizeFromShape(shape as number[]) === 1;
  const single: RowAccess = { inner: CHUNK, rowBytes: 0, repeats: 1 };
  if (whole(aShape) && whole(bShape)) return { inner: CHUNK, a: chunks, b: chunks };
  if (alone(bShape)) return { inner: CHUNK, a: chunks, b: single };
  if (alone(aShape)) return { inner: CHUNK, a: single, b: chunks };
  const full = (inner: number): RowAccess => ({ inner, rowBytes: inner * 4, repeats: 0 });
  if (whole(aShape)) {
    const b = rowAccess(bShape, outShape);
    return b && { inner: b.inner, a: full(b.inner), b };
  }
  if (whole(bShape)) {
    const a = rowAccess(aShape, outShape);
    return a && { inner: a.inner, a, b: full(a.inner) };
  }
  return undefined;
}

function runBinary(backend: SimdBackend, wasmKernel: KernelName, a: TensorInfo, b: TensorInfo): TensorInfo | undefined {
  if (a.dtype !== 'float32' || b.dtype !== 'float32') return undefined;
  const outShape = broadcast_util.assertAndGetBroadcastShape(a.shape, b.shape);
  const size = util.sizeFromShape(outShape);
  if (size === 0) return backend.output(outShape);
  const rows = accesses(a.shape, b.shape, outShape);
  if (rows === undefined) return undefined;
  const out = backend.output(outShape);
  const args = [backend.pointer(a), backend.pointer(b), backend.pointer(out), size, rows.inner];
  args.push(rows.a.rowBytes, rows.a.repeats, rows.b.rowBytes, rows.b.repeats);
  backend.module.run(wasmKernel, args, worthThreads(3 * size));
  return out;
}

function binary(name: string, wasmKernel: KernelName): SimdKernel {
  return simdKernel<{ a: TensorInfo; b: TensorInfo }, object>(name, ({ inputs: { a, b }, backend }) =>
    runBinary(backend, wasmKernel, a, b),
  );
}

/** Binary kernels on float32 whose shapes agree, or one of which is a number, a row (a bias) or a column. */
export const BINARY_KERNELS: readonly SimdKernel[] = [
  binary(Add, 'add'),
  binary(Sub, 'sub'),
  binary(Multiply, 'mul'),
  binary(RealDiv, 'div'),
  binary(Maximum, 'max'),
  binary(Minimum, 'min'),
  binary(SquaredDifference, 'squaredDifference'),
  simdKernel<{ dy: TensorInfo; y: TensorInfo }, object>(EluGrad, ({ inputs: { dy, y }, backend }) =>
    runBinary(backend, 'eluGradient', dy, y),
  ),
];
