import type { RandomPosition } from '@penstroke/ops';
import type { Seed } from '@penstroke/random';
import type { Schedule } from '../schedule/create-schedule.ts';

/**
 * Everything that differs from one update to the next. An update is a pure function of its batch, the weights, the optimiser's
 * slots and these; all else is fixed when the run begins, so an update can be recorded once and replayed with other arguments.
 */
export interface StepArguments {
  /** Updates done before; what `BatchSource.batch` takes. */
  readonly batch: number;
  /** The update, from 1; Adam's bias correction depends on it. */
  readonly step: number;
  readonly learningRate: number;
  /** Adam's beta1, or the momentum of gradient descent; in [0, 1). */
  readonly momentum: number;
  /** What seeded layers are told. */
  readonly randomPosition: RandomPosition;
  /** Decay of the moving average of the weights, in [0, 1); of no use without an average. */
  readonly averageDecay: number;
}

/** What the arguments of all updates of a run follow from. */
export interface StepRules {
  readonly schedule: Schedule;
  /** Where the schedule leaves it alone. */
  readonly momentum: number;
  readonly seed: Seed;
  /** The highest decay; default 0. */
  readonly averageDecay?: number | undefined;
}

/** The arguments of the update after `done` updates: a pure function. */
export function stepArguments({ schedule, momentum, seed, averageDecay = 0 }: StepRules, done: number): StepArguments {
  const step = done + 1;
  const rates = schedule(done);
  return {
    batch: done,
    step,
    learningRate: rates.learningRate,
    momentum: rates.momentum ?? momentum,
    randomPosition: { seed, step },
    // As TensorFlow's ExponentialMovingAverage has it: the first averages forget the start quickly.
    averageDecay: Math.min(averageDecay, (1 + step) / (10 + step)),
  };
}
