import { PenstrokeWarp, type PenstrokeWarpAttrs } from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import type { OpInput, OpScope } from '../runtime/op-scope.ts';
import type { OpOutput } from '../runtime/tensorflow-internals.ts';
import type { KernelDefinition } from './kernel-definition.ts';

/**
 * The composite's way: images in a frame of fill, coordinates clamped to it, four gathers and three blends. Indices are int64: on a GPU
 * TensorFlow calculates with int32 in the memory of the processor.
 */
export const penstrokeWarp: KernelDefinition = {
  kernelName: PenstrokeWarp,
  run(ops, inputs, attrs) {
    const { images, flow } = inputs as Record<'images' | 'flow', TensorInfo>;
    const { fillValue } = attrs as PenstrokeWarpAttrs;
    const [batch, height, width, channels] = images.shape as [number, number, number, number];
    const stride = width + 2;
    const frame = ops.vector([0, 0, 1, 1, 1, 1, 0, 0], [4, 2]);
    const padTypes = [ops.type('T', DataType.float32), ops.type('Tpaddings', DataType.int32)];
    const framed = ops.run('PadV2', padTypes, [images, frame, ops.scalar(fillValue)]);
    const pixels = ops.reshape(framed, [batch, (height + 2) * stride, channels]);
    const unpack = [ops.int('num', 2), ops.type('T', DataType.float32), ops.int('axis', 3)];
    const [dy, dx] = ops.runAll('Unpack', unpack, [flow], 2); // [batch, height, width] each
    const y = coordinates(ops, dy!, [height, 1], height);
    const x = coordinates(ops, dx!, [1, width], width);
    const index = long(ops, 'AddV2', long(ops, 'Mul', toLong(ops, y.whole), ops.long(stride)), toLong(ops, x.whole));
    const gatherTypes = [
      ops.int('batch_dims', 1),
      ops.type('Tparams', DataType.float32),
      ops.type('Tindices', DataType.int64),
      ops.type('Taxis', DataType.int32),
    ];
    // Row 0, column 0 stands behind the frame's first row and first column.
    const read = (offset: number) => {
      const at = long(ops, 'AddV2', index, ops.long(stride + 1 + offset));
      return ops.run('GatherV2', gatherTypes, [pixels, at, ops.integer(1)]);
    };
    const top = blend(ops, read(0), read(1), x.fraction);
    const bottom = blend(ops, read(stride), read(stride + 1), x.fraction);
    return ops.keep(blend(ops, top, bottom, y.fraction)); // [batch, height, width, channels]
  },
};

/** The lower neighbour (in -1..size-1) of a grid plus a displacement and, with an axis of one channel, the distance from it. */
function coordinates(
  ops: OpScope,
  displacement: OpInput,
  shape: readonly number[],
  size: number,
): { readonly whole: OpOutput; readonly fraction: OpOutput } {
  const grid = ops.float('AddV2', displacement, ops.floats([...new Array(size).keys()], shape));
  const place = ops.float('ClipByValue', grid, ops.scalar(-1), ops.scalar(size));
  const whole = ops.float('Minimum', ops.float('Floor', place), ops.scalar(size - 1));
  const types = [ops.type('T', DataType.float32), ops.type('Tdim', DataType.int32)];
  return { whole, fraction: ops.run('ExpandDims', types, [ops.float('Sub', place, whole), ops.integer(-1)]) };
}

function blend(ops: OpScope, low: OpInput, high: OpInput, fraction: OpInput): OpOutput {
  const rest = ops.float('Sub', ops.scalar(1), fraction);
  return ops.float('AddV2', ops.float('Mul', low, rest), ops.float('Mul', high, fraction));
}

function long(ops: OpScope, name: string, ...inputs: OpInput[]): OpOutput {
  return ops.run(name, [ops.type('T', DataType.int64)], inputs);
}

function toLong(ops: OpScope, input: OpInput): OpOutput {
  const types = [ops.type('SrcT', DataType.float32), ops.type('DstT', DataType.int64), ops.flag('Truncate', false)];
  return ops.run('Cast', types, [input]);
}
