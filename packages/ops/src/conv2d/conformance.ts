import { slice, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { compositeBiasActivationGradient } from '../bias-activation-gradient/composite.ts';
import {
  activationAt,
  type Case,
  type ConvTensors,
  gradientsOf,
  normal,
  withValues,
} from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { plainKernel } from '../conformance/support/plain-kernel.ts';
import { stockConv2DGradients } from '../conformance/support/stock-conv2d-gradients.ts';
import { windowCount } from '../shared/window-count.ts';
import { compositeConv2D } from './composite.ts';
import { type Conv2DOptions, PenstrokeConv2D } from './contract.ts';
import { conv2d } from './conv2d.ts';
import { plainConv2D } from './plain-kernel.ts';

const BOUND = 1e-5;

/** [x shape], [filter shape], strides, padding: sizes of the models, odd ones, filters beyond the image, gaps between windows. */
const SHAPES: readonly [
  x: [number, number, number, number],
  filter: [number, number, number, number],
  strides: [number, number],
  padding: 'same' | 'valid',
][] = [
  [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1], 'valid'],
  [[2, 5, 7, 3], [1, 1, 3, 5], [1, 1], 'same'],
  [[3, 28, 28, 1], [3, 3, 1, 12], [1, 1], 'same'],
  [[2, 13, 13, 12], [3, 3, 12, 16], [1, 1], 'same'],
  [[2, 6, 5, 13], [3, 3, 13, 7], [1, 1], 'valid'],
  [[1, 9, 8, 4], [5, 5, 4, 6], [2, 2], 'same'],
  [[2, 10, 11, 2], [3, 2, 2, 3], [2, 3], 'valid'],
  [[1, 7, 7, 3], [11, 11, 3, 5], [1, 1], 'same'],
  [[5, 4, 4, 17], [3, 3, 17, 33], [1, 1], 'same'],
  [[1, 8, 9, 16], [5, 5, 16, 24], [1, 1], 'same'],
  [[1, 7, 9, 40], [3, 3, 40, 48], [1, 1], 'same'],
  [[3, 3, 3, 2], [3, 3, 2, 2], [1, 1], 'valid'],
  [[2, 8, 8, 3], [4, 4, 3, 5], [1, 1], 'same'],
  [[2, 11, 11, 2], [2, 2, 2, 3], [3, 3], 'same'],
  [[1, 227, 11, 3], [11, 11, 3, 8], [4, 4], 'valid'],
  [[2, 31, 27, 1], [2, 3, 1, 24], [1, 1], 'valid'],
  [[1, 9, 40, 1], [2, 5, 1, 8], [1, 1], 'same'],
  [[2, 28, 28, 1], [5, 5, 1, 8], [1, 1], 'valid'],
];

/** Forward and all three gradients over odd shapes, strides and paddings; NaN. */
function conv2dCases(): Case[] {
  return [...SHAPES.map(shapeCase), nanCase()];
}

function shapeCase([x, filter, strides, padding]: (typeof SHAPES)[number], index: number): Case {
  const activation = activationAt(index);
  const options = { strides, padding, activation };
  const channels = filter[3];
  const outShape = x.map((size, axis) => {
    if (axis === 0) return size;
    if (axis === 3) return channels;
    return windowCount(size, filter[axis - 1]!, strides[axis - 1]!, padding);
  });
  const fanIn = filter[0] * filter[1] * filter[2];
  return {
    title: `conv2d [${x}] * [${filter}], strides [${strides}], ${padding}, ${activation}, and its gradients = composite within ${BOUND}`,
    kernel: PenstrokeConv2D,
    bound: BOUND,
    inputs: [
      normal('x', x),
      normal('filter', filter, 1 / Math.sqrt(fanIn)),
      normal('bias', [channels]),
      normal('dy', outShape),
    ],
    actual: (inputs) => {
      const [xs, filters, bias, dy] = inputs as ConvTensors;
      const op = (...args: Tensor[]) =>
        conv2d(args[0] as typeof xs, args[1] as typeof filters, args[2] as typeof bias, options);
      return [op(xs, filters, bias), ...gradientsOf(op, [xs, filters, bias], dy)];
    },
    expected: (inputs) => {
      const [xs, filters, bias, dy] = inputs as ConvTensors;
      const y = compositeConv2D(xs, filters, bias, options);
      const { dz, dbias } = compositeBiasActivationGradient(dy, y, activation);
      return [y, ...stockConv2DGradients(xs, filters, dz, options), dbias];
    },
  };
}

function nanCase(): Case {
  const options: Conv2DOptions = { padding: 'same', activation: 'relu' };
  const pixel = (9 * 9 + 4 * 9 + 4) * 3; // example 1 of 3, the pixel in the middle
  return {
    title: 'conv2d carries a NaN pixel to every window that holds it, through relu, and to no other example',
    kernel: PenstrokeConv2D,
    bound: BOUND,
    inputs: [
      withValues(normal('x', [3, 9, 9, 3]), { [pixel]: Number.NaN }),
      normal('filter', [3, 3, 3, 5]),
      normal('bias', [5]),
    ],
    // Which places of example 1 beyond those windows become NaN is the kernel's business (Winograd shares tiles), so only the
    // window around the pixel is compared there.
    actual: (inputs) => {
      const [x, filter, bias] = inputs as ConvTensors;
      return windows(conv2d(x, filter, bias, options));
    },
    expected: (inputs) => {
      const [x, filter, bias] = inputs as ConvTensors;
      return windows(compositeConv2D(x, filter, bias, options));
    },
  };
}

/** Of three examples [9, 9, 5]: the first, the last, and of the middle one the 3x3 pixels in the middle. Disposes `y`. */
function windows(y: Tensor4D): Tensor[] {
  const parts = [
    slice(y, [0, 0, 0, 0], [1, 9, 9, 5]),
    slice(y, [2, 0, 0, 0], [1, 9, 9, 5]),
    slice(y, [1, 3, 3, 0], [1, 3, 3, 5]),
  ];
  y.dispose();
  return parts;
}

/** The cases and the plain kernel of `conv2d`. */
export const conv2dConformance: OpConformance = {
  cases: conv2dCases,
  kernels: [plainKernel(PenstrokeConv2D, plainConv2D)],
};
