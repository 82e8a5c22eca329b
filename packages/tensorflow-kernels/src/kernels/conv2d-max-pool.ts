/**
 * A convolution with its max pooling. Bias and activation are monotone, so they are applied to the maxima alone: where a pooling keeps
 * a fifth of the values, that is a fifth of the work, forward and backward. What the backward pass gets as `positions` is the convolution.
 */
import {
  PenstrokeConv2DMaxPool,
  type PenstrokeConv2DMaxPoolAttrs,
  PenstrokeConv2DMaxPoolFilterGradient,
  type PenstrokeConv2DMaxPoolFilterGradientAttrs,
  PenstrokeConv2DMaxPoolInputGradient,
  type PenstrokeConv2DMaxPoolInputGradientAttrs,
} from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { OpScope } from '../runtime/op-scope.ts';
import type { OpOutput } from '../runtime/tensorflow-internals.ts';
import { activate } from './activation.ts';
import { biasAdd, convolutionAttributes } from './convolution.ts';
import type { KernelDefinition } from './kernel-definition.ts';
import type { Pooling, PoolWindows } from './pooling.ts';

type Inputs<Names extends string> = Record<Names, TensorInfo>;

const windowsOf = (shape: readonly number[], attrs: PenstrokeConv2DMaxPoolAttrs): PoolWindows => ({
  shape,
  filterSize: attrs.poolSize,
  strides: attrs.poolStrides,
  pad: attrs.poolPad,
});

/** Keeps a tensor for the backward pass. TensorFlow.js sees one element: of an output without a gradient it makes zeros at each step. */
function keepHidden(ops: OpScope, output: OpOutput): TensorInfo {
  return { dataId: ops.keep(output).dataId, shape: [], dtype: 'bool' };
}

/** Convolutions with max pooling, and their gradients, on a backend that pools in one way. */
export function conv2dMaxPoolKernels(pooling: Pooling): readonly KernelDefinition[] {
  /** The gradient of the maxima at their places in the convolution. */
  const spread = (ops: OpScope, { dz, positions }: Inputs<'dz' | 'positions'>, attrs: PenstrokeConv2DMaxPoolAttrs) => {
    const { shape } = ops.backend.tensorMap.get(positions.dataId);
    return pooling.gradient(ops, positions, dz, windowsOf(shape, attrs));
  };
  const forward: KernelDefinition = {
    kernelName: PenstrokeConv2DMaxPool,
    run(ops, inputs, attributes) {
      const { x, filter, bias } = inputs as Inputs<'x' | 'filter' | 'bias'>;
      const attrs = attributes as PenstrokeConv2DMaxPoolAttrs;
      const convolved = ops.run('Conv2D', convolutionAttributes(ops, attrs), [x, filter]);
      const maxima = pooling.maxima(ops, convolved, windowsOf(convolved.shape, attrs));
      const y = ops.keep(activate(ops, biasAdd(ops, maxima, bias), attrs.activation));
      return attrs.located ? [y, keepHidden(ops, convolved)] : y;
    },
  };
  const inputGradient: KernelDefinition = {
    kernelName: PenstrokeConv2DMaxPoolInputGradient,
    run(ops, inputs, attributes) {
      const { filter, ...rest } = inputs as Inputs<'dz' | 'positions' | 'filter'>;
      const attrs = attributes as PenstrokeConv2DMaxPoolInputGradientAttrs;
      const operands = [ops.vector(attrs.inputShape), filter, spread(ops, rest, attrs)];
      return ops.keep(ops.run('Conv2DBackpropInput', convolutionAttributes(ops, attrs), operands));
    },
  };
  const filterGradient: KernelDefinition = {
    kernelName: PenstrokeConv2DMaxPoolFilterGradient,
    run(ops, inputs, attributes) {
      const { x, ...rest } = inputs as Inputs<'x' | 'dz' | 'positions'>;
      const attrs = attributes as PenstrokeConv2DMaxPoolFilterGradientAttrs;
      const operands = [x, ops.vector(attrs.filterShape), spread(ops, rest, attrs)];
      return ops.keep(ops.run('Conv2DBackpropFilter', convolutionAttributes(ops, attrs), operands));
    },
  };
  return [forward, inputGradient, filterGradient];
}
