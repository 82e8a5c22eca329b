import { periodSteps } from './run-length.ts';
import type { CosineSchedule, OneCycleSchedule, ScheduleOptions } from './schedule-options.ts';

/** What a schedule has to know of the run. */
export interface ScheduleContext {
  /** The optimiser's learning rate. */
  readonly learningRate: number;
  /** Updates of the whole run. */
  readonly steps: number;
  readonly stepsPerEpoch: number;
}

/** The values for one update. */
export interface ScheduledRates {
  readonly learningRate: number;
  /** Only when the schedule moves the momentum. */
  readonly momentum?: number;
}

/** The rates of update `step`, counted from 0: a pure function. */
export type Schedule = (step: number) => ScheduledRates;

/**
 * The learning rate (and, with one-cycle's `momentum`, the momentum) of every update of a run.
 *
 * @throws RangeError for a value outside its range
 *
 * @example
 * const schedule = createSchedule({ kind: 'one-cycle', maximum: 0.01 }, { learningRate: 0, steps: 215, stepsPerEpoch: 215 });
 * schedule(0).learningRate; // 0.0004
 */
export function createSchedule(options: ScheduleOptions, context: ScheduleContext): Schedule {
  const { learningRate, stepsPerEpoch } = context;
  if (options.kind !== 'one-cycle') inRange('learningRate', learningRate, 0, Infinity);
  switch (options.kind) {
    case 'constant':
      return () => ({ learningRate });
    case 'step': {
      const factor = inRange('schedule.factor', options.factor, 0, 1);
      const every = periodSteps('schedule.every', options.every, stepsPerEpoch);
      return (step) => ({ learningRate: learningRate * factor ** Math.floor(step / every) });
    }
    case 'exponential': {
      const decay = inRange('schedule.decayPerEpoch', options.decayPerEpoch, 0, 1);
      return (step) => ({ learningRate: learningRate * decay ** Math.floor(step / stepsPerEpoch) });
    }
    case 'cosine':
      return cosine(options, context);
    case 'one-cycle':
      return oneCycle(options, context);
    default:
      throw new RangeError(
        `schedule.kind: expected constant, step, exponential, cosine or one-cycle, got ${(options as { kind: unknown }).kind}`,
      );
  }
}

function cosine(
  { minimum = 0, warmUp }: CosineSchedule,
  { learningRate, steps, stepsPerEpoch }: ScheduleContext,
): Schedule {
  if (!(minimum >= 0 && minimum <= learningRate)) {
    throw new RangeError(`schedule.minimum: expected 0 to the learning rate ${learningRate}, got ${minimum}`);
  }
  // A run cut short, as for a trial, may end inside its warm-up.
  const rise = warmUp === undefined ? 0 : Math.min(steps, periodSteps('schedule.warmUp', warmUp, stepsPerEpoch));
  return (step) => {
    if (step < rise) return { learningRate: (learningRate * (step + 1)) / rise };
    return { learningRate: between(learningRate, minimum, (step - rise) / Math.max(1, steps - 1 - rise), 'cosine') };
  };
}

function oneCycle(options: OneCycleSchedule, { steps }: ScheduleContext): Schedule {
  const { initialDivisor = 25, finalDivisor = 10_000, upFraction = 0.3, annealing = 'cosine', momentum } = options;
  const maximum = inRange('schedule.maximum', options.maximum, 0, Infinity);
  if (!(initialDivisor >= 1))
    throw new RangeError(`schedule.initialDivisor: expected 1 or more, got ${initialDivisor}`);
  if (!(finalDivisor >= 1)) throw new RangeError(`schedule.finalDivisor: expected 1 or more, got ${finalDivisor}`);
  if (!(upFraction > 0 && upFraction < 1)) {
    throw new RangeError(`schedule.upFraction: expected a number between 0 and 1, got ${upFraction}`);
  }
  if (annealing !== 'cosine' && annealing !== 'linear') {
    throw new RangeError(`schedule.annealing: expected cosine or linear, got ${annealing}`);
  }
  if (
    momentum !== undefined &&
    !(0 <= momentum.minimum && momentum.minimum <= momentum.maximum && momentum.maximum < 1)
  ) {
    throw new RangeError(
      `schedule.momentum: expected 0 <= minimum <= maximum < 1, got ${momentum.minimum} and ${momentum.maximum}`,
    );
  }
  const initial = maximum / initialDivisor;
  const final = initial / finalDivisor;
  const last = steps - 1;
  const peak = upFraction * last;
  return (step) => {
    const rising = step < peak;
    const part = rising ? step / peak : (step - peak) / (last - peak || 1);
    return {
      learningRate: rising ? between(initial, maximum, part, annealing) : between(maximum, final, part, annealing),
      ...(momentum && {
        momentum: rising
          ? between(momentum.maximum, momentum.minimum, part, annealing)
          : between(momentum.minimum, momentum.maximum, part, annealing),
      }),
    };
  };
}

/** From `start` (at part 0) to `end` (at part 1 and beyond). */
function between(start: number, end: number, part: number, form: 'cosine' | 'linear'): number {
  const done = Math.min(1, part);
  const weight = form === 'linear' ? done : (1 - Math.cos(Math.PI * done)) / 2;
  return start * (1 - weight) + end * weight;
}

/** A value in (low, high]. */
function inRange(name: string, value: number, low: number, high: number): number {
  if (!(value > low && value <= high && Number.isFinite(value))) {
    throw new RangeError(
      `${name}: expected a number above ${low}${high === Infinity ? '' : `, at most ${high}`}, got ${value}`,
    );
  }
  return value;
}
