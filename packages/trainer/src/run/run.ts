/**
 * The loop of a run. Between updates it reads the losses (seldom), tells events, evaluates and saves; a stretch of updates is
 * timed apart from all that. What falls on the end of an update (validation, epoch end) is "settled" as a whole or, after an
 * interruption, not at all; a checkpoint says which, and the resumed run begins with it.
 */
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationResult } from '../evaluation/evaluation-result.ts';
import { yieldToEventLoop } from '../evaluation/yield-to-event-loop.ts';
import type { EvaluationSource } from '../sources.ts';
import { createUpdate } from '../update/create-update.ts';
import { LossWindow, type StepResult } from '../update/loss-window.ts';
import { copyWeights, writeWeights } from '../update/weight-average.ts';
import { endEvent, epochEndEvent, evaluationEvent, startEvent, stepEvent } from './build-events.ts';
import type { CheckpointEvent, TrainEvent } from './events.ts';
import { createPace, type Pace } from './pace.ts';
import { endsEpochAt, evaluatesAt, type RunPlan, savesAt } from './resolve-options.ts';
import {
  captureCheckpoint,
  createRunState,
  disposeBest,
  disposeState,
  NEW_EPOCH,
  type RunState,
  resumeRun,
} from './run-state.ts';

/** The most updates, and the longest time, that losses stay unread: how late a loss that is not finite can be noticed. */
const MAX_WINDOW_STEPS = 64;
const MAX_WINDOW_MS = 1000;

/** Runs the plan, from the start or from the checkpoint to resume. */
export async function* runTraining(plan: RunPlan): AsyncGenerator<TrainEvent, void, undefined> {
  const { options, weights, steps } = plan;
  const { signal } = options;
  const state = createRunState(plan);
  const lossWindow = new LossWindow();
  const { optimizer, average } = state;
  const update = createUpdate({ plan, optimizer, average, lossWindow });
  const pace = createPace(options.resume?.metadata.trainSeconds ?? 0);
  let saved: number | undefined;
  try {
    if (options.resume) {
      resumeRun(state, plan, options.resume);
      if (state.settled) saved = state.step;
    }
    yield startEvent(plan, state);
    if (!state.settled) yield* settle(plan, state, pace);

    let yieldedAt = performance.now();
    let readAt = yieldedAt;
    while (state.settled && state.step < steps && !signal?.aborted) {
      pace.start();
      update.run(state.step);
      state.step++;
      state.validationAccuracy = undefined;
      const { step } = state;
      const displays = step % plan.displayStep === 0 || step === steps;
      const settles = endsEpochAt(plan, step) || evaluatesAt(plan, step);
      const saves = savesAt(plan, step);
      if (performance.now() - yieldedAt >= plan.yieldEveryMs) {
        await yieldToEventLoop();
        yieldedAt = performance.now();
      }
      const full = lossWindow.length >= MAX_WINDOW_STEPS || performance.now() - readAt >= MAX_WINDOW_MS;
      if (!displays && !settles && !saves && !full && !signal?.aborted) continue;

      const last = absorb(state, await lossWindow.read(), pace);
      readAt = performance.now();
      if (displays) yield stepEvent(plan, state, pace, last);
      if (settles) {
        state.settled = false;
        yield* settle(plan, state, pace);
      }
      if (saves && state.settled) {
        yield await save(plan, state, pace);
        saved = step;
      }
    }

    if (options.checkpoint && saved !== state.step) yield await save(plan, state, pace);
    if (state.best) writeWeights(weights.all, state.best.tensors);
    else if (state.average) writeWeights(weights.all, state.average.tensors);
    const trained = state.settled && state.step === steps;
    const test = trained && options.test && !signal?.aborted ? await score(plan, options.test, pace) : undefined;
    // A signal that comes when nothing is left to do interrupts nothing.
    const finished = trained && (options.test === undefined || test !== undefined);
    if (test) yield evaluationEvent('test', state.best?.step ?? state.step, test);
    yield endEvent(plan, state, pace, test, signal?.aborted === true && !finished);
  } finally {
    lossWindow.dispose();
    update.dispose();
    disposeState(state);
  }
}

