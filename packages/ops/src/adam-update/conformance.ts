import type { Tensor } from '@tensorflow/tfjs-core';
import { type Case, normal } from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { type PlainKernel, plainKernel } from '../conformance/support/plain-kernel.ts';
import {
  groupsOf,
  parametersAndGradients,
  UPDATE_SHAPES,
  updateAll,
  updateDonated,
} from '../conformance/support/update-cases.ts';
import { adamUpdate } from './adam-update.ts';
import { compositeAdam } from './composite.ts';
import {
  type AdamOptions,
  type AdamState,
  PenstrokeAdam,
  type PenstrokeAdamAttrs,
  type PenstrokeAdamInputs,
} from './contract.ts';

const BOUND = 1e-6;

/** Steps, rates and decay over many tensors at once; a NaN gradient stays with its own element. */
function adamCases(): Case[] {
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
    adamCase('a NaN gradient', { step: 1, learningRate: 1e-3 }, { replaced: Number.NaN }),
    ...[0, 0.01].map((weightDecay) =>
      adamCase(
        `twice, the second time donated, weight decay ${weightDecay}`,
        { step: 5, learningRate: 1e-3, weightDecay },
        { twice: true },
      ),
    ),
  ];
}

function adamCase(
  title: string,
  options: Pick<AdamOptions, 'step' | 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay'>,
  { replaced, twice = false }: { replaced?: number; twice?: boolean } = {},
): Case {
  const run = (update: typeof adamUpdate) => (inputs: Tensor[]) => {
    const [parameters, gradients, firstMoments, secondMoments] = groupsOf(inputs, 4) as [
      Tensor[],
      Tensor[],
      Tensor[],
      Tensor[],
    ];
    const apply = (state: AdamState, donated: boolean) => update({ ...state, gradients, donated, ...options });
    const state = { parameters, firstMoments, secondMoments };
    return twice ? updateDonated(state, apply) : Object.values(apply(state, false)).flat();
  };
  const secondMoments = UPDATE_SHAPES.map((shape) => {
    const { values } = normal('v', shape, 0.1);
    return { shape, values: values.map((value) => value * value) };
  });
  return {
    title: `adamUpdate, ${title} = composite within ${BOUND}`,
    kernel: PenstrokeAdam,
    bound: BOUND,
    inputs: [
      ...parametersAndGradients(replaced),
      ...UPDATE_SHAPES.map((shape) => normal('m', shape, 0.1)),
      ...secondMoments,
    ],
    actual: run(adamUpdate),
    expected: run(compositeAdam),
  };
}

const plainAdam: PlainKernel<PenstrokeAdamInputs, PenstrokeAdamAttrs> = (inputs, attrs, read, write) => {
  const { count, learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs;
  return updateAll(inputs, ['p', 'g', 'm', 'v'], count, read, write, (...values) => {
    const [p, g, m, v] = values as [number, number, number, number];
    const first = beta1 * m + (1 - beta1) * g;
    const second = beta2 * v + (1 - beta2) * g * g;
    const change = first / (1 - beta1 ** step) / (Math.sqrt(second / (1 - beta2 ** step)) + epsilon);
    return [p - learningRate * (change + weightDecay * p), first, second];
  });
};

/** The cases and the plain kernel of `adamUpdate`. */
export const adamUpdateConformance: OpConformance = {
  cases: adamCases,
  kernels: [plainKernel(PenstrokeAdam, plainAdam)],
};
