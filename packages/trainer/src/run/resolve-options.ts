import { parseSeed } from '@penstroke/random';
import { getBackend } from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import type { RunIdentity } from '../checkpoint/checkpoint.ts';
import { classesOf } from '../evaluation/classes-of.ts';
import { createSchedule } from '../schedule/create-schedule.ts';
import { periodSteps, runSteps } from '../schedule/run-length.ts';
import { checkOptimizer } from '../update/check-optimizer.ts';
import { type NamedWeights, nameWeights } from '../update/named-weights.ts';
import { baseLearningRate, baseMomentum } from '../update/optimizer.ts';
import type { StepRules } from '../update/step-arguments.ts';
import { Timetable } from './timetable.ts';
import type { TrainOptions } from './train-options.ts';

/** The options of a run, checked, with defaults and what follows from them. None of it changes during the run. */
export interface ResolvedOptions extends Omit<TrainOptions, 'seed' | 'schedule' | 'length'> {
  readonly labelSmoothing: number;
  readonly yieldEveryMs: number;
  readonly capture: boolean;
  readonly weights: NamedWeights;
  readonly timetable: Timetable;
  readonly stepRules: StepRules;
  /** What a checkpoint must share with this run. */
  readonly identity: RunIdentity;
  /** Present when the length was given in epochs. */
  readonly epochs: number | undefined;
  /** The seed as events tell it. */
  readonly seed: number | string;
  readonly backend: string;
}

/** @throws TypeError or RangeError for options that do not make a run */
export function resolveOptions(options: TrainOptions): ResolvedOptions {
  const { model, data, averageDecay = 0, displayStep = 50, labelSmoothing = 0, yieldEveryMs = 30 } = options;
  const { capture = true } = options;
  const { evaluateEvery = { epochs: 1 }, checkpoint, optimizer, length, schedule, validation } = options;
  checkModel(options);
  checkOptimizer(optimizer);
  if (!(averageDecay >= 0 && averageDecay < 1)) {
    throw new RangeError(`averageDecay: expected 0 or more, below 1, got ${averageDecay}`);
  }
  integer('data.exampleCount', data.exampleCount);
  integer('data.batchSize', data.batchSize);
  const stepsPerEpoch = integer('data.stepsPerEpoch', data.stepsPerEpoch);
  integer('displayStep', displayStep);
  if (options.evaluationBatchSize !== undefined) integer('evaluationBatchSize', options.evaluationBatchSize);
  if (validation) integer('validation.exampleCount', validation.exampleCount);
  if (options.test) integer('test.exampleCount', options.test.exampleCount);
  if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
    throw new RangeError(`labelSmoothing: expected 0 or more, below 1, got ${labelSmoothing}`);
  }
  if (!(yieldEveryMs >= 0)) throw new RangeError(`yieldEveryMs: expected 0 or more, got ${yieldEveryMs}`);
  checkKeep(options);
  periodSteps('evaluateEvery', evaluateEvery, stepsPerEpoch);
  if (checkpoint?.every) periodSteps('checkpoint.every', checkpoint.every, stepsPerEpoch);
  const steps = runSteps(length, data);
  const seed = parseSeed(options.seed);
  return {
    ...options,
    labelSmoothing,
    yieldEveryMs,
    capture,
    weights: nameWeights(model),
    timetable: new Timetable({
      steps,
      stepsPerEpoch,
      displayStep,
      evaluateEvery: validation && evaluateEvery,
      saveEvery: checkpoint?.every,
      hasTest: options.test !== undefined,
    }),
    stepRules: {
      schedule: createSchedule(schedule ?? { kind: 'constant' }, {
        learningRate: baseLearningRate(optimizer),
        steps,
        stepsPerEpoch,
      }),
      momentum: baseMomentum(optimizer),
      seed: options.seed,
      averageDecay,
    },
    identity: {
      seed: seed.toString(),
      optimizer: optimizer.kind,
      batchSize: data.batchSize,
      exampleCount: data.exampleCount,
      averaged: options.averageDecay !== undefined,
    },
    epochs: 'epochs' in length ? length.epochs : undefined,
    seed: seed <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(seed) : seed.toString(),
    backend: getBackend(),
  };
}

function checkModel({ model }: TrainOptions): void {
  classesOf(model);
  for (const layer of flatten(model.layers)) {
    if (layer.losses.length > 0) {
      throw new RangeError(
        `train: expected layers without regularizers, got one in ${layer.name}; use the optimizer's weightDecay`,
      );
    }
  }
  const { sourceLayer: last } = model.outputs[0]!;
  if (last.getClassName() === 'Softmax' || last.getConfig().activation === 'softmax') {
    throw new RangeError(
      'train: expected a model that outputs logits, got softmax at its end; make the last layer linear',
    );
  }
}

function checkKeep({ keep, validation }: TrainOptions): void {
  if (keep !== undefined && keep !== 'last' && keep !== 'best') {
    throw new RangeError(`keep: expected best or last, got ${keep}`);
  }
  if (keep === 'best' && validation === undefined) {
    throw new RangeError("keep: expected a validation source for 'best', got none; give one or keep 'last'");
  }
}

function flatten(all: readonly layers.Layer[]): layers.Layer[] {
  return all.flatMap((layer) => ('layers' in layer ? flatten(layer.layers as layers.Layer[]) : [layer]));
}

function integer(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new RangeError(`${name}: expected a positive integer, got ${value}`);
  return value;
}
