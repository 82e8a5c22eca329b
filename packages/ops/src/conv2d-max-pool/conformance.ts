import { MaxPoolGrad, slice, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { compositeBiasActivationGradient } from '../bias-activation-gradient/composite.ts';
import {
  activationAt,
  type Case,
  type ConvTensors,
  normal,
  valueAndGradientsOf,
  withValues,
} from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { stockConv2DGradients } from '../conformance/support/stock-conv2d-gradients.ts';
import { compositeConv2D } from '../conv2d/composite.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { windowCount } from '../shared/window-count.ts';
import { compositeConv2DMaxPool } from './composite.ts';
import { type Conv2DMaxPoolOptions, PenstrokeConv2DMaxPool } from './contract.ts';
import { conv2dMaxPool } from './conv2d-max-pool.ts';
import { conv2dMaxPoolKernels } from './plain-kernels.ts';

const BOUND = 1e-5;

type Shape4D = [number, number, number, number];
type Pair = [number, number];

/**
 * [x shape], [filter shape], strides, padding, window, its strides, its padding: the layers of the models, channels that are no
 * multiple of four, windows that overlap, leave gaps or reach beyond the image, strides that leave a rest, large patches.
 */
const SHAPES: readonly [Shape4D, Shape4D, Pair, 'same' | 'valid', Pair, Pair, 'same' | 'valid'][] = [
  [[3, 28, 28, 1], [3, 3, 1, 12], [1, 1], 'same', [3, 3], [2, 2], 'valid'],
  [[3, 13, 13, 12], [3, 3, 12, 16], [1, 1], 'same', [3, 3], [2, 2], 'valid'],
  [[2, 28, 28, 1], [11, 11, 1, 8], [1, 1], 'same', [2, 2], [2, 2], 'same'],
  [[2, 12, 12, 24], [3, 3, 24, 32], [1, 1], 'valid', [2, 2], [2, 2], 'valid'],
  [[1, 7, 7, 40], [3, 3, 40, 48], [1, 1], 'same', [2, 2], [2, 2], 'same'],
  [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1], 'valid', [1, 1], [1, 1], 'valid'],
  [[2, 9, 8, 3], [1, 1, 3, 5], [1, 1], 'same', [3, 2], [1, 1], 'same'],
  [[2, 10, 11, 2], [3, 2, 2, 3], [2, 3], 'valid', [2, 2], [1, 2], 'same'],
  [[1, 11, 12, 5], [4, 4, 5, 7], [2, 2], 'same', [2, 3], [3, 2], 'valid'],
  [[3, 6, 5, 13], [3, 3, 13, 7], [1, 1], 'same', [5, 5], [4, 4], 'same'],
  [[1, 9, 9, 2], [2, 2, 2, 3], [3, 3], 'valid', [2, 2], [2, 2], 'valid'],
  [[5, 8, 8, 4], [5, 5, 4, 20], [1, 1], 'valid', [2, 2], [2, 2], 'valid'],
  [[2, 12, 9, 3], [3, 3, 3, 8], [1, 1], 'same', [3, 3], [2, 2], 'same'],
  [[2, 9, 7, 2], [2, 2, 2, 4], [1, 1], 'same', [3, 3], [2, 2], 'valid'],
  [[2, 28, 28, 1], [5, 5, 1, 24], [1, 1], 'valid', [2, 2], [2, 2], 'valid'],
  [[2, 7, 8, 13], [3, 4, 13, 8], [1, 1], 'same', [2, 2], [2, 2], 'valid'],
  [[2, 19, 28, 1], [5, 5, 1, 8], [1, 1], 'same', [3, 3], [2, 2], 'valid'],
  [[2, 28, 28, 1], [5, 5, 1, 8], [1, 1], 'valid', [2, 2], [2, 2], 'valid'],
];

/** Forward and all three gradients over odd shapes, strides and paddings; NaN. */
function conv2dMaxPoolCases(): Case[] {
  return [...SHAPES.map(shapeCase), nanCase()];
}

