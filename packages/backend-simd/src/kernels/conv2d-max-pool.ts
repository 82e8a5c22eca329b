import {
  PenstrokeConv2DMaxPool,
  type PenstrokeConv2DMaxPoolAttrs,
  PenstrokeConv2DMaxPoolFilterGradient,
  type PenstrokeConv2DMaxPoolFilterGradientAttrs,
  type PenstrokeConv2DMaxPoolFilterGradientInputs,
  PenstrokeConv2DMaxPoolInputGradient,
  type PenstrokeConv2DMaxPoolInputGradientAttrs,
  type PenstrokeConv2DMaxPoolInputGradientInputs,
  type PenstrokeConv2DMaxPoolInputs,
} from '@penstroke/ops';
import { backend_util, util } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/float-bits.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { ACTIVATION_CODE } from './activation-code.ts';
import { type ConvolutionShape, convolutionShape } from './conv2d-plan.ts';
import type { PoolShape } from './conv2d-pooled-plan.ts';
import { runPooledConvolution, runPooledFilterGradient, runPooledInputGradient } from './conv2d-pooled-run.ts';

type Shape4D = [number, number, number, number];

interface Shapes {
  /** undefined for an empty batch or image. */
  shape: ConvolutionShape | undefined;
  pool: PoolShape;
}

function shapesOf(x: number[], filter: number[], attrs: PenstrokeConv2DMaxPoolAttrs): Shapes {
  const { strides, pad, poolSize, poolStrides, poolPad } = attrs;
  const convolution = backend_util.computeConv2DInfo(x as Shape4D, filter as Shape4D, strides, 1, pad);
  const pool = backend_util.computePool2DInfo(convolution.outShape, poolSize, poolStrides, 1, poolPad);
  return { shape: convolutionShape(convolution), pool };
}

/** The convolution with max-pooling of @penstroke/ops, and its gradients. */
export const CONV2D_MAX_POOL_KERNELS: readonly SimdKernel[] = [
  simdKernel<PenstrokeConv2DMaxPoolInputs, PenstrokeConv2DMaxPoolAttrs>(
    PenstrokeConv2DMaxPool,
    ({ inputs: { x, filter, bias }, attrs, backend }) => {
      const { shape, pool } = shapesOf(x.shape, filter.shape, attrs);
      const pointers = { x: backend.pointer(x), filter: backend.pointer(filter), bias: backend.pointer(bias) };
      const y = backend.output(pool.outShape);
      const positions = attrs.located ? backend.output(pool.outShape, 'bool') : undefined;
      if (shape !== undefined) {
        const activation = ACTIVATION_CODE[attrs.activation];
        const outputs = { pool, positions: positions === undefined ? 0 : backend.pointer(positions) };
        runPooledConvolution(backend, shape, { ...pointers, out: backend.pointer(y), activation }, outputs);
      }
      // TensorFlow.js makes zeros in the shape of an output that has no gradient: one value in place of one for each of y.
      return positions === undefined ? y : [y, { ...positions, shape: [1] }];
    },
  ),
  simdKernel<PenstrokeConv2DMaxPoolInputGradientInputs, PenstrokeConv2DMaxPoolInputGradientAttrs>(
    PenstrokeConv2DMaxPoolInputGradient,
    ({ inputs: { dz, positions, filter }, attrs, backend }) => {
      const { shape, pool } = shapesOf(attrs.inputShape, filter.shape, attrs);
      const pointers = { dz: backend.pointer(dz), positions: backend.pointer(positions), pool };
      const from = backend.pointer(filter);
      const dx = backend.output(attrs.inputShape);
      if (shape !== undefined) {
        runPooledInputGradient(backend, shape, pointers, { filter: from, dx: backend.pointer(dx) });
      }
      return dx;
    },
  ),
  simdKernel<PenstrokeConv2DMaxPoolFilterGradientInputs, PenstrokeConv2DMaxPoolFilterGradientAttrs>(
    PenstrokeConv2DMaxPoolFilterGradient,
    ({ inputs: { x, dz, positions }, attrs, backend }) => {
      const { shape, pool } = shapesOf(x.shape, attrs.filterShape, attrs);
      const pointers = { dz: backend.pointer(dz), positions: backend.pointer(positions), pool };
      const from = backend.pointer(x);
      const dFilter = backend.output(attrs.filterShape);
      const out = backend.pointer(dFilter);
      if (shape === undefined) {
        const bytes = 4 * util.sizeFromShape(attrs.filterShape);
        backend.module.run('fill', { out, bytes, value: floatBits(0) }, { parallel: false });
      } else runPooledFilterGradient(backend, shape, pointers, { x: from, dFilter: out });
      return dFilter;
    },
  ),
];
