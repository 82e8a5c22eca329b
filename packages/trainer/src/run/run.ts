/**
 * A live run. Between updates it reads the losses (seldom), tells events, evaluates and saves; a stretch of updates is timed apart
 * from all that. What falls on the end of an update (validation, epoch end) is "settled" as a whole or, after an interruption,
 * not at all; a checkpoint says which, and the resumed run begins with it.
 */
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationResult } from '../evaluation/evaluation-result.ts';
import { yieldToEventLoop } from '../evaluation/yield-to-event-loop.ts';
import { ProfileClock } from '../profile-clock.ts';
import type { EvaluationSource } from '../sources.ts';
import { createUpdate, type Update } from '../update/create-update.ts';
import { type BatchResult, LossWindow, type StepResult } from '../update/loss-window.ts';
import { stepArguments } from '../update/step-arguments.ts';
import { EventBuilder } from './event-builder.ts';
import type { CheckpointEvent, TrainEvent } from './events.ts';
import { expectSameRun } from './expect-same-run.ts';
import { createPace, type Pace } from './pace.ts';
import type { ResolvedOptions } from './resolve-options.ts';
import { RunState } from './run-state.ts';

type Events = AsyncGenerator<TrainEvent, void, undefined>;

/** Owns what changes during a run: state, pace, unread losses. `events` runs it once; `dispose` frees its tensors. */
export class Run {
  readonly #options: ResolvedOptions;
  readonly #state: RunState;
  readonly #pace: Pace;
  readonly #profile = new ProfileClock();
  readonly #losses = new LossWindow();
  readonly #update: Update;
  readonly #build: EventBuilder;
  #savedAt: number | undefined;

