import type { Tensor } from '@tensorflow/tfjs-core';
import { checkRange, checkTensorLists } from './check.ts';
import { compositeMovingAverage } from './composite/moving-average.ts';
import { hasKernel } from './has-kernel.ts';
import { PenstrokeMovingAverage } from './kernel-names.ts';
import { numberInputs } from './numbered-inputs.ts';
import { runKernel } from './run-kernel.ts';

export interface MovingAverageOptions {
  readonly averages: readonly Tensor[];
  readonly parameters: readonly Tensor[];
  /** In [0, 1): the share of the old average that stays. */
  readonly decay: number;
}

/**
 * One step of an exponential moving average of all parameters, `decay * average + (1 - decay) * parameter`, in one kernel where the
 * backend has `PenstrokeMovingAverage`.
 *
 * @returns new float32 tensors of the inputs' shapes; the inputs stay as they are. The caller disposes both.
 * @throws TypeError for another dtype, RangeError for lists or shapes that differ or a decay outside [0, 1)
 *
 * @example
 * const averages = movingAverage({ averages, parameters, decay: 0.999 });
 */
export function movingAverage(options: MovingAverageOptions): Tensor[] {
  const { averages, parameters, decay } = options;
  checkTensorLists('movingAverage', { averages, parameters });
  checkRange('movingAverage', 'decay', decay, 0, 1);
  if (!hasKernel(PenstrokeMovingAverage)) return compositeMovingAverage(options);
  const inputs = numberInputs({ a: averages, p: parameters });
  return runKernel<Tensor[]>(PenstrokeMovingAverage, inputs, { count: averages.length, decay });
}
