import type { Tensor } from '@tensorflow/tfjs-core';
import { type AdamOptions, adamUpdate } from '../../adam-update.ts';
import { compositeAdam, compositeMomentum, compositeMovingAverage } from '../../composite/index.ts';
import { PenstrokeAdam, PenstrokeMomentum, PenstrokeMovingAverage } from '../../kernel-names.ts';
import { type MomentumOptions, momentumUpdate } from '../../momentum-update.ts';
import { type MovingAverageOptions, movingAverage } from '../../moving-average.ts';
import { type Case, type Input, normal, withValues } from './case.ts';

const BOUND = 1e-6;

/** Of a small network, and lengths around the widths of vectors. */
const SHAPES: readonly number[][] = [[3, 3, 1, 12], [12], [3, 3, 12, 16], [16], [31, 17], [1], [3], [4], [], [129]];

/** The update rules over many tensors at once; a NaN gradient stays with its own element. */
export function updateCases(): Case[] {
  return [
    ...[1, 2, 1000].map((step) => adamCase(`step ${step}`, { step, learningRate: 1e-3 })),
    adamCase('step 7, weight decay', { step: 7, learningRate: 0.01, weightDecay: 0.01 }),
    adamCase('step 3, betas 0.7 and 0.9, epsilon 1e-8', {
      step: 3,
      learningRate: 0.01,
      beta1: 0.7,
      beta2: 0.9,
      epsilon: 1e-8,
    }),
    adamCase('a NaN gradient', { step: 1, learningRate: 1e-3 }, Number.NaN),
    momentumCase('none', { learningRate: 0.1 }),
    momentumCase('0.9', { learningRate: 0.1, momentum: 0.9 }),
    momentumCase('0.9 of Nesterov', { learningRate: 0.1, momentum: 0.9, nesterov: true }),
    momentumCase('0.8 of Nesterov, weight decay', {
      learningRate: 0.1,
      momentum: 0.8,
      nesterov: true,
      weightDecay: 5e-4,
    }),
    momentumCase('0.9, a NaN gradient', { learningRate: 0.1, momentum: 0.9 }, Number.NaN),
    ...[0, 0.5, 0.999].map(movingAverageCase),
  ];
}

/** `groups` lists of tensors of {@link SHAPES}, one list after the other. */
function groupsOf(inputs: Tensor[], groups: number): Tensor[][] {
  return Array.from({ length: groups }, (_, group) => inputs.slice(group * SHAPES.length, (group + 1) * SHAPES.length));
}

/** Parameters, then gradients, of which one element may be replaced. */
function parametersAndGradients(replaced: number | undefined): Input[] {
  const gradients = SHAPES.map((shape) => normal('g', shape, 0.1));
  if (replaced !== undefined) gradients[4] = withValues(gradients[4]!, { 5: replaced });
  return [...SHAPES.map((shape) => normal('p', shape)), ...gradients];
}

function adamCase(
  title: string,
  options: Pick<AdamOptions, 'step' | 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay'>,
  replaced?: number,
): Case {
  const run = (update: typeof adamUpdate) => (inputs: Tensor[]) => {
    const [parameters, gradients, firstMoments, secondMoments] = groupsOf(inputs, 4) as [
      Tensor[],
      Tensor[],
      Tensor[],
      Tensor[],
    ];
    const next = update({ parameters, gradients, firstMoments, secondMoments, ...options });
    return [...next.parameters, ...next.firstMoments, ...next.secondMoments];
  };
  const secondMoments = SHAPES.map((shape) => {
    const { values } = normal('v', shape, 0.1);
    return { shape, values: values.map((value) => value * value) };
  });
  return {
    title: `adamUpdate, ${title} = composite within ${BOUND}`,
    kernel: PenstrokeAdam,
    bound: BOUND,
    inputs: [...parametersAndGradients(replaced), ...SHAPES.map((shape) => normal('m', shape, 0.1)), ...secondMoments],
    actual: run(adamUpdate),
    expected: run(compositeAdam),
  };
}

function momentumCase(
  title: string,
  options: Pick<MomentumOptions, 'learningRate' | 'momentum' | 'nesterov' | 'weightDecay'>,
  replaced?: number,
): Case {
  const run = (update: typeof momentumUpdate) => (inputs: Tensor[]) => {
    const [parameters, gradients, accumulations] = groupsOf(inputs, 3) as [Tensor[], Tensor[], Tensor[]];
    const next = update({ parameters, gradients, accumulations, ...options });
    return [...next.parameters, ...next.accumulations];
  };
  return {
    title: `momentumUpdate, momentum ${title} = composite within ${BOUND}`,
    kernel: PenstrokeMomentum,
    bound: BOUND,
    inputs: [...parametersAndGradients(replaced), ...SHAPES.map((shape) => normal('a', shape))],
    actual: run(momentumUpdate),
    expected: run(compositeMomentum),
  };
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
    inputs: [...SHAPES.map((shape) => normal('a', shape)), ...SHAPES.map((shape) => normal('p', shape))],
    actual: run(movingAverage),
    expected: run(compositeMovingAverage),
  };
}