  constructor(options: ResolvedOptions) {
    const { model, data, weights, labelSmoothing, identity, resume, capture, keep } = options;
    this.#options = options;
    const { averaged } = identity;
    this.#state = new RunState({ weights, optimizer: options.optimizer, averaged, keepsBest: keep === 'best' });
    const { optimizer, average } = this.#state;
    this.#update = createUpdate({
      ...{ model, data, weights, labelSmoothing, optimizer, average, capture },
      profile: this.#profile,
    });
    this.#pace = createPace(resume?.metadata.trainSeconds ?? 0);
    this.#build = new EventBuilder(options, this.#state, this.#pace);
  }

  /** Runs from the start, or from the checkpoint to resume, to the end. */
  async *events(): Events {
    const { resume, identity, timetable, yieldEveryMs } = this.#options;
    const state = this.#state;
    if (resume) {
      expectSameRun(identity, timetable.steps, resume);
      state.resume(resume);
      if (state.settled) this.#savedAt = state.step;
    }
    yield this.#build.start(this.#update);
    if (!state.settled) yield* this.#settle();
    let { eagerReason } = this.#update;
    let yieldedAt = performance.now();
    while (state.settled && state.step < timetable.steps && !this.#isAborted) {
      const compiling = this.#makeUpdate();
      if (compiling) await compiling;
      if (performance.now() - yieldedAt >= yieldEveryMs) {
        await yieldToEventLoop();
        yieldedAt = performance.now();
      }
      if (eagerReason === undefined && this.#update.eagerReason !== undefined) {
        eagerReason = this.#update.eagerReason;
        yield { event: 'eager-updates', step: state.step, reason: eagerReason };
      }
      if (!this.#isReportDue) {
        if (!this.#losses.isFull) continue;
        await this.#profile.time('losses', () => this.#losses.readLate());
        // A signal that came meanwhile ends the run, whose checkpoint has the losses of all its updates.
        if (!this.#isAborted) continue;
      }
      yield* this.#report();
    }
    yield* this.#finish();
  }

  /** Waits for what is being read, which is disposed of when it is there. */
  async dispose(): Promise<void> {
    await this.#losses.settle();
    this.#losses.dispose();
    this.#update.dispose();
    this.#state.dispose();
  }

  get #isAborted(): boolean {
    return this.#options.signal?.aborted === true;
  }

  /** Makes an update; a promise while kernels for it are being compiled. */
  #makeUpdate(): Promise<void> | undefined {
    this.#pace.start();
    const step = stepArguments(this.#options.stepRules, this.#state.step);
    const done = (result: BatchResult) => {
      this.#losses.push(step.step, result);
      this.#state.advance();
    };
    const result = this.#update.run(step);
    if (result instanceof Promise) return result.then(done);
    done(result);
    return undefined;
  }

  /** Whether the losses have to be read now: for an event, a checkpoint or the end. */
  get #isReportDue(): boolean {
    const { timetable } = this.#options;
    const { step } = this.#state;
    const isDue = timetable.displays(step) || timetable.settles(step) || timetable.saves(step);
    return isDue || this.#isAborted || this.#isSaveWanted;
  }

  get #isSaveWanted(): boolean {
    return this.#options.checkpoint?.isWanted?.() === true;
  }

  /** Reads the losses and does all that falls on this step. */
  async *#report(): Events {
    const { timetable } = this.#options;
    const state = this.#state;
    const { step } = state;
    const last = await this.#readLosses();
    if (timetable.displays(step)) yield this.#build.step(last);
    if (timetable.settles(step)) {
      state.settled = false;
      yield* this.#settle();
    }
    if ((timetable.saves(step) || this.#isSaveWanted) && state.settled) yield await this.#save();
  }

  /** Adds what was read to the sums and ends the timed stretch; returns the last result. */
  async #readLosses(): Promise<StepResult> {
    const results = await this.#profile.time('losses', () => this.#losses.read());
    const before = this.#pace.trainSeconds;
    this.#pace.stop(results.reduce((sum, { examples }) => sum + examples, 0));
    this.#state.add(results, this.#pace.trainSeconds - before);
    return results.at(-1)!;
  }

  /** Validation and epoch end, as far as they fall on this step; an abort leaves the state unsettled. */
  async *#settle(): Events {
    const { validation, keep, timetable } = this.#options;
    const state = this.#state;
    const { step, epoch } = state;
    let result: EvaluationResult | undefined;
    if (timetable.evaluates(step)) {
      const restore = state.useAverage();
      try {
        result = await this.#score(validation!);
        if (result === undefined) return;
        if (keep === 'best') state.keepIfBest(result);
      } finally {
        restore();
      }
      state.validationAccuracy = result.accuracy;
    }
    if (step % timetable.stepsPerEpoch === 0) state.beginEpoch();
    state.settled = true;
    if (result) yield this.#build.evaluation('validation', result);
    if (timetable.endsEpoch(step)) yield this.#build.epochEnd(epoch, result);
  }

  /** Evaluates the model as it is; undefined when the signal ended it. */
  async #score(source: EvaluationSource): Promise<EvaluationResult | undefined> {
    const { model, evaluationBatchSize, signal } = this.#options;
    const startedAt = performance.now();
    try {
      const result = await this.#profile.time('evaluations', () =>
        evaluate(model, source, { batchSize: evaluationBatchSize, signal }),
      );
      this.#pace.evaluated((performance.now() - startedAt) / 1000);
      return result;
    } catch (error) {
      if (signal?.aborted && error === signal.reason) return undefined;
      throw error;
    }
  }

  async #save(): Promise<CheckpointEvent> {
    const { checkpoint, identity } = this.#options;
    const { step } = this.#state;
    const path = await this.#profile.time('checkpoints', async () =>
      checkpoint!.save(await this.#state.capture(identity, this.#pace.trainSeconds)),
    );
    this.#savedAt = step;
    return { event: 'checkpoint', step, ...(typeof path === 'string' && { path }) };
  }

  /** The last checkpoint, the final weights, the test and the end. */
  async *#finish(): Events {
    const { checkpoint, test, timetable } = this.#options;
    const state = this.#state;
    if (checkpoint && this.#savedAt !== state.step) yield await this.#save();
    state.writeFinalWeights();
    // The loss of the last update is that of the weights before it.
    await state.expectFiniteWeights();
    const trained = state.settled && state.step === timetable.steps;
    const result = trained && test && !this.#isAborted ? await this.#score(test) : undefined;
    // A signal that comes when nothing is left to do interrupts nothing.
    const finished = trained && (test === undefined || result !== undefined);
    if (result) yield this.#build.evaluation('test', result);
    const interrupted = this.#isAborted && !finished;
    yield this.#build.end(this.#update, { test: result, interrupted, profile: this.#profile.seconds });
  }
}
