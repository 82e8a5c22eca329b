import { type Case, normal } from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { activate, type PlainKernel, plainKernel, slope } from '../conformance/support/plain-kernel.ts';
import { ACTIVATIONS, type Activation } from '../shared/activation.ts';
import { biasActivationGradient } from './bias-activation-gradient.ts';
import { compositeBiasActivationGradient } from './composite.ts';
import {
  PenstrokeBiasActivationGradient,
  type PenstrokeBiasActivationGradientAttrs,
  type PenstrokeBiasActivationGradientInputs,
} from './contract.ts';

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
function biasActivationGradientCases(): Case[] {
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

const plainBiasActivationGradient: PlainKernel<
  PenstrokeBiasActivationGradientInputs,
  PenstrokeBiasActivationGradientAttrs
> = (inputs, { activation }, read, write) => {
  const [dy, y] = [read(inputs.dy), read(inputs.y)];
  const channels = inputs.dy.shape.at(-1)!;
  const sums = new Float64Array(channels);
  const dz = dy.map((gradient, i) => gradient * slope(y[i]!, activation));
  dz.forEach((gradient, i) => {
    sums[i % channels]! += gradient;
  });
  return [write(dz, inputs.dy.shape), write(Float32Array.from(sums), [channels])];
};

/** The cases and the plain kernel of `biasActivationGradient`. */
export const biasActivationGradientConformance: OpConformance = {
  cases: biasActivationGradientCases,
  kernels: [plainKernel(PenstrokeBiasActivationGradient, plainBiasActivationGradient)],
};