/** Adds what was read to the sums and ends the timed stretch; returns the last result. */
function absorb(state: RunState, results: readonly StepResult[], pace: Pace): StepResult {
  const sum = (key: 'lossSum' | 'correct' | 'examples', start: number) =>
    results.reduce((total, result) => total + result[key], start);
  const seen = sum('examples', 0);
  const before = pace.trainSeconds;
  pace.stop(seen);
  const { epoch } = state;
  state.examples += seen;
  state.epoch = {
    lossSum: sum('lossSum', epoch.lossSum),
    correct: sum('correct', epoch.correct),
    examples: epoch.examples + seen,
    seconds: epoch.seconds + pace.trainSeconds - before,
  };
  return results.at(-1)!;
}

/** Validation and epoch end, as far as they fall on this step; an abort leaves the state unsettled. */
async function* settle(plan: RunPlan, state: RunState, pace: Pace): AsyncGenerator<TrainEvent, void, undefined> {
  const { options, stepsPerEpoch } = plan;
  const { step } = state;
  let result: EvaluationResult | undefined;
  if (evaluatesAt(plan, step)) {
    const restore = useAverage(plan, state);
    try {
      result = await score(plan, options.validation!, pace);
      if (result === undefined) return;
      if (options.keep === 'best') keepIfBest(plan, state, result);
    } finally {
      restore();
    }
    state.validationAccuracy = result.accuracy;
  }
  const { epoch } = state;
  if (step % stepsPerEpoch === 0) state.epoch = NEW_EPOCH;
  state.settled = true;
  if (result) yield evaluationEvent('validation', step, result);
  if (endsEpochAt(plan, step)) yield epochEndEvent(plan, step, epoch, result);
}

/** Evaluates the model as it is; undefined when the signal ended it. */
async function score(
  { options }: RunPlan,
  source: EvaluationSource,
  pace: Pace,
): Promise<EvaluationResult | undefined> {
  const { model, evaluationBatchSize, signal } = options;
  const startedAt = performance.now();
  try {
    const result = await evaluate(model, source, { batchSize: evaluationBatchSize, signal });
    pace.evaluated((performance.now() - startedAt) / 1000);
    return result;
  } catch (error) {
    if (signal?.aborted && error === signal.reason) return undefined;
    throw error;
  }
}

/** Puts the averaged weights, if there are any, into the model; the returned function takes them out again. */
function useAverage({ weights }: RunPlan, { average }: RunState): () => void {
  if (average === undefined) return () => {};
  const raw = copyWeights(weights.all);
  writeWeights(weights.all, average.tensors);
  return () => {
    writeWeights(weights.all, raw);
    for (const tensor of raw) tensor.dispose();
  };
}

/** Keeps the model's present weights when they are the best so far: by accuracy, then by loss, then the earlier. */
function keepIfBest({ weights }: RunPlan, state: RunState, result: EvaluationResult): void {
  const { best, step } = state;
  const { accuracy } = result;
  // Statistics of batch normalisation that are not yet settled can overflow; a checkpoint holds finite numbers.
  const loss = Number.isFinite(result.loss) ? result.loss : Number.MAX_VALUE;
  if (best && (accuracy < best.accuracy || (accuracy === best.accuracy && !(loss < best.loss)))) return;
  disposeBest(state);
  state.best = { step, accuracy, loss, tensors: copyWeights(weights.all) };
}

async function save(plan: RunPlan, state: RunState, pace: Pace): Promise<CheckpointEvent> {
  const path = await plan.options.checkpoint!.save(await captureCheckpoint(state, plan, pace.trainSeconds));
  return { event: 'checkpoint', step: state.step, ...(typeof path === 'string' && { path }) };
}
