import {
  PenstrokeGatherPixels,
  type PenstrokeGatherPixelsAttrs,
  type PenstrokeGatherPixelsInputs,
} from '@penstroke/ops';
import {
  backend_util,
  Concat,
  GatherV2,
  Slice,
  slice_util,
  type TensorInfo,
  Transpose,
  util,
} from '@tensorflow/tfjs-core';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import type { SimdType } from '../tensor-data.ts';
import { worthThreads } from './parallel.ts';

/** Types of four bytes an element, which these kernels move without looking at them. */
function isWordType(dtype: string): dtype is SimdType {
  return dtype === 'float32' || dtype === 'int32';
}

/** Slices of one axis, which are a run of values in each of the outer parts, and contiguous slices. */
const slice = simdKernel<{ x: TensorInfo }, { begin: number | number[]; size: number | number[] }>(
  Slice,
  ({ inputs: { x }, attrs, backend }) => {
    if (!isWordType(x.dtype)) return undefined;
    const [begin, size] = slice_util.parseSliceParams(x as never, attrs.begin, attrs.size) as [number[], number[]];
    slice_util.assertParamsValid(x as never, begin, size);
    const isCut = (length: number, axis: number) => size[axis] !== length;
    const cuts = x.shape.filter(isCut).length;
    if (cuts === 0) return backend.alias(x);
    const axis = x.shape.findIndex(isCut);
    const elements = util.sizeFromShape(size);
    const contiguous = slice_util.isSliceContinous(x.shape, begin, size);
    if (cuts > 1 && !contiguous) return undefined;
    const out = backend.output(size, x.dtype);
    if (elements === 0) return out;
    const strides = [...util.computeStrides(x.shape), 1];
    const offset = slice_util.computeFlatOffset(begin, strides.slice(0, x.shape.length));
    const runs = contiguous ? 1 : util.sizeFromShape(x.shape.slice(0, axis));
    const bytes = (elements / runs) * 4;
    const step = runs === 1 ? bytes : util.sizeFromShape(x.shape.slice(axis)) * 4;
    const from = backend.pointer(x) + offset * 4;
    const args = { x: from, out: backend.pointer(out), runs, bytes, xStep: step, outStep: bytes };
    backend.module.run('copyRuns', args, { parallel: worthThreads(2 * elements) });
    return out;
  },
);

const concat = simdKernel<TensorInfo[], { axis: number }>(Concat, ({ inputs, attrs, backend }) => {
  const dtype = inputs[0]!.dtype;
  if (!isWordType(dtype) || !inputs.every((tensor) => tensor.dtype === dtype)) return undefined;
  const axis = util.parseAxisParam(attrs.axis, inputs[0]!.shape)[0]!;
  const shapes = inputs.map((tensor) => tensor.shape);
  backend_util.assertParamsConsistent(shapes, axis);
  const outShape = backend_util.computeOutShape(shapes, axis);
  const parts = inputs.filter((tensor) => util.sizeFromShape(tensor.shape) > 0);
  if (parts.length === 1) return backend.alias(parts[0]!);
  const out = backend.output(outShape, dtype);
  const runs = util.sizeFromShape(outShape.slice(0, axis));
  const outBytes = util.sizeFromShape(outShape.slice(axis)) * 4;
  let offset = 0;
  for (const part of parts) {
    const bytes = util.sizeFromShape(part.shape.slice(axis)) * 4;
    const to = backend.pointer(out) + offset;
    const args = { x: backend.pointer(part), out: to, runs, bytes, xStep: bytes, outStep: outBytes };
    backend.module.run('copyRuns', args, { parallel: worthThreads((runs * bytes) / 2) });
    offset += bytes;
  }
  return out;
});

