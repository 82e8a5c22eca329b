import { add, rsqrt, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import type { Activation } from '../../activation.ts';
import { batchNormTraining } from '../../batch-norm-training.ts';
import { compositeBatchNormTraining, compositeBatchNormTrainingGradient } from '../../composite/index.ts';
import { PenstrokeBatchNormTraining } from '../../kernel-names.ts';
import { activationAt, type Case, gradientsOf, type Input, normal, withValues } from './case.ts';

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

/** Outputs, statistics and gradients over odd shapes; one example alone; a constant channel; a large mean; NaN. */
export function batchNormCases(): Case[] {
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
