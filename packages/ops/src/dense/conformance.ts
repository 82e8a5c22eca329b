import { matMul, type Tensor } from '@tensorflow/tfjs-core';
import { compositeBiasActivationGradient } from '../bias-activation-gradient/composite.ts';
import {
  activationAt,
  type Case,
  type DenseTensors,
  gradientsOf,
  normal,
  withValues,
} from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { activate, type PlainKernel, plainKernel } from '../conformance/support/plain-kernel.ts';
import { compositeDense } from './composite.ts';
import { PenstrokeDense, type PenstrokeDenseAttrs, type PenstrokeDenseInputs } from './contract.ts';
import { dense } from './dense.ts';

const BOUND = 1e-5;

/** [batch, inputs, units] */
const SHAPES: readonly [number, number, number][] = [
  [1, 1, 1],
  [3, 5, 7],
  [64, 288, 144],
  [2, 576, 10],
  [5, 1, 3],
  [7, 130, 1],
  [33, 17, 65],
  [1, 100, 31],
];

/** Forward and all three gradients over odd shapes; NaN and infinity through every activation. */
function denseCases(): Case[] {
  return [...SHAPES.map(shapeCase), ...[0, 1, 2, 3].map(nonFiniteCase)];
}

function shapeCase([batch, inputCount, units]: (typeof SHAPES)[number], index: number): Case {
  const activation = activationAt(index);
  return {
    title: `dense [${batch},${inputCount}] . [${inputCount},${units}], ${activation}, and its gradients = composite within ${BOUND}`,
    kernel: PenstrokeDense,
    bound: BOUND,
    inputs: [
      normal('x', [batch, inputCount]),
      normal('kernel', [inputCount, units], 1 / Math.sqrt(inputCount)),
      normal('bias', [units]),
      normal('dy', [batch, units]),
    ],
    actual: (inputs) => {
      const [x, kernel, bias, dy] = inputs as DenseTensors;
      const op = (...args: Tensor[]) =>
        dense(args[0] as typeof x, args[1] as typeof kernel, args[2] as typeof bias, { activation });
      return [op(x, kernel, bias), ...gradientsOf(op, [x, kernel, bias], dy)];
    },
    expected: (inputs) => {
      const [x, kernel, bias, dy] = inputs as DenseTensors;
      const y = compositeDense(x, kernel, bias, { activation });
      const { dz, dbias } = compositeBiasActivationGradient(dy, y, activation);
      return [y, matMul(dz, kernel, false, true), matMul(x, dz, true, false), dbias];
    },
  };
}

function nonFiniteCase(index: number): Case {
  const activation = activationAt(index);
  return {
    title: `dense carries NaN, infinity and overflow through ${activation} and to no other example, else = composite within ${BOUND}`,
    kernel: PenstrokeDense,
    bound: BOUND,
    inputs: [
      withValues(normal('x', [6, 3]), { 4: Number.NaN, 9: Number.POSITIVE_INFINITY, 15: 3e38 }),
      { shape: [3, 2], values: Float32Array.of(2, -2, 0.5, 0.25, 1, -1) },
      normal('bias', [2]),
    ],
    actual: (inputs) => {
      const [x, kernel, bias] = inputs as DenseTensors;
      return [dense(x, kernel, bias, { activation })];
    },
    expected: (inputs) => {
      const [x, kernel, bias] = inputs as DenseTensors;
      return [compositeDense(x, kernel, bias, { activation })];
    },
  };
}

const plainDense: PlainKernel<PenstrokeDenseInputs, PenstrokeDenseAttrs> = (inputs, { activation }, read, write) => {
  const [x, kernel, bias] = [read(inputs.x), read(inputs.kernel), read(inputs.bias)];
  const [batch] = inputs.x.shape as [number];
  const [inputCount, units] = inputs.kernel.shape as [number, number];
  const y = new Float32Array(batch * units);
  for (let row = 0; row < batch; row++) {
    for (let unit = 0; unit < units; unit++) {
      let sum = bias[unit]!;
      for (let i = 0; i < inputCount; i++) sum += x[row * inputCount + i]! * kernel[i * units + unit]!;
      y[row * units + unit] = activate(sum, activation);
    }
  }
  return write(y, [batch, units]);
};

/** The cases and the plain kernel of `dense`. */
export const denseConformance: OpConformance = {
  cases: denseCases,
  kernels: [plainKernel(PenstrokeDense, plainDense)],
};
