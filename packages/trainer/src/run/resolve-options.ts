import { parseSeed } from '@penstroke/random';
import { getBackend } from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import { classesOf } from '../evaluation/classes-of.ts';
import { createSchedule, type Schedule } from '../schedule/create-schedule.ts';
import type { Period } from '../schedule/period.ts';
import { periodSteps, periodsIn, runSteps } from '../schedule/run-length.ts';
import { type NamedWeights, nameWeights } from '../update/named-weights.ts';
import { baseLearningRate, checkOptimizer } from '../update/optimizer.ts';
import type { TrainOptions } from './train-options.ts';

/** The options of a run, checked and with defaults. */
export interface RunPlan {
  readonly options: TrainOptions;
  readonly weights: NamedWeights;
  readonly schedule: Schedule;
  /** Updates of the whole run. */
  readonly steps: number;
  readonly stepsPerEpoch: number;
  readonly displayStep: number;
  readonly evaluateEvery: Period;
  readonly labelSmoothing: number;
  readonly yieldEveryMs: number;
  /** The seed as events tell it. */
  readonly seed: number | string;
  readonly backend: string;
}

/** @throws TypeError or RangeError for options that make no run */
export function planRun(options: TrainOptions): RunPlan {
  const { model, data, validation, displayStep = 50, labelSmoothing = 0, yieldEveryMs = 30 } = options;
  classesOf(model);
  for (const layer of flatten(model.layers)) checkLayer(layer);
  if (model.outputs[0]!.sourceLayer.getConfig().activation === 'softmax') {
    throw new RangeError(
      'train: expected a model that outputs logits, got softmax at its end; make the last layer linear',
    );
  }
  checkOptimizer(options.optimizer);
  const { averageDecay = 0 } = options;
  if (!(averageDecay >= 0 && averageDecay < 1)) {
    throw new RangeError(`averageDecay: expected 0 or more, below 1, got ${averageDecay}`);
  }
  integer('data.exampleCount', data.exampleCount);
  integer('data.batchSize', data.batchSize);
  const stepsPerEpoch = integer('data.stepsPerEpoch', data.stepsPerEpoch);
  integer('displayStep', displayStep);
  if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
    throw new RangeError(`labelSmoothing: expected 0 or more, below 1, got ${labelSmoothing}`);
  }
  if (!(yieldEveryMs >= 0)) throw new RangeError(`yieldEveryMs: expected 0 or more, got ${yieldEveryMs}`);
  if (options.keep !== undefined && options.keep !== 'last' && options.keep !== 'best') {
    throw new RangeError(`keep: expected best or last, got ${options.keep}`);
  }
  if (options.keep === 'best' && validation === undefined) {
    throw new RangeError("keep: expected a validation source to choose the best by, got none; give one or keep 'last'");
  }
  const evaluateEvery = options.evaluateEvery ?? { epochs: 1 };
  periodSteps('evaluateEvery', evaluateEvery, stepsPerEpoch);
  if (options.checkpoint?.every) periodSteps('checkpoint.every', options.checkpoint.every, stepsPerEpoch);
  const steps = runSteps(options.length, data);
  const seed = parseSeed(options.seed);
  return {
    options,
    weights: nameWeights(model),
    schedule: createSchedule(options.schedule ?? { kind: 'constant' }, {
      learningRate: baseLearningRate(options.optimizer),
      steps,
      stepsPerEpoch,
    }),
    steps,
    stepsPerEpoch,
    displayStep,
    evaluateEvery,
    labelSmoothing,
    yieldEveryMs,
    seed: seed <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seed) : seed.toString(),
    backend: getBackend(),
  };
}

/** Whether validation runs after update `step`. */
export function evaluatesAt({ options, evaluateEvery, steps, stepsPerEpoch }: RunPlan, step: number): boolean {
  if (options.validation === undefined) return false;
  return step === steps || endsPeriod(evaluateEvery, step, stepsPerEpoch);
}

/** Whether an epoch, or the run, ends with update `step`. */
export function endsEpochAt({ steps, stepsPerEpoch }: RunPlan, step: number): boolean {
  return step === steps || step % stepsPerEpoch === 0;
}

/** Whether a checkpoint is due after update `step`, the end of the run not counted. */
export function savesAt({ options, stepsPerEpoch }: RunPlan, step: number): boolean {
  const every = options.checkpoint?.every;
  return every !== undefined && endsPeriod(every, step, stepsPerEpoch);
}

/** Validations, and the test, that are still to come after update `step`. */
export function evaluationsAfter({ options, evaluateEvery, steps, stepsPerEpoch }: RunPlan, step: number): number {
  const test = options.test === undefined ? 0 : 1;
  if (options.validation === undefined || step >= steps) return test;
  const within = periodsIn(evaluateEvery, steps, stepsPerEpoch) - periodsIn(evaluateEvery, step, stepsPerEpoch);
  return within + (endsPeriod(evaluateEvery, steps, stepsPerEpoch) ? 0 : 1) + test;
}

function endsPeriod(period: Period, step: number, stepsPerEpoch: number): boolean {
  return periodsIn(period, step, stepsPerEpoch) > periodsIn(period, step - 1, stepsPerEpoch);
}

function flatten(all: readonly layers.Layer[]): layers.Layer[] {
  return all.flatMap((layer) => ('layers' in layer ? flatten(layer.layers as layers.Layer[]) : [layer]));
}

function checkLayer(layer: layers.Layer): void {
  if (layer.losses.length > 0) {
    throw new RangeError(
      `train: expected layers without regularizers, got one in ${layer.name}; use the optimizer's weightDecay`,
    );
  }
}

function integer(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new RangeError(`${name}: expected a positive integer, got ${value}`);
  return value;
}
