import type { Period } from '../schedule/period.ts';
import { periodsIn } from '../schedule/run-length.ts';

/** What decides which event falls on which update. */
export interface TimetableOptions {
  /** Updates of the whole run. */
  readonly steps: number;
  readonly stepsPerEpoch: number;
  /** Updates between two `step` events. */
  readonly displayStep: number;
  /** Absent without validation. */
  readonly evaluateEvery?: Period | undefined;
  /** Absent when a checkpoint is saved at the end alone. */
  readonly saveEvery?: Period | undefined;
  readonly hasTest: boolean;
}

/** What falls on which update: pure functions of the number of updates done. */
export class Timetable {
  readonly steps: number;
  readonly stepsPerEpoch: number;
  readonly #options: TimetableOptions;

  constructor(options: TimetableOptions) {
    this.steps = options.steps;
    this.stepsPerEpoch = options.stepsPerEpoch;
    this.#options = options;
  }

  displays(step: number): boolean {
    return step === this.steps || step % this.#options.displayStep === 0;
  }

  /** Whether an epoch, or the run, ends. */
  endsEpoch(step: number): boolean {
    return step === this.steps || step % this.stepsPerEpoch === 0;
  }

  /** The epoch that the update belongs to, from 1. */
  epochOf(step: number): number {
    return Math.ceil(step / this.stepsPerEpoch);
  }

  /** Whether validation runs. */
  evaluates(step: number): boolean {
    const { evaluateEvery } = this.#options;
    return evaluateEvery !== undefined && (step === this.steps || this.#endsPeriod(evaluateEvery, step));
  }

  /** Whether anything has to be settled: validation, or the end of an epoch. */
  settles(step: number): boolean {
    return this.endsEpoch(step) || this.evaluates(step);
  }

  /** Whether a checkpoint is due; the one at the end of the run is not counted. */
  saves(step: number): boolean {
    const { saveEvery } = this.#options;
    return saveEvery !== undefined && this.#endsPeriod(saveEvery, step);
  }

  /** Validations, and the test, that are still to come. */
  evaluationsAfter(step: number): number {
    const { evaluateEvery, hasTest } = this.#options;
    const test = hasTest ? 1 : 0;
    if (evaluateEvery === undefined || step >= this.steps) return test;
    const within = this.#periodsIn(evaluateEvery, this.steps) - this.#periodsIn(evaluateEvery, step);
    return within + (this.#endsPeriod(evaluateEvery, this.steps) ? 0 : 1) + test;
  }

  #endsPeriod(period: Period, step: number): boolean {
    return this.#periodsIn(period, step) > this.#periodsIn(period, step - 1);
  }

  #periodsIn(period: Period, step: number): number {
    return periodsIn(period, step, this.stepsPerEpoch);
  }
}
