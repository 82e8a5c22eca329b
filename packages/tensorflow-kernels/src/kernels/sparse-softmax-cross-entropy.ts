import { PenstrokeSparseSoftmaxCrossEntropy, type PenstrokeSparseSoftmaxCrossEntropyAttrs } from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import type { KernelDefinition } from './kernel-definition.ts';

/** The lowest float32. */
const LOWEST = -3.4028234663852886e38;

/**
 * TensorFlow's sparse loss ends with an error on the processor, and with NaN on a GPU, where a label is no class. The dense one
 * takes a target of any numbers: that of such a label becomes 0 / 0 here.
 */
export const penstrokeSparseSoftmaxCrossEntropy: KernelDefinition = {
  kernelName: PenstrokeSparseSoftmaxCrossEntropy,
  run(ops, inputs, attrs) {
    const { logits, labels } = inputs as Record<'logits' | 'labels', TensorInfo>;
    const { labelSmoothing } = attrs as PenstrokeSparseSoftmaxCrossEntropyAttrs;
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
    const [losses, dlogits] = ops.runAll('SoftmaxCrossEntropyWithLogits', [float], [finite, target], 2);
    return [ops.keep(losses!), ops.keep(dlogits!)];
  },
};
