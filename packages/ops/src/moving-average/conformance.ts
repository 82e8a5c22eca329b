import type { Tensor } from '@tensorflow/tfjs-core';
import { type Case, normal } from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { type PlainKernel, plainKernel } from '../conformance/support/plain-kernel.ts';
import { groupsOf, UPDATE_SHAPES, updateAll } from '../conformance/support/update-cases.ts';
import { compositeMovingAverage } from './composite.ts';
import {
  type MovingAverageOptions,
  PenstrokeMovingAverage,
  type PenstrokeMovingAverageAttrs,
  type PenstrokeMovingAverageInputs,
} from './contract.ts';
import { movingAverage } from './moving-average.ts';

const BOUND = 1e-6;

/** Decays over many tensors at once. */
function movingAverageCases(): Case[] {
  return [...[0, 0.5, 0.999].map(movingAverageCase)];
}

function movingAverageCase(decay: MovingAverageOptions['decay']): Case {
  const run = (update: typeof movingAverage) => (inputs: Tensor[]) => {
    const [averages, parameters] = groupsOf(inputs, 2) as [Tensor[], Tensor[]];
    return update({ averages, parameters, decay });
  };
  return {
    title: `movingAverage, decay ${decay} = composite within ${BOUND}`,
    kernel: PenstrokeMovingAverage,
    bound: BOUND,
    inputs: [...UPDATE_SHAPES.map((shape) => normal('a', shape)), ...UPDATE_SHAPES.map((shape) => normal('p', shape))],
    actual: run(movingAverage),
    expected: run(compositeMovingAverage),
  };
}

const plainMovingAverage: PlainKernel<PenstrokeMovingAverageInputs, PenstrokeMovingAverageAttrs> = (
  inputs,
  { count, decay },
  read,
  write,
) =>
  updateAll(inputs, ['a', 'p'], count, read, write, (...values) => {
    const [a, p] = values as [number, number];
    return [decay * a + (1 - decay) * p];
  });

/** The cases and the plain kernel of `movingAverage`. */
export const movingAverageConformance: OpConformance = {
  cases: movingAverageCases,
  kernels: [plainKernel(PenstrokeMovingAverage, plainMovingAverage)],
};
