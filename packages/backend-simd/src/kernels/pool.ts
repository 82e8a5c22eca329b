import { AvgPool, AvgPoolGrad, backend_util, MaxPool, MaxPoolGrad, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { PoolGeometry } from '../layout/pool.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { poolGeometry } from './conv2d-pooled-plan.ts';
import { worthThreads } from './parallel.ts';

interface Attrs {
  filterSize: [number, number] | number;
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

interface Geometry {
  /** A window of one value at each position. */
  identity: boolean;
  outShape: [number, number, number, number];
  sizes: PoolGeometry<number>;
}

function geometry(shape: number[], { filterSize, strides, pad, dimRoundingMode }: Attrs): Geometry {
  const info = backend_util.computePool2DInfo(
    shape as [number, number, number, number],
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const identity = info.filterHeight === 1 && info.filterWidth === 1 && util.arraysEqual(info.inShape, info.outShape);
  return { identity, outShape: info.outShape, sizes: poolGeometry(info) };
}

const maxPool = simdKernel<{ x: TensorInfo }, Attrs>(MaxPool, ({ inputs: { x }, attrs, backend }) => {
  if (x.dtype !== 'float32') return undefined;
  const { identity, outShape, sizes } = geometry(x.shape, attrs);
  if (identity) return backend.alias(x);
  const y = backend.output(outShape);
  // The gradient of tfjs starts from input and output: nothing asks for positions.
  const args = { x: backend.pointer(x), y: backend.pointer(y), positions: 0 };
  backend.module.run('maxPool', args, { sizes, parallel: worthThreads(util.sizeFromShape(x.shape)) });
  return y;
});

const averagePool = simdKernel<{ x: TensorInfo }, Attrs>(AvgPool, ({ inputs: { x }, attrs, backend }) => {
  if (x.dtype !== 'float32') return undefined;
  const { identity, outShape, sizes } = geometry(x.shape, attrs);
  if (identity) return backend.alias(x);
  const y = backend.output(outShape);
  const args = { x: backend.pointer(x), y: backend.pointer(y) };
  backend.module.run('averagePool', args, { sizes, parallel: worthThreads(util.sizeFromShape(x.shape)) });
  return y;
});

/** The gradient goes to the first of equal maxima, row by row, as in tfjs-backend-cpu. */
const maxPoolGradient = simdKernel<{ dy: TensorInfo; input: TensorInfo; output: TensorInfo }, Attrs>(
  MaxPoolGrad,
  ({ inputs: { dy, input, output }, attrs, backend }) => {
    if (input.dtype !== 'float32' || dy.dtype !== 'float32') return undefined;
    const dx = backend.output(input.shape);
    const args = {
      dy: backend.pointer(dy),
      x: backend.pointer(input),
      y: backend.pointer(output),
      dx: backend.pointer(dx),
    };
    const { sizes } = geometry(input.shape, attrs);
    backend.module.run('maxPoolGradient', args, { sizes, parallel: worthThreads(2 * util.sizeFromShape(input.shape)) });
    return dx;
  },
);

const averagePoolGradient = simdKernel<{ dy: TensorInfo; input: TensorInfo }, Attrs>(
  AvgPoolGrad,
  ({ inputs: { dy, input }, attrs, backend }) => {
    if (dy.dtype !== 'float32') return undefined;
    const dx = backend.output(input.shape);
    const args = { dy: backend.pointer(dy), dx: backend.pointer(dx) };
    const { sizes } = geometry(input.shape, attrs);
    const parallel = worthThreads(2 * util.sizeFromShape(input.shape));
    backend.module.run('averagePoolGradient', args, { sizes, parallel });
    return dx;
  },
);

/** Pooling of float32 NHWC images with any window, stride and padding, and its gradients. */
export const POOL_KERNELS: readonly SimdKernel[] = [maxPool, averagePool, maxPoolGradient, averagePoolGradient];
