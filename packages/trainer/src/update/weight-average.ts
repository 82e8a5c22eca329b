import { movingAverage, type StepNumber } from '@penstroke/ops';
import { keep, type Tensor, tidy } from '@tensorflow/tfjs-core';
import type { NamedWeight } from './named-weights.ts';
import { replaceTensor } from './replace-tensor.ts';

/**
 * The exponential moving average of all weights of a model, moving statistics of batch normalisation included, so that they
 * fit the averaged weights.
 */
export interface WeightAverage {
  /** Aligned with the weights; replaced in place. */
  readonly tensors: Tensor[];
  /** Takes in the weights as they are: average * decay + weights * (1 - decay). */
  update(decay: StepNumber): void;
  dispose(): void;
}

/** An average that starts at the weights as they are. */
export function createWeightAverage(weights: readonly NamedWeight[]): WeightAverage {
  const tensors = copyWeights(weights);
  return {
    tensors,
    update(decay) {
      tidy(() => {
        const parameters = weights.map(({ variable }) => variable.read());
        const averages = movingAverage({ averages: tensors, parameters, decay });
        averages.forEach((average, index) => {
          replaceTensor(tensors, index, average);
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
