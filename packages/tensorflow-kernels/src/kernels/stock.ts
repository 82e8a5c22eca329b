/** Stock kernels whose shapes and axes stay with TensorFlow: the stock ones hand them over at each call. */
import {
  ArgMax,
  type ArgMaxAttrs,
  backend_util,
  Conv2DBackpropFilter,
  type Conv2DBackpropFilterAttrs,
  Conv2DBackpropInput,
  type Conv2DBackpropInputAttrs,
  ExpandDims,
  type ExpandDimsAttrs,
  Reshape,
  type ReshapeAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { DataType, SHARED_TYPES } from '../runtime/data-type.ts';
import type { OpInput, OpScope } from '../runtime/op-scope.ts';
import type { KernelDefinition } from './kernel-definition.ts';

type Inputs<Names extends string> = Record<Names, TensorInfo>;
type Shape4D = [number, number, number, number];
type Convolution = Pick<Conv2DBackpropInputAttrs, 'strides' | 'pad' | 'dataFormat' | 'dimRoundingMode'>;

const reshape: KernelDefinition = {
  kernelName: Reshape,
  covers: ({ x }) => x!.dtype in SHARED_TYPES,
  run(ops, inputs, attrs) {
    const { x } = inputs as Inputs<'x'>;
    const attributes = [ops.type('T', SHARED_TYPES[x.dtype]!), ops.type('Tshape', DataType.int32)];
    return ops.keep(ops.run('Reshape', attributes, [x, ops.vector((attrs as ReshapeAttrs).shape)]));
  },
};

const expandDims: KernelDefinition = {
  kernelName: ExpandDims,
  covers: ({ input }) => input!.dtype in SHARED_TYPES,
  run(ops, inputs, attrs) {
    const { input } = inputs as Inputs<'input'>;
    const attributes = [ops.type('T', SHARED_TYPES[input.dtype]!), ops.type('Tdim', DataType.int32)];
    return ops.keep(ops.run('ExpandDims', attributes, [input, ops.integer((attrs as ExpandDimsAttrs).dim)]));
  },
};

const argMax: KernelDefinition = {
  kernelName: ArgMax,
  covers: ({ x }) => x!.dtype in SHARED_TYPES,
  run(ops, inputs, attrs) {
    const { x } = inputs as Inputs<'x'>;
    const attributes = [
      ops.type('T', SHARED_TYPES[x.dtype]!),
      ops.type('Tidx', DataType.int32),
      ops.type('output_type', DataType.int32),
    ];
    return ops.keep(ops.run('ArgMax', attributes, [x, ops.integer((attrs as ArgMaxAttrs).axis)]));
  },
};

const isPlain = ({ pad, dataFormat }: Convolution) => typeof pad === 'string' && dataFormat === 'NHWC';

/** Runs the gradient of a convolution of images of one shape with a filter of another. */
function convolutionGradient(
  ops: OpScope,
  name: string,
  shapes: { readonly image: Shape4D; readonly filter: Shape4D },
  { strides, pad, dimRoundingMode }: Convolution,
  inputs: readonly OpInput[],
): TensorInfo {
  const { image, filter } = shapes;
  const information = backend_util.computeConv2DInfo(image, filter, strides, 1, pad, dimRoundingMode);
  const attributes = [
    ops.type('T', DataType.float32),
    ops.int('strides', [1, information.strideHeight, information.strideWidth, 1]),
    ops.text('padding', information.padInfo.type),
    ops.text('data_format', 'NHWC'),
    ops.int('dilations', [1, 1, 1, 1]),
  ];
  return ops.keep(ops.run(name, attributes, inputs));
}

const backpropInput: KernelDefinition = {
  kernelName: Conv2DBackpropInput,
  covers: (_, attrs) => isPlain(attrs as Conv2DBackpropInputAttrs),
  run(ops, inputs, attrs) {
    const { dy, filter } = inputs as Inputs<'dy' | 'filter'>;
    const { inputShape, ...convolution } = attrs as Conv2DBackpropInputAttrs;
    const shapes = { image: inputShape, filter: filter.shape as Shape4D };
    const operands = [ops.vector(inputShape), filter, dy];
    return convolutionGradient(ops, 'Conv2DBackpropInput', shapes, convolution, operands);
  },
};

const backpropFilter: KernelDefinition = {
  kernelName: Conv2DBackpropFilter,
  covers: (_, attrs) => isPlain(attrs as Conv2DBackpropFilterAttrs),
  run(ops, inputs, attrs) {
    const { x, dy } = inputs as Inputs<'x' | 'dy'>;
    const { filterShape, ...convolution } = attrs as Conv2DBackpropFilterAttrs;
    const shapes = { image: x.shape as Shape4D, filter: filterShape };
    const operands = [x, ops.vector(filterShape), dy];
    return convolutionGradient(ops, 'Conv2DBackpropFilter', shapes, convolution, operands);
  },
};

/** Kernels of plain ops that a training runs at every update. */
export const STOCK_KERNELS: readonly KernelDefinition[] = [reshape, expandDims, argMax, backpropInput, backpropFilter];
