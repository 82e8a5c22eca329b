import type { EpochSums } from '../checkpoint/checkpoint.ts';
import type { EvaluationResult } from '../evaluation/evaluation-result.ts';
import type { RunProfile } from '../profile-clock.ts';
import type { Update } from '../update/create-update.ts';
import type { StepResult } from '../update/loss-window.ts';
import type { NamedWeight } from '../update/named-weights.ts';
import { stepArguments } from '../update/step-arguments.ts';
import type { EpochEndEvent, EvaluationEvent, RunEndEvent, RunStartEvent, StepEvent } from './events.ts';
import type { Pace } from './pace.ts';
import type { ResolvedOptions } from './resolve-options.ts';
import type { RunState } from './run-state.ts';

/** Builds the events of one run from what the run is at that moment; changes nothing. */
export class EventBuilder {
  readonly #options: ResolvedOptions;
  readonly #state: Readonly<RunState>;
  readonly #pace: Pace;

  constructor(options: ResolvedOptions, state: Readonly<RunState>, pace: Pace) {
    this.#options = options;
    this.#state = state;
    this.#pace = pace;
  }

  /** @param update what the updates are made by */
  start({ eagerReason }: Pick<Update, 'eagerReason'>): RunStartEvent {
    const { data, weights, timetable, epochs, resume, backend, seed } = this.#options;
    const parameters = countNumbers(weights.trainable);
    const totalParameters = countNumbers(weights.all);
    return {
      event: 'run-start',
      ...(epochs !== undefined && { epochs }),
      steps: timetable.steps,
      ...(resume && { resumedFrom: this.#state.step }),
      stepsPerEpoch: timetable.stepsPerEpoch,
      exampleCount: data.exampleCount,
      batchSize: data.batchSize,
      parameters,
      ...(totalParameters !== parameters && { totalParameters }),
      backend,
      seed,
      ...(eagerReason !== undefined && { eagerReason }),
    };
  }

  /** @param last the result of the last update */
  step({ lossSum, correct, examples }: StepResult): StepEvent {
    const { data, timetable, stepRules } = this.#options;
    const { step } = this.#state;
    return {
      event: 'step',
      step,
      epoch: data.epochAt(step),
      loss: lossSum / examples,
      accuracy: correct / examples,
      learningRate: stepArguments(stepRules, step - 1).learningRate,
      imagesPerSecond: this.#pace.imagesPerSecond(),
      etaSeconds: this.#pace.secondsFor((timetable.steps - step) * data.batchSize, timetable.evaluationsAfter(step)),
    };
  }

  /** @param sums of the epoch that ended */
  epochEnd({ lossSum, correct, examples, seconds }: EpochSums, validation?: EvaluationResult): EpochEndEvent {
    const { step } = this.#state;
    return {
      event: 'epoch-end',
      epoch: this.#options.timetable.epochOf(step),
      step,
      loss: lossSum / examples,
      trainAccuracy: correct / examples,
      ...(validation && { validationLoss: validation.loss, validationAccuracy: validation.accuracy }),
      seconds,
      imagesPerSecond: seconds === 0 ? 0 : examples / seconds,
    };
  }

  /** The test is of the final weights, validation of the present ones. */
  evaluation(on: 'validation' | 'test', { loss, accuracy, errors, count }: EvaluationResult): EvaluationEvent {
    const { step, kept } = this.#state;
    return {
      event: 'evaluation',
      on,
      step: on === 'test' ? (kept?.step ?? step) : step,
      loss,
      accuracy,
      errors,
      count,
    };
  }

  /** @param update what the updates were made by */
  end(
    update: Update,
    { test, interrupted, profile }: { test: EvaluationResult | undefined; interrupted: boolean; profile: RunProfile },
  ): RunEndEvent {
    const { replayedSteps, eagerSteps, eagerReason } = update;
    const { data, backend, seed } = this.#options;
    const { step, examples, kept } = this.#state;
    const { trainSeconds } = this.#pace;
    const validationAccuracy = kept?.accuracy ?? this.#state.validationAccuracy;
    return {
      event: 'run-end',
      ...(test && { testAccuracy: test.accuracy, testLoss: test.loss, testErrors: test.errors, testCount: test.count }),
      ...(validationAccuracy !== undefined && { validationAccuracy }),
      keptStep: kept?.step ?? step,
      epochs: data.epochAt(step),
      steps: step,
      trainSeconds,
      imagesPerSecond: trainSeconds === 0 ? 0 : examples / trainSeconds,
      backend,
      seed,
      replayedSteps,
      eagerSteps,
      ...(eagerReason !== undefined && { eagerReason }),
      profile,
      interrupted,
    };
  }
}

function countNumbers(weights: readonly NamedWeight[]): number {
  return weights.reduce((sum, { variable }) => sum + variable.read().size, 0);
}
