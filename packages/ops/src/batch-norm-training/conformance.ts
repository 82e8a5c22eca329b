import { add, dispose, rsqrt, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import { activationAt, type Case, gradientsOf, type Input, normal, withValues } from '../conformance/support/case.ts';
import type { OpConformance } from '../conformance/support/op-conformance.ts';
import { activate, type PlainKernel, plainKernel, slope } from '../conformance/support/plain-kernel.ts';
import type { Activation } from '../shared/activation.ts';
import { batchNormTraining } from './batch-norm-training.ts';
import { compositeBatchNormTraining, compositeBatchNormTrainingGradient } from './composite.ts';
import {
  PenstrokeBatchNormTraining,
  type PenstrokeBatchNormTrainingAttrs,
  PenstrokeBatchNormTrainingGradient,
  type PenstrokeBatchNormTrainingGradientAttrs,
  type PenstrokeBatchNormTrainingGradientInputs,
  type PenstrokeBatchNormTrainingInputs,
} from './contract.ts';

const BOUND = 1e-5;
/** Where the mean is 1000 deviations from 0: float32 keeps three digits less of the deviations. */
const SHIFTED_BOUND = 1e-3;
type BatchNormTensors = [x: Tensor, gamma: Tensor1D, beta: Tensor1D, dy: Tensor];

const SHAPES: readonly number[][] = [
  [2, 3],
  [8, 5],
  [64, 144],
  [3, 7, 7, 13],
  [2, 28, 28, 12],
  [5, 4, 3, 1],
  [1, 9, 2, 33],
];

/** Outputs, statistics and gradients over odd shapes; one example alone; none; a constant channel; a large mean; NaN. */
function batchNormCases(): Case[] {
  const constant = normal('x', [4, 3]);
  return [
    ...SHAPES.map((shape, index) =>
      batchNormCase(
        `of [${shape}], ${activationAt(index)}, and its gradients`,
        normal('x', shape, 2, 0.5),
        activationAt(index),
      ),
    ),
    batchNormCase('of one example, whose variance is 0,', normal('x', [1, 4]), 'linear'),
    emptyCase([0, 3], 'linear'),
    emptyCase([0, 2, 2, 4], 'selu'),
    batchNormCase(
      'of a constant channel',
      withValues(constant, Object.fromEntries([1, 4, 7, 10].map((place) => [place, 3]))),
      'selu',
    ),
    batchNormCase(
      'of a mean of 1000 and a deviation of 1',
      normal('x', [3, 5, 5, 6], 1, 1000),
      'linear',
      SHIFTED_BOUND,
    ),
    batchNormCase(
      'carries a NaN to its own channel alone and',
      withValues(normal('x', [4, 3]), { 4: Number.NaN }),
      'linear',
    ),
  ];
}

/** Gradients alone: an empty batch has no statistics to agree on. */
function emptyCase(shape: number[], activation: Activation): Case {
  const whole = batchNormCase(`of [${shape}], ${activation}, its gradients alone`, normal('x', shape), activation);
  const gradients = ([y, mean, variance, ...rest]: Tensor[]) => {
    dispose([y!, mean!, variance!]);
    return rest;
  };
  return {
    ...whole,
    actual: (inputs) => gradients(whole.actual(inputs)),
    expected: (inputs) => gradients(whole.expected(inputs)),
  };
}

function batchNormCase(title: string, x: Input, activation: Activation, bound: number = BOUND): Case {
  const channels = [x.shape.at(-1)!];
  const epsilon = 1e-3;
  return {
    title: `batchNormTraining ${title} = composite within ${bound}`,
    kernel: PenstrokeBatchNormTraining,
    bound,
    // The gradients of a single example are 0, up to rounding.
    floor: 1,
    inputs: [x, normal('gamma', channels, 0.3, 1), normal('beta', channels, 0.3), normal('dy', x.shape)],
    actual: (inputs) => {
      const [xs, gamma, beta, dy] = inputs as BatchNormTensors;
      const op = (...args: Tensor[]) =>
        batchNormTraining(args[0]!, args[1] as Tensor1D, args[2] as Tensor1D, { epsilon, activation });
      const { y, mean, variance } = op(xs, gamma, beta);
      return [y, mean, variance, ...gradientsOf((...args) => op(...args).y, [xs, gamma, beta], dy)];
    },
    expected: (inputs) => {
      const [xs, gamma, beta, dy] = inputs as BatchNormTensors;
      const { y, mean, variance } = compositeBatchNormTraining(xs, gamma, beta, { epsilon, activation });
      const invStd = rsqrt(add<Tensor1D>(variance, epsilon));
      const { dx, dgamma, dbeta } = compositeBatchNormTrainingGradient({
        dy,
        x: xs,
        y,
        gamma,
        mean,
        invStd,
        activation,
      });
      return [y, mean, variance, dx, dgamma, dbeta];
    },
  };
}

const plainBatchNormTraining: PlainKernel<PenstrokeBatchNormTrainingInputs, PenstrokeBatchNormTrainingAttrs> = (
  inputs,
  { epsilon, activation },
  read,
  write,
) => {
  const [x, gamma, beta] = [read(inputs.x), read(inputs.gamma), read(inputs.beta)];
  const channels = gamma.length;
  const count = x.length / channels;
  const [mean, variance] = [new Float64Array(channels), new Float64Array(channels)];
  x.forEach((value, i) => {
    mean[i % channels]! += value / count;
  });
  x.forEach((value, i) => {
    variance[i % channels]! += (value - mean[i % channels]!) ** 2 / count;
  });
  const invStd = variance.map((value) => 1 / Math.sqrt(value + epsilon));
  const y = x.map((value, i) => {
    const channel = i % channels;
    return activate((value - mean[channel]!) * invStd[channel]! * gamma[channel]! + beta[channel]!, activation);
  });
  const statistics = [mean, variance, invStd].map((values) => write(Float32Array.from(values), [channels]));
  return [write(y, inputs.x.shape), ...statistics];
};

const plainBatchNormTrainingGradient: PlainKernel<
  PenstrokeBatchNormTrainingGradientInputs,
  PenstrokeBatchNormTrainingGradientAttrs
> = (inputs, { activation }, read, write) => {
  const [dy, x, y] = [read(inputs.dy), read(inputs.x), read(inputs.y)];
  const [gamma, mean, invStd] = [read(inputs.gamma), read(inputs.mean), read(inputs.invStd)];
  const channels = gamma.length;
  const count = x.length / channels;
  const dz = Float64Array.from(dy, (gradient, i) => gradient * slope(y[i]!, activation));
  const normalised = Float64Array.from(x, (value, i) => (value - mean[i % channels]!) * invStd[i % channels]!);
  const [dgamma, dbeta] = [new Float64Array(channels), new Float64Array(channels)];
  dz.forEach((gradient, i) => {
    dgamma[i % channels]! += gradient * normalised[i]!;
    dbeta[i % channels]! += gradient;
  });
  const dx = Float32Array.from(dz, (gradient, i) => {
    const channel = i % channels;
    const common = (dbeta[channel]! + normalised[i]! * dgamma[channel]!) / count;
    return gamma[channel]! * invStd[channel]! * (gradient - common);
  });
  return [
    write(dx, inputs.x.shape),
    write(Float32Array.from(dgamma), [channels]),
    write(Float32Array.from(dbeta), [channels]),
  ];
};

/** The cases and the plain kernels of `batchNormTraining`. */
export const batchNormTrainingConformance: OpConformance = {
  cases: batchNormCases,
  kernels: [
    plainKernel(PenstrokeBatchNormTraining, plainBatchNormTraining),
    plainKernel(PenstrokeBatchNormTrainingGradient, plainBatchNormTrainingGradient),
  ],
};
