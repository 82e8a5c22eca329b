import { ACTIVATIONS, type Activation } from '../../activation.ts';
import { biasActivationGradient } from '../../bias-activation-gradient.ts';
import { compositeBiasActivationGradient } from '../../composite/index.ts';
import { PenstrokeBiasActivationGradient } from '../../kernel-names.ts';
import { activate } from '../plain-kernels/plain-kernel.ts';
import { type Case, normal } from './case.ts';

const BOUND = 1e-5;
const SHAPES: readonly number[][] = [
  [1, 1],
  [3, 5],
  [64, 10],
  [7, 129],
  [2, 7, 7, 13],
  [1, 1, 1, 1],
  [3, 28, 28, 12],
  [0, 3],
  [0, 2, 2, 4],
];

/** Every activation over odd shapes. That the runner finds `dy` unchanged after `dz` is disposed covers a shared `dz` of 'linear'. */
export function biasActivationGradientCases(): Case[] {
  return SHAPES.flatMap((shape) => ACTIVATIONS.map((activation) => shapeCase(shape, activation)));
}

function shapeCase(shape: number[], activation: Activation): Case {
  const z = normal('z', shape);
  return {
    title: `biasActivationGradient [${shape}], ${activation} = composite within ${BOUND}`,
    kernel: PenstrokeBiasActivationGradient,
    bound: BOUND,
    inputs: [normal('dy', shape), { shape, values: z.values.map((value) => activate(value, activation)) }],
    actual: ([dy, y]) => {
      const { dz, dbias } = biasActivationGradient(dy!, y!, activation);
      return [dz, dbias];
    },
    expected: ([dy, y]) => {
      const { dz, dbias } = compositeBiasActivationGradient(dy!, y!, activation);
      return [dz, dbias];
    },
  };
}