/** Rows of the first axis, as batches are taken from a data set. */
const gather = simdKernel<{ x: TensorInfo; indices: TensorInfo }, { axis: number; batchDims?: number }>(
  GatherV2,
  ({ inputs: { x, indices }, attrs: { axis, batchDims = 0 }, backend }) => {
    const [parsedAxis] = util.parseAxisParam(axis, x.shape);
    if (!isWordType(x.dtype) || indices.dtype !== 'int32' || parsedAxis !== 0 || batchDims !== 0) return undefined;
    const values = backend.data.get(indices.dataId).values as Int32Array;
    const limit = x.shape[0]!;
    // Out of bounds: cpu's kernel throws the error that tfjs documents.
    for (let i = 0; i < values.length; i++) if (values[i]! < 0 || values[i]! >= limit) return undefined;
    const rowShape = x.shape.slice(1);
    const out = backend.output([...indices.shape, ...rowShape], x.dtype);
    const [count, rowBytes] = [values.length, util.sizeFromShape(rowShape) * 4];
    backend.module.run(
      'gatherRows',
      {
        x: backend.pointer(x),
        out: backend.pointer(out),
        indices: backend.pointer(indices),
        count,
        rows: limit,
        rowBytes,
      },
      { parallel: worthThreads((count * rowBytes) / 2) },
    );
    return out;
  },
);

/** Rows of bytes as numbers, as batches are taken from a data set of bytes; an index outside traps. */
const gatherPixels = simdKernel<PenstrokeGatherPixelsInputs, PenstrokeGatherPixelsAttrs>(
  PenstrokeGatherPixels,
  ({ inputs: { pixels, table, indices }, attrs: { size }, backend }) => {
    const [count, rows] = [indices.shape[0]!, pixels.shape[0]!];
    const out = backend.output([count, size]);
    backend.module.run(
      'gatherPixels',
      {
        pixels: backend.pointer(pixels),
        table: backend.pointer(table),
        indices: backend.pointer(indices),
        out: backend.pointer(out),
        count,
        rows,
        size,
      },
      { parallel: worthThreads(2 * count * size) },
    );
    return out;
  },
);

/** The permutation without axes of size 1, and with axes that stay neighbours as one axis. */
function mergeAxes(shape: readonly number[], perm: readonly number[]): { sizes: number[]; perm: number[] } {
  const groups: number[][] = [];
  for (const axis of perm.filter((candidate) => shape[candidate] !== 1)) {
    const group = groups.at(-1);
    const next = (group?.at(-1) ?? -1) + 1;
    const adjacent = group && axis >= next && shape.slice(next, axis).every((size) => size === 1);
    if (adjacent) group.push(axis);
    else groups.push([axis]);
  }
  const order = [...groups].sort((a, b) => a[0]! - b[0]!);
  return {
    sizes: order.map((group) => group.reduce((size, axis) => size * shape[axis]!, 1)),
    perm: groups.map((group) => order.indexOf(group)),
  };
}

/** [outer, rows, columns, inner] to [outer, columns, rows, inner], which most transposes are. */
const transpose = simdKernel<{ x: TensorInfo }, { perm: number[] }>(Transpose, ({ inputs: { x }, attrs, backend }) => {
  if (!isWordType(x.dtype)) return undefined;
  const outShape = attrs.perm.map((axis) => x.shape[axis]!);
  const { sizes, perm } = mergeAxes(x.shape, attrs.perm);
  if (perm.length < 2) return backend.alias(x, outShape);
  const outer = perm[0] === 0 ? sizes[0]! : 1;
  const first = perm[0] === 0 ? 1 : 0;
  const inner = perm.at(-1) === perm.length - 1 ? sizes.at(-1)! : 1;
  const last = perm.at(-1) === perm.length - 1 ? perm.length - 1 : perm.length;
  if (last - first !== 2) return undefined;
  const out = backend.output(outShape, x.dtype);
  const [rows, columns] = [sizes[first]!, sizes[first + 1]!];
  const args = { x: backend.pointer(x), out: backend.pointer(out), outer, rows, columns, inner };
  backend.module.run('transposeMiddle', args, { parallel: worthThreads(2 * util.sizeFromShape(outShape)) });
  return out;
});

/** Kernels that move values and compute nothing. */
export const MOVE_KERNELS: readonly SimdKernel[] = [slice, concat, gather, gatherPixels, transpose];
