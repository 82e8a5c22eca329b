import {
  PenstrokeBiasActivationGradient,
  type PenstrokeBiasActivationGradientAttrs,
  PenstrokeConv2D,
  type PenstrokeConv2DAttrs,
  PenstrokeDense,
  type PenstrokeDenseAttrs,
} from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { DataType } from '../runtime/data-type.ts';
import { activate, activationGradient } from './activation.ts';
import { biasAdd, convolutionAttributes } from './convolution.ts';
import type { KernelDefinition } from './kernel-definition.ts';

type Inputs<Names extends string> = Record<Names, TensorInfo>;

const penstrokeConv2D: KernelDefinition = {
  kernelName: PenstrokeConv2D,
  run(ops, inputs, attrs) {
    const { x, filter, bias } = inputs as Inputs<'x' | 'filter' | 'bias'>;
    const { activation, ...convolution } = attrs as PenstrokeConv2DAttrs;
    const convolved = ops.run('Conv2D', convolutionAttributes(ops, convolution), [x, filter]);
    return ops.keep(activate(ops, biasAdd(ops, convolved, bias), activation));
  },
};

const penstrokeDense: KernelDefinition = {
  kernelName: PenstrokeDense,
  run(ops, inputs, attrs) {
    const { x, kernel, bias } = inputs as Inputs<'x' | 'kernel' | 'bias'>;
    const { activation } = attrs as PenstrokeDenseAttrs;
    return ops.keep(activate(ops, biasAdd(ops, ops.float('MatMul', x, kernel), bias), activation));
  },
};

const penstrokeBiasActivationGradient: KernelDefinition = {
  kernelName: PenstrokeBiasActivationGradient,
  run(ops, inputs, attrs) {
    const { dy, y } = inputs as Inputs<'dy' | 'y'>;
    const { activation } = attrs as PenstrokeBiasActivationGradientAttrs;
    const dz = activation === 'linear' ? ops.share(dy) : ops.keep(activationGradient(ops, dy, y, activation));
    const attributes = [ops.type('T', DataType.float32), ops.text('data_format', 'NHWC')];
    return [dz, ops.keep(ops.run('BiasAddGrad', attributes, [dz]))];
  },
};

/** Layers with bias and activation, and the backward pass through the last two. */
export const LAYER_KERNELS: readonly KernelDefinition[] = [
  penstrokeConv2D,
  penstrokeDense,
  penstrokeBiasActivationGradient,
];
