import { ArgMax, backend_util, Max, Mean, Min, Sum, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Reduce } from '../layout/rows.ts';
import { scratchRowBytes } from '../layout/sizes.ts';
import { type FloatBits, floatBits } from '../runtime/float-bits.ts';
import type { KernelWith } from '../runtime/kernel-calls.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

type ReduceKernelName = KernelWith<Reduce<number, number, FloatBits>>;

/** Runs of neighbouring axes that are reduced, the last first; axes of size 1 join either side. */
function reducedRuns(shape: readonly number[], axes: readonly number[]): { first: number; end: number }[] {
  const runs: { first: number; end: number }[] = [];
  let end = -1;
  for (let axis = shape.length - 1; axis >= -1; axis--) {
    const reduced = axes.includes(axis) || (axis >= 0 && shape[axis] === 1 && end >= 0);
    if (reduced && end < 0) end = axis + 1;
    if (!reduced && end >= 0) {
      runs.push({ first: axis + 1, end });
      end = -1;
    }
  }
  return runs;
}

/** Reduces one run of axes to size 1 each; the result is multiplied by `factor`. */
function reduceRun(
  backend: SimdBackend,
  wasmKernel: ReduceKernelName,
  x: TensorInfo,
  { first, end, factor }: { first: number; end: number; factor: number },
): TensorInfo {
  const { module } = backend;
  const outer = util.sizeFromShape(x.shape.slice(0, first));
  const length = util.sizeFromShape(x.shape.slice(first, end));
  const inner = util.sizeFromShape(x.shape.slice(end));
  const shape = x.shape.map((size, axis) => (axis >= first && axis < end ? 1 : size));
  const out = backend.output(shape);
  const parallel = worthThreads(outer * length * inner);
  // With few matrices the threads share each of them.
  const divide = parallel && outer < 2 * module.threads;
  const partials = divide ? module.scratch(module.threads * scratchRowBytes(outer * inner)) : 0;
  module.run(
    wasmKernel,
    { x: backend.pointer(x), out: backend.pointer(out), outer, length, inner, factor: floatBits(factor), partials },
    { parallel },
  );
  return out;
}

function reduction<Attrs extends { keepDims: boolean }>(
  name: string,
  wasmKernel: ReduceKernelName,
  axisOf: (attrs: Attrs) => number | number[],
): SimdKernel {
  return simdKernel<{ x: TensorInfo }, Attrs>(name, ({ inputs: { x }, attrs, backend }) => {
    if (x.dtype !== 'float32' || util.sizeFromShape(x.shape) === 0) return undefined;
    const axes = util.parseAxisParam(axisOf(attrs), x.shape);
    const [outShape, reduceShape] = backend_util.computeOutAndReduceShapes(x.shape, axes);
    const finalShape = attrs.keepDims ? backend_util.expandShapeToKeepDim(outShape, axes) : outShape;
    const runs = reducedRuns(x.shape, axes);
    if (runs.length === 0) return backend.alias(x, finalShape);
    let result = x;
    for (const [index, run] of runs.entries()) {
      const last = index === runs.length - 1;
      const factor = last && name === Mean ? 1 / util.sizeFromShape(reduceShape) : 1;
      const next = reduceRun(backend, wasmKernel, result, { ...run, factor });
      if (result !== x) backend.disposeIntermediateTensorInfo(result);
      result = next;
    }
    return { ...result, shape: finalShape };
  });
}

/** Over the last axis; other axes are cpu's. */
const argMax = simdKernel<{ x: TensorInfo }, { axis: number }>(
  ArgMax,
  ({ inputs: { x }, attrs: { axis }, backend }) => {
    const columns = x.shape.at(-1) ?? 0;
    const [last] = util.parseAxisParam(axis, x.shape);
    if (x.dtype !== 'float32' || last !== x.shape.length - 1 || columns === 0) return undefined;
    const out = backend.output(x.shape.slice(0, -1), 'int32');
    const rows = util.sizeFromShape(out.shape);
    const args = { x: backend.pointer(x), out: backend.pointer(out), rows, columns };
    backend.module.run('argMax', args, { parallel: worthThreads(4 * rows * columns) });
    return out;
  },
);

type Axis = { axis: number | number[]; keepDims: boolean };
type ReductionIndices = { reductionIndices: number | number[]; keepDims: boolean };

/** Reductions of float32 tensors over any axes. */
export const REDUCE_KERNELS: readonly SimdKernel[] = [
  reduction<Axis>(Sum, 'reduceSum', ({ axis }) => axis),
  reduction<Axis>(Mean, 'reduceSum', ({ axis }) => axis),
  reduction<ReductionIndices>(Max, 'reduceMax', ({ reductionIndices }) => reductionIndices),
  reduction<Axis>(Min, 'reduceMin', ({ axis }) => axis),
  argMax,
];
