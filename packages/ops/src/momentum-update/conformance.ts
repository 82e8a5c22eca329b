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
import { compositeMomentum } from './composite.ts';
import {
  type MomentumOptions,
  type MomentumState,
  PenstrokeMomentum,
  type PenstrokeMomentumAttrs,
  type PenstrokeMomentumInputs,
} from './contract.ts';
import { momentumUpdate } from './momentum-update.ts';

const BOUND = 1e-6;

/** Rates and decay over many tensors at once; a NaN gradient stays with its own element. */
function momentumCases(): Case[] {
  return [
    momentumCase('none', { learningRate: 0.1 }),
    momentumCase('0.9', { learningRate: 0.1, momentum: 0.9 }),
    momentumCase('0.9 of Nesterov', { learningRate: 0.1, momentum: 0.9, nesterov: true }),
    momentumCase('0.8 of Nesterov, weight decay', {
      learningRate: 0.1,
      momentum: 0.8,
      nesterov: true,
      weightDecay: 5e-4,
    }),
    momentumCase('0.9, a NaN gradient', { learningRate: 0.1, momentum: 0.9 }, { replaced: Number.NaN }),
    ...[0, 5e-4].map((weightDecay) =>
      momentumCase(
        `0.9, twice, the second time donated, weight decay ${weightDecay}`,
        { learningRate: 0.1, momentum: 0.9, weightDecay },
        { twice: true },
      ),
    ),
  ];
}

function momentumCase(
  title: string,
  options: Pick<MomentumOptions, 'learningRate' | 'momentum' | 'nesterov' | 'weightDecay'>,
  { replaced, twice = false }: { replaced?: number; twice?: boolean } = {},
): Case {
  const run = (update: typeof momentumUpdate) => (inputs: Tensor[]) => {
    const [parameters, gradients, accumulations] = groupsOf(inputs, 3) as [Tensor[], Tensor[], Tensor[]];
    const apply = (state: MomentumState, donated: boolean) => update({ ...state, gradients, donated, ...options });
    const state = { parameters, accumulations };
    return twice ? updateDonated(state, apply) : Object.values(apply(state, false)).flat();
  };
  return {
    title: `momentumUpdate, momentum ${title} = composite within ${BOUND}`,
    kernel: PenstrokeMomentum,
    bound: BOUND,
    inputs: [...parametersAndGradients(replaced), ...UPDATE_SHAPES.map((shape) => normal('a', shape))],
    actual: run(momentumUpdate),
    expected: run(compositeMomentum),
  };
}

const plainMomentum: PlainKernel<PenstrokeMomentumInputs, PenstrokeMomentumAttrs> = (inputs, attrs, read, write) =>
  updateAll(inputs, ['p', 'g', 'a'], attrs.count, read, write, (...values) => {
    const [p, g, a] = values as [number, number, number];
    const gradient = g + attrs.weightDecay * p;
    const accumulation = attrs.momentum * a + gradient;
    const change = attrs.nesterov ? gradient + attrs.momentum * accumulation : accumulation;
    return [p - attrs.learningRate * change, accumulation];
  });

/** The cases and the plain kernel of `momentumUpdate`. */
export const momentumUpdateConformance: OpConformance = {
  cases: momentumCases,
  kernels: [plainKernel(PenstrokeMomentum, plainMomentum)],
};
