import type { Tensor } from '@tensorflow/tfjs-core';
import { liveAttributes } from '../capture/live-attributes.ts';
import { numberOf } from '../capture/step-number.ts';
import { checkRange, checkTensorLists } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { numberInputs } from '../shared/numbered-inputs.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeMovingAverage } from './composite.ts';
import { type MovingAverageOptions, PenstrokeMovingAverage, type PenstrokeMovingAverageAttrs } from './contract.ts';

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
  checkRange('movingAverage', 'decay', numberOf(decay), 0, 1);
  if (!hasKernel(PenstrokeMovingAverage)) return compositeMovingAverage(options);
  const inputs = numberInputs({ a: averages, p: parameters });
  return runKernel<Tensor[]>(
    PenstrokeMovingAverage,
    inputs,
    liveAttributes<PenstrokeMovingAverageAttrs>({ count: averages.length, decay }),
  );
}
