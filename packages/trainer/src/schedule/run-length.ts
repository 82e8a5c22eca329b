import type { Period, RunLength } from './period.ts';

interface Epochs {
  readonly stepsPerEpoch: number;
  readonly batchSize: number;
}

function positive(name: string, value: number): number {
  if (typeof value !== 'number') throw new TypeError(`${name}: expected a number, got ${typeof value}`);
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name}: expected a number above 0, got ${value}`);
  return value;
}

/**
 * The updates that make a run of the given length.
 *
 * @throws RangeError when the length is not positive, or its samples are too few for one update
 *
 * @example
 * runSteps({ samples: 200_000 }, { batchSize: 64, stepsPerEpoch: 859 }); // 3124
 */
export function runSteps(length: RunLength, { stepsPerEpoch, batchSize }: Epochs): number {
  if ('epochs' in length) return Math.max(1, Math.round(positive('length.epochs', length.epochs) * stepsPerEpoch));
  if ('steps' in length) {
    if (!Number.isSafeInteger(positive('length.steps', length.steps))) {
      throw new RangeError(`length.steps: expected an integer, got ${length.steps}`);
    }
    return length.steps;
  }
  // The greatest step with step * batchSize < samples.
  const steps = Math.ceil(positive('length.samples', length.samples) / batchSize) - 1;
  if (steps < 1) {
    throw new RangeError(`length.samples: expected more than one batch of ${batchSize}, got ${length.samples}`);
  }
  return steps;
}

/** Guards against a sum of binary fractions just below the whole number that it should be. */
const ROUNDING = 1e-9;

/** How many whole periods, of at least one update each, fit into `step` updates. */
export function periodsIn(period: Period, step: number, stepsPerEpoch: number): number {
  const steps = 'epochs' in period ? period.epochs * stepsPerEpoch : period.steps;
  return Math.floor(step / Math.max(1, steps) + ROUNDING);
}

/**
 * A period in updates, rounded, at least 1.
 *
 * @param name what the period is called in the error
 * @throws RangeError when the period is not positive
 */
export function periodSteps(name: string, period: Period, stepsPerEpoch: number): number {
  const steps =
    'epochs' in period
      ? positive(`${name}.epochs`, period.epochs) * stepsPerEpoch
      : positive(`${name}.steps`, period.steps);
  return Math.max(1, Math.round(steps));
}
