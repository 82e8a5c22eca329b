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
import type { Binary } from '../layout/elementwise.ts';
import type { KernelWith } from '../runtime/kernel-calls.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

type BinaryKernelName = KernelWith<Binary<number, number>>;

/** Elements of a row where the shapes leave the choice: 8 KiB of each operand. */
const CHUNK = 2048;

/** How the rows of an operand lie: bytes from one to the next, and whether one number serves a whole row. */
interface RowAccess {
  inner: number;
  rowBytes: number;
  repeats: 0 | 1;
}

/**
 * The shape (of the rank of the output) as rows of the output: a suffix of the output's shape repeats for each row, a prefix
 * (followed by ones) gives each row one number. Undefined where neither holds.
 */
function rowAccess(shape: readonly number[], outShape: readonly number[]): RowAccess | undefined {
  let first = 0;
  while (first < shape.length && shape[first] === 1) first++;
  const suffix = shape.slice(first);
  const outSuffix = outShape.slice(first);
  if (suffix.every((size, i) => size === outSuffix[i])) {
    return { inner: util.sizeFromShape(suffix), rowBytes: 0, repeats: 0 };
  }
  let last = shape.length;
  while (last > 0 && shape[last - 1] === 1) last--;
  if (shape.slice(0, last).every((size, i) => size === outShape[i])) {
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
  const a = whole(aShape) ? undefined : rowAccess(aShape, outShape);
  const b = whole(bShape) ? undefined : rowAccess(bShape, outShape);
  if (whole(aShape)) return b && { inner: b.inner, a: full(b.inner), b };
  if (whole(bShape)) return a && { inner: a.inner, a, b: full(a.inner) };
  return a && b && a.inner === b.inner ? { inner: a.inner, a, b } : undefined;
}

/** A call with fewer costs more than it saves. */
const MIN_ELEMENTS_A_CALL = 16;

/**
 * How many leading axes to step through one by one so that what remains is a fast case; 0 for most broadcasts, 1 for
 * [batch, height, 1] * [batch, 1, width].
 */
function leadingAxes(aShape: readonly number[], bShape: readonly number[], outShape: readonly number[]): number {
  let lead = 0;
  while (accesses(aShape.slice(lead), bShape.slice(lead), outShape.slice(lead)) === undefined) lead++;
  return lead;
}

/** The element of a broadcast operand at which each step through the leading axes begins. */
function offsets(shape: readonly number[], leading: readonly number[]): number[] {
  let starts = [0];
  let stride = util.sizeFromShape(shape.slice(leading.length));
  for (let axis = leading.length - 1; axis >= 0; axis--) {
    const step = shape[axis] === 1 ? 0 : stride;
    const inner = starts;
    starts = Array.from({ length: leading[axis]! }, (_, k) => inner.map((start) => start + k * step)).flat();
    stride *= shape[axis]!;
  }
  return starts;
}

function runBinary(
  backend: SimdBackend,
  wasmKernel: BinaryKernelName,
  a: TensorInfo,
  b: TensorInfo,
): TensorInfo | undefined {
  if (a.dtype !== 'float32' || b.dtype !== 'float32') return undefined;
  const outShape = broadcast_util.assertAndGetBroadcastShape(a.shape, b.shape);
  const size = util.sizeFromShape(outShape);
  if (size === 0) return backend.output(outShape);
  const pad = (shape: number[]) => [...new Array<number>(outShape.length - shape.length).fill(1), ...shape];
  const aShape = pad(a.shape);
  const bShape = pad(b.shape);
  const lead = leadingAxes(aShape, bShape, outShape);
  const leading = outShape.slice(0, lead);
  const part = size / util.sizeFromShape(leading);
  if (lead > 0 && part < MIN_ELEMENTS_A_CALL) return undefined;
  const rows = accesses(aShape.slice(lead), bShape.slice(lead), outShape.slice(lead))!;
  const out = backend.output(outShape);
  const [left, right, target] = [backend.pointer(a), backend.pointer(b), backend.pointer(out)];
  const bStarts = offsets(bShape, leading);
  const parallel = worthThreads(3 * part);
  for (const [k, start] of offsets(aShape, leading).entries()) {
    backend.module.run(
      wasmKernel,
      {
        a: left + 4 * start,
        b: right + 4 * bStarts[k]!,
        out: target + 4 * k * part,
        count: part,
        inner: rows.inner,
        aRowBytes: rows.a.rowBytes,
        aRepeats: rows.a.repeats,
        bRowBytes: rows.b.rowBytes,
        bRepeats: rows.b.repeats,
      },
      { parallel },
    );
  }
  return out;
}

function binary(name: string, wasmKernel: BinaryKernelName): SimdKernel {
  return simdKernel<{ a: TensorInfo; b: TensorInfo }, object>(name, ({ inputs: { a, b }, backend }) =>
    runBinary(backend, wasmKernel, a, b),
  );
}

/**
 * Binary kernels on float32, any broadcast. Shapes that agree, and those of which one is a number, a row (a bias) or a column,
 * are one call of WebAssembly.
 */
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