function shapeCase(
  [x, filter, strides, padding, size, poolStrides, poolPadding]: (typeof SHAPES)[number],
  index: number,
): Case {
  const activation = activationAt(index);
  const convolution = { strides, padding, activation };
  const options: Conv2DMaxPoolOptions = { ...convolution, pool: { size, strides: poolStrides, padding: poolPadding } };
  const [height, width] = ([0, 1] as const).map((axis) => {
    const convolved = windowCount(x[axis + 1]!, filter[axis]!, strides[axis], padding);
    return windowCount(convolved, size[axis], poolStrides[axis], poolPadding);
  }) as Pair;
  const pooling = `max ${size} / ${poolStrides} ${poolPadding}`;
  return {
    title: `conv2dMaxPool [${x}] * [${filter}], strides [${strides}], ${padding}, ${activation}, ${pooling}, and its gradients = composite within ${BOUND}`,
    kernel: PenstrokeConv2DMaxPool,
    bound: BOUND,
    inputs: [
      normal('x', x),
      normal('filter', filter, 1 / Math.sqrt(filter[0] * filter[1] * filter[2])),
      normal('bias', [filter[3]]),
      normal('dy', [x[0], height, width, filter[3]]),
    ],
    actual: (inputs) => {
      const [xs, filters, bias, dy] = inputs as ConvTensors;
      const op = (...args: Tensor[]) =>
        conv2dMaxPool(args[0] as typeof xs, args[1] as typeof filters, args[2] as typeof bias, options);
      return [op(xs, filters, bias), ...valueAndGradientsOf(op, [xs, filters, bias], dy)];
    },
    expected: (inputs) => {
      const [xs, filters, bias, dy] = inputs as ConvTensors;
      const input = compositeConv2D(xs, filters, bias, convolution);
      const output = compositeConv2DMaxPool(xs, filters, bias, options);
      const poolAttrs = { filterSize: size, strides: poolStrides, pad: poolPadding };
      const dPooled = runKernel<Tensor4D>(MaxPoolGrad, { dy, input, output }, poolAttrs);
      const { dz, dbias } = compositeBiasActivationGradient(dPooled, input, activation);
      return [output, output, ...stockConv2DGradients(xs, filters, dz, convolution), dbias];
    },
  };
}

function nanCase(): Case {
  const options: Conv2DMaxPoolOptions = { padding: 'same', activation: 'selu', pool: { size: 2 } };
  const pixel = 9 * 9 * 3; // the first one of example 1 of 3
  return {
    title: 'conv2dMaxPool keeps a NaN pixel from the windows that it does not touch and from the other examples',
    kernel: PenstrokeConv2DMaxPool,
    bound: BOUND,
    inputs: [
      withValues(normal('x', [3, 9, 9, 3]), { [pixel]: Number.NaN }),
      normal('filter', [3, 3, 3, 5]),
      normal('bias', [5]),
    ],
    actual: (inputs) => {
      const [x, filter, bias] = inputs as ConvTensors;
      return withoutCorner(conv2dMaxPool(x, filter, bias, options));
    },
    expected: (inputs) => {
      const [x, filter, bias] = inputs as ConvTensors;
      return withoutCorner(compositeConv2DMaxPool(x, filter, bias, options));
    },
  };
}

/** Of three examples [4, 4, 5]: the first, the last, and the lower half of the middle one. Disposes `y`. */
function withoutCorner(y: Tensor4D): Tensor[] {
  const parts = [
    slice(y, [0, 0, 0, 0], [1, 4, 4, 5]),
    slice(y, [2, 0, 0, 0], [1, 4, 4, 5]),
    slice(y, [1, 2, 0, 0], [1, 2, 4, 5]),
  ];
  y.dispose();
  return parts;
}

/** The cases and the plain kernels of `conv2dMaxPool`. */
export const conv2dMaxPoolConformance: OpConformance = {
  cases: conv2dMaxPoolCases,
  kernels: conv2dMaxPoolKernels,
};
