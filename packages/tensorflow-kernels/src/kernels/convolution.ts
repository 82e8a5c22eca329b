import type { PenstrokeConv2DAttrs } from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import type { OpInput, OpScope } from '../runtime/op-scope.ts';
import type { OpAttribute, OpOutput } from '../runtime/tensorflow-internals.ts';

/** The attributes of a convolution's operation, and of its gradients'. */
export function convolutionAttributes(
  ops: OpScope,
  { strides, pad }: Pick<PenstrokeConv2DAttrs, 'strides' | 'pad'>,
): OpAttribute[] {
  return [
    ops.type('T', DataType.float32),
    ops.int('strides', [1, ...strides, 1]),
    ops.text('padding', pad.toUpperCase()),
    ops.text('data_format', 'NHWC'),
    ops.int('dilations', [1, 1, 1, 1]),
  ];
}

/** Adds a number to each channel. */
export function biasAdd(ops: OpScope, z: OpInput, bias: TensorInfo): OpOutput {
  return ops.run('BiasAdd', [ops.type('T', DataType.float32), ops.text('data_format', 'NHWC')], [z, bias]);
}
