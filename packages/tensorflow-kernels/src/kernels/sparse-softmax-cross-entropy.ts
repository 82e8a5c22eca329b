import { PenstrokeSparseSoftmaxCrossEntropy, type PenstrokeSparseSoftmaxCrossEntropyAttrs } from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import type { OpScope } from '../runtime/op-scope.ts';
import type { OpOutput } from '../runtime/tensorflow-internals.ts';
import type { KernelDefinition } from './kernel-definition.ts';

/** The lowest float32. */
const LOWEST = -3.4028234663852886e38;

/** TensorFlow's message, on the CPU, for a label that is not a class. */
const NO_CLASS = /label value/i;

/**
 * The loss of TensorFlow's sparse operation, which ends with an error on the processor, and with NaN on a GPU, where a label is no
 * class. It knows no smoothing.
 */
function sparse(ops: OpScope, logits: TensorInfo, labels: TensorInfo): OpOutput[] {
  const types = [ops.type('T', DataType.float32), ops.type('Tlabels', DataType.int32)];
  return ops.runAll('SparseSoftmaxCrossEntropyWithLogits', types, [logits, labels], 2);
}

/** The dense operation takes any target: for a label that is not a class it becomes 0 / 0 here. */
function dense(ops: OpScope, logits: TensorInfo, labels: TensorInfo, labelSmoothing: number): OpOutput[] {
  const classes = logits.shape[1]!;
  const float = ops.type('T', DataType.float32);
  const hot = ops.run(
    'OneHot',
    [ops.int('axis', -1), float, ops.type('TI', DataType.int32)],
    [labels, ops.integer(classes), ops.scalar(1), ops.scalar(0)],
  ); // [batch, classes]
  const sumAttributes = [ops.flag('keep_dims', true), float, ops.type('Tidx', DataType.int32)];
  const found = ops.run('Sum', sumAttributes, [hot, ops.vector([1])]); // [batch, 1], 1 or 0
  let target = ops.float('RealDiv', hot, found);
  if (labelSmoothing !== 0) {
    const scaled = ops.float('Mul', target, ops.scalar(1 - labelSmoothing));
    target = ops.float('AddV2', scaled, ops.scalar(labelSmoothing / classes));
  }
  // A target of 0 times an infinite logit would be NaN.
  const finite = ops.float('Maximum', logits, ops.scalar(LOWEST));
  return ops.runAll('SoftmaxCrossEntropyWithLogits', [float], [finite, target], 2);
}

/** The losses of the examples and their gradients for the logits. */
export const penstrokeSparseSoftmaxCrossEntropy: KernelDefinition = {
  kernelName: PenstrokeSparseSoftmaxCrossEntropy,
  run(ops, inputs, attrs) {
    const { logits, labels } = inputs as Record<'logits' | 'labels', TensorInfo>;
    const { labelSmoothing } = attrs as PenstrokeSparseSoftmaxCrossEntropyAttrs;
    const keep = (outputs: OpOutput[]) => outputs.map((output) => ops.keep(output));
    if (labelSmoothing !== 0) return keep(dense(ops, logits, labels, labelSmoothing));
    try {
      return keep(sparse(ops, logits, labels));
    } catch (error) {
      if (!(error instanceof Error && NO_CLASS.test(error.message))) throw error;
      return keep(dense(ops, logits, labels, 0));
    }
  },
};
