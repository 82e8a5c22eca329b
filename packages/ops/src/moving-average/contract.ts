import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { StepNumber } from '../capture/step-number.ts';

/** What `movingAverage` averages: equally long lists; tensors of one index share a shape. */
export interface MovingAverageOptions {
  readonly averages: readonly Tensor[];
  /** float32 tensors of any shapes. */
  readonly parameters: readonly Tensor[];
  /** In [0, 1): the share of the old average that stays. */
  readonly decay: number | StepNumber;
}

/** One step of an exponential moving average over `count` parameters: a' = decay * a + (1 - decay) * p. `count` outputs. */
export const PenstrokeMovingAverage = 'PenstrokeMovingAverage';
/** The inputs of {@link PenstrokeMovingAverage}: a0.. averages, p0.. parameters. */
export type PenstrokeMovingAverageInputs = { [name in `${'a' | 'p'}${number}`]: TensorInfo };
/** The attributes of {@link PenstrokeMovingAverage}. */
export interface PenstrokeMovingAverageAttrs {
  count: number;
  decay: number;
}
