/** What changes during a run, how it goes into a checkpoint, and how it comes back. */
import { parseSeed } from '@penstroke/random';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { BestSoFar, Checkpoint, CheckpointMetadata, EpochSums } from '../checkpoint/checkpoint.ts';
import { checkStored, readTensor, type Shaped, toDevice } from '../checkpoint/checkpoint-tensors.ts';
import { CheckpointError } from '../errors.ts';
import type { NamedWeight } from '../update/named-weights.ts';
import { createOptimizer, type Optimizer, replace } from '../update/optimizer.ts';
import { createWeightAverage, type WeightAverage } from '../update/weight-average.ts';
import type { RunPlan } from './resolve-options.ts';

/** The best weights so far, in the order of all weights. */
export interface Best extends BestSoFar {
  readonly tensors: Tensor[];
}

export interface RunState {
  /** Updates done. */
  step: number;
  /** Training examples seen, repetitions counted. */
  examples: number;
  /** Whether evaluation and epoch end that fall on this step are done. */
  settled: boolean;
  epoch: EpochSums;
  best: Best | undefined;
  /** Of the validation at this very step. */
  validationAccuracy: number | undefined;
  readonly optimizer: Optimizer;
  readonly average: WeightAverage | undefined;
}

/** Sums of an epoch that has just begun. */
export const NEW_EPOCH: EpochSums = { lossSum: 0, correct: 0, examples: 0, seconds: 0 };

/** The state of a new run; `disposeState` frees it. */
export function createRunState({ options, weights }: RunPlan): RunState {
  const optimizer = createOptimizer(options.optimizer, weights.trainable);
  return {
    step: 0,
    examples: 0,
    settled: true,
    epoch: NEW_EPOCH,
    best: undefined,
    validationAccuracy: undefined,
    optimizer,
    average: options.averageDecay === undefined ? undefined : createWeightAverage(weights.all, options.averageDecay),
  };
}

export function disposeState(state: RunState): void {
  state.optimizer.dispose();
  state.average?.dispose();
  disposeBest(state);
}

export function disposeBest(state: RunState): void {
  for (const tensor of state.best?.tensors ?? []) tensor.dispose();
  state.best = undefined;
}

/** Everything of the run between two updates, copied to JavaScript. */
export async function captureCheckpoint(state: RunState, plan: RunPlan, trainSeconds: number): Promise<Checkpoint> {
  const { options } = plan;
  const { step, examples, epoch, settled, best, validationAccuracy } = state;
  const metadata: CheckpointMetadata = {
    format: 1,
    seed: parseSeed(options.seed).toString(),
    optimizer: options.optimizer.kind,
    batchSize: options.data.batchSize,
    exampleCount: options.data.exampleCount,
    examples,
    epoch,
    settled,
    trainSeconds,
    averaged: state.average !== undefined,
    ...(best && { best: { step: best.step, accuracy: best.accuracy, loss: best.loss } }),
    ...(validationAccuracy !== undefined && { validationAccuracy }),
  };
  const places = tensorPlaces(state, plan);
  const tensors = await Promise.all(places.map(async ({ name, get }) => [name, await readTensor(get()!)] as const));
  return { step, tensors: Object.fromEntries(tensors), metadata };
}

/**
 * Puts a checkpoint into a new state and into the model.
 *
 * @throws CheckpointError when it is not of such a run; nothing has changed then
 */
export function resumeRun(state: RunState, plan: RunPlan, checkpoint: Checkpoint): void {
  const { metadata, step } = checkpoint;
  checkSameRun(plan, checkpoint);
  if (metadata.best) state.best = { ...metadata.best, tensors: [] };
  const places = tensorPlaces(state, plan);
  for (const place of places) checkStored(checkpoint, place.name, place);
  const stored = Object.keys(checkpoint.tensors).length;
  if (stored !== places.length) {
    throw new CheckpointError(
      `resume: expected ${places.length} tensors for this model and these options, got ${stored}; give the options of the run`,
    );
  }
  for (const { name, set } of places) set(toDevice(checkpoint.tensors[name]!));
  state.step = step;
  state.examples = metadata.examples;
  state.settled = metadata.settled;
  state.epoch = metadata.epoch;
  state.validationAccuracy = metadata.validationAccuracy;
}

function checkSameRun({ options, steps }: RunPlan, { metadata, step }: Checkpoint): void {
  const same: [string, unknown, unknown][] = [
    ['seed', parseSeed(options.seed).toString(), metadata.seed],
    ['optimizer', options.optimizer.kind, metadata.optimizer],
    ['batchSize', options.data.batchSize, metadata.batchSize],
    ['exampleCount', options.data.exampleCount, metadata.exampleCount],
    ['averageDecay', options.averageDecay !== undefined, metadata.averaged],
  ];
  for (const [name, here, there] of same) {
    if (here !== there) {
      throw new CheckpointError(
        `resume: expected ${name} ${there} as in the checkpoint, got ${here}; give the options of the run`,
      );
    }
  }
  if (step > steps) {
    throw new CheckpointError(`resume: expected a run longer than the ${step} updates of the checkpoint, got ${steps}`);
  }
}

/** Where a tensor of the checkpoint lives. */
interface TensorPlace extends Shaped {
  readonly name: string;
  get(): Tensor | undefined;
  /** Takes the tensor over. */
  set(tensor: Tensor): void;
}

function tensorPlaces({ optimizer, average, best }: RunState, { weights }: RunPlan): TensorPlace[] {
  return [
    ...weights.all.map(({ name, variable }) => ({
      name,
      shape: variable.shape as number[],
      dtype: variable.dtype,
      get: () => variable.read(),
      set(tensor: Tensor) {
        variable.write(tensor);
        tensor.dispose();
      },
    })),
    ...Object.entries(optimizer.slots).flatMap(([prefix, slots]) => slotPlaces(prefix, weights.trainable, slots)),
    ...(average ? slotPlaces('average', weights.all, average.tensors) : []),
    ...(best ? slotPlaces('best', weights.all, best.tensors) : []),
  ];
}

function slotPlaces(prefix: string, weights: readonly NamedWeight[], slots: Tensor[]): TensorPlace[] {
  return weights.map(({ name, variable }, index) => ({
    name: `${prefix}/${name}`,
    shape: variable.shape as number[],
    dtype: variable.dtype,
    get: () => slots[index],
    set: (tensor: Tensor) => replace(slots, index, tensor),
  }));
}
