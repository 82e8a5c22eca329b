/**
 * Max pooling and its gradient as operations. The gradient needs the maxima or their places, which the forward pass of TensorFlow.js
 * does not keep: they are found again, and a graph drops the second search, which is the same node.
 */
import { backend_util } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import { type OpInput, OpScope } from '../runtime/op-scope.ts';
import type { OpAttribute, OpOutput, TensorflowInternals } from '../runtime/tensorflow-internals.ts';

/** The windows of a pooling of images [batch, height, width, channels]. */
export interface PoolWindows {
  readonly shape: readonly number[];
  readonly filterSize: number | [number, number];
  readonly strides: number | [number, number];
  readonly pad: 'valid' | 'same';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil' | undefined;
}

/** Max pooling by some operations of TensorFlow. */
export interface Pooling {
  maxima(ops: OpScope, x: OpInput, windows: PoolWindows): OpOutput;
  /** The gradient of `x` from that of the maxima. */
  gradient(ops: OpScope, x: OpInput, dy: OpInput, windows: PoolWindows): OpOutput;
}

/** Of oneDNN's kernels, which take tensors as they are and not in a layout of their own (mkl_graph_util.h). */
const KERNEL_LABEL = 'MklNameChangeOp';

function attributesOf(ops: OpScope, { shape, filterSize, strides, pad, dimRoundingMode }: PoolWindows): OpAttribute[] {
  const image = shape as [number, number, number, number];
  const pool = backend_util.computePool2DInfo(image, filterSize, strides, 1, pad, dimRoundingMode);
  return [
    ops.type('T', DataType.float32),
    ops.int('ksize', [1, pool.filterHeight, pool.filterWidth, 1]),
    ops.int('strides', [1, pool.strideHeight, pool.strideWidth, 1]),
    ops.text('padding', pool.padInfo.type),
    ops.text('data_format', 'NHWC'),
  ];
}

/** The device's own, or Eigen's. */
const stock: Pooling = {
  maxima: (ops, x, windows) => ops.run('MaxPool', attributesOf(ops, windows), [x]),
  gradient(ops, x, dy, windows) {
    const attributes = attributesOf(ops, windows);
    return ops.run('MaxPoolGrad', attributes, [x, ops.run('MaxPool', attributes, [x]), dy]);
  },
};

/** The maxima, and their places. */
function located(ops: OpScope, x: OpInput, attributes: readonly OpAttribute[]): [OpOutput, OpOutput] {
  return ops.runAll('_MklNativeMaxPool', attributes, [x], 2) as [OpOutput, OpOutput];
}

function labelled(ops: OpScope, windows: PoolWindows): OpAttribute[] {
  const more = [ops.flag('workspace_enabled', true), ops.text('_kernel', KERNEL_LABEL)];
  return [...attributesOf(ops, windows), ...more];
}

/** oneDNN's. Graphs take its kernels by themselves, single operations do not: called by name, both do the same sums in the same order. */
const oneDnn: Pooling = {
  maxima: (ops, x, windows) => located(ops, x, labelled(ops, windows))[0],
  gradient(ops, x, dy, windows) {
    const attributes = labelled(ops, windows);
    const [maxima, places] = located(ops, x, attributes);
    return ops.run('_MklNativeMaxPoolGrad', attributes, [x, maxima, dy, places]);
  },
};

/** The pooling of a backend: oneDNN's on x64 processors, unless TensorFlow is without it or told to leave it alone. */
export function poolingOf(backend: TensorflowInternals): Pooling {
  if (backend.isUsingGpuDevice || process.env.TF_ENABLE_ONEDNN_OPTS === '0') return stock;
  const ops = new OpScope(backend);
  try {
    const shape = [1, 1, 1, 1];
    oneDnn.maxima(ops, ops.floats([0], shape), { shape, filterSize: 1, strides: 1, pad: 'valid' });
    return oneDnn;
  } catch {
    return stock;
  } finally {
    ops.end();
  }
}

/** Whether a pooling is oneDNN's, which the stock kernels of TensorFlow.js do not call. */
export const isOneDnn = (pooling: Pooling): boolean => pooling === oneDnn;
