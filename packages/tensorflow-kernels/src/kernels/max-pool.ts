/**
 * Max pooling by oneDNN on x64 processors. Graphs take these kernels by themselves, single operations do not: called by name, both
 * do the same sums in the same order. The gradient needs the places of the maxima, which the forward pass of TensorFlow.js does not
 * keep: they are found again, and a graph drops the second search, which is the same node.
 */
import {
  backend_util,
  MaxPool,
  type MaxPoolAttrs,
  MaxPoolGrad,
  type MaxPoolGradAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import { type OpInput, OpScope } from '../runtime/op-scope.ts';
import type { OpAttribute, OpOutput, TensorflowInternals } from '../runtime/tensorflow-internals.ts';
import type { KernelDefinition } from './kernel-definition.ts';

type Shape4D = [number, number, number, number];
type Pooling = Pick<MaxPoolAttrs, 'filterSize' | 'strides' | 'pad' | 'dimRoundingMode'>;

/** Of oneDNN's kernels, which take tensors as they are and not in a layout of their own (mkl_graph_util.h). */
const KERNEL_LABEL = 'MklNameChangeOp';

function attributesOf(
  ops: OpScope,
  shape: readonly number[],
  { filterSize, strides, pad, dimRoundingMode }: Pooling,
): OpAttribute[] {
  const pool = backend_util.computePool2DInfo(shape as Shape4D, filterSize, strides, 1, pad, dimRoundingMode);
  return [
    ops.type('T', DataType.float32),
    ops.int('ksize', [1, pool.filterHeight, pool.filterWidth, 1]),
    ops.int('strides', [1, pool.strideHeight, pool.strideWidth, 1]),
    ops.text('padding', pool.padInfo.type),
    ops.text('data_format', 'NHWC'),
    ops.flag('workspace_enabled', true),
    ops.text('_kernel', KERNEL_LABEL),
  ];
}

/** The maxima, and their places. */
function pooled(ops: OpScope, x: OpInput, attributes: readonly OpAttribute[]): [OpOutput, OpOutput] {
  return ops.runAll('_MklNativeMaxPool', attributes, [x], 2) as [OpOutput, OpOutput];
}

const covers = ({ dtype }: TensorInfo, attrs: object) =>
  dtype === 'float32' && typeof (attrs as MaxPoolAttrs).pad === 'string';

const maxPool: KernelDefinition = {
  kernelName: MaxPool,
  covers: ({ x }, attrs) => covers(x!, attrs),
  run(ops, inputs, attrs) {
    const { x } = inputs as Record<'x', TensorInfo>;
    return ops.keep(pooled(ops, x, attributesOf(ops, x.shape, attrs as MaxPoolAttrs))[0]);
  },
};

const maxPoolGrad: KernelDefinition = {
  kernelName: MaxPoolGrad,
  covers: ({ input }, attrs) => covers(input!, attrs),
  run(ops, inputs, attrs) {
    const { dy, input } = inputs as Record<'dy' | 'input', TensorInfo>;
    const attributes = attributesOf(ops, input.shape, attrs as MaxPoolGradAttrs);
    const [maxima, places] = pooled(ops, input, attributes);
    return ops.keep(ops.run('_MklNativeMaxPoolGrad', attributes, [input, maxima, dy, places]));
  },
};

/** Pooling kernels for a backend: none on a GPU, and where TensorFlow is without oneDNN or told to leave it alone. */
export function maxPoolKernels(backend: TensorflowInternals): readonly KernelDefinition[] {
  if (backend.isUsingGpuDevice || process.env.TF_ENABLE_ONEDNN_OPTS === '0') return [];
  const ops = new OpScope(backend);
  try {
    const shape = [1, 1, 1, 1] as const;
    pooled(ops, ops.floats([0], shape), attributesOf(ops, shape, { filterSize: 1, strides: 1, pad: 'valid' }));
    return [maxPool, maxPoolGrad];
  } catch {
    return [];
  } finally {
    ops.end();
  }
}
