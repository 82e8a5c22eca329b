import { movingAverage } from '@penstroke/ops';
import { keep, type Tensor, tidy } from '@tensorflow/tfjs-core';
import type { NamedWeight } from './named-weights.ts';
import { replace } from './optimizer.ts';

/**
 * The exponential moving average of all weights of a model, moving statistics of batch normalisation included, so that they
 * fit the averaged weights. The decay of update `t` is min(decay, (1 + t) / (10 + t)), as TensorFlow's
 * `ExponentialMovingAverage` has it.
 */
export interface WeightAverage {
  /** Aligned with the weights; replaced in place. */
  readonly tensors: Tensor[];
  /** Takes in the weights after update `step`, from 1. */
  update(step: number): void;
  dispose(): void;
}

/** An average that starts at the weights as they are; `decay` in [0, 1). */
export function createWeightAverage(weights: readonly NamedWeight[], decay: number): WeightAverage {
  const tensors = copyWeights(weights);
  return {
    tensors,
    update(step) {
      tidy(() => {
        const parameters = weights.map(({ variable }) => variable.read());
        const averages = movingAverage({
          averages: tensors,
          parameters,
          decay: Math.min(decay, (1 + step) / (10 + step)),
        });
        averages.forEach((average, index) => {
          replace(tensors, index, average);
        });
      });
    },
    dispose() {
      for (const tensor of tensors) tensor.dispose();
    },
  };
}

/** The weights as they are; the tensors share the data on the device until the weights change. The caller disposes them. */
export function copyWeights(weights: readonly NamedWeight[]): Tensor[] {
  return weights.map(({ variable }) => keep(variable.read().clone()));
}

/** Gives the weights these values; the tensors stay the caller's. */
export function writeWeights(weights: readonly NamedWeight[], tensors: readonly Tensor[]): void {
  weights.forEach(({ variable }, index) => {
    variable.write(tensors[index]!);
  });
}
