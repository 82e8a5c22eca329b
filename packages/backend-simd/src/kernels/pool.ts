import { AvgPool, AvgPoolGrad, backend_util, MaxPool, MaxPoolGrad, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { KernelName } from '../runtime/simd-module.ts';
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
  /** The last args of every kernel in assembly/pool.ts. */
  words: number[];
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
  return { identity, outShape: info.outShape, words: poolGeometry(info) };
}

/** @param more arguments between the addresses of input and output and the geometry */
function forward(name: string, wasmKernel: KernelName, more: readonly number[] = []): SimdKernel {
  return simdKernel<{ x: TensorInfo }, Attrs>(name, ({ inputs: { x }, attrs, backend }) => {
    if (x.dtype !== 'float32') return undefined;
    const { identity, outShape, words } = geometry(x.shape, attrs);
    if (identity) return backend.alias(x);
    const y = backend.output(outShape);
    const args = [backend.pointer(x), backend.pointer(y), ...more, ...words];
    backend.module.run(wasmKernel, args, worthThreads(util.sizeFromShape(x.shape)));
    return y;
  });
}

/** The gradient goes to the first of equal maxima, row by row, as in tfjs-backend-cpu. */
const maxPoolGradient = simdKernel<{ dy: TensorInfo; input: TensorInfo; output: TensorInfo }, Attrs>(
  MaxPoolGrad,
  ({ inputs: { dy, input, output }, attrs, backend }) => {
    if (input.dtype !== 'float32' || dy.dtype !== 'float32') return undefined;
    const dx = backend.output(input.shape);
    const pointers = [dy, input, output, dx].map((tensor) => backend.pointer(tensor));
    const args = [...pointers, ...geometry(input.shape, attrs).words];
    backend.module.run('maxPoolGradient', args, worthThreads(2 * util.sizeFromShape(input.shape)));
    return dx;
  },
);

const averagePoolGradient = simdKernel<{ dy: TensorInfo; input: TensorInfo }, Attrs>(
  AvgPoolGrad,
  ({ inputs: { dy, input }, attrs, backend }) => {
    if (dy.dtype !== 'float32') return undefined;
    const dx = backend.output(input.shape);
    const gradient = backend.pointer(dy);
    const args = [gradient, 0, gradient, backend.pointer(dx), ...geometry(input.shape, attrs).words];
    backend.module.run('averagePoolGradient', args, worthThreads(2 * util.sizeFromShape(input.shape)));
    return dx;
  },
);

/** Pooling of float32 NHWC images with any window, stride and padding, and its gradients. */
export const POOL_KERNELS: readonly SimdKernel[] = [
  // The way back of tfjs starts from input and output: nobody asks for positions.
  forward(MaxPool, 'maxPool', [0]),
  forward(AvgPool, 'averagePool'),
  maxPoolGradient,
  averagePoolGradient,
];
