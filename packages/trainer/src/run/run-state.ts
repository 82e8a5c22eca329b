import type { Tensor } from '@tensorflow/tfjs-core';
import type { BestSoFar, Checkpoint, EpochSums, RunIdentity } from '../checkpoint/checkpoint.ts';
import { checkStored, readTensor, toDevice } from '../checkpoint/checkpoint-tensors.ts';
import { CheckpointError } from '../errors.ts';
import type { EvaluationResult } from '../evaluation/evaluation-result.ts';
import type { StepResult } from '../update/loss-window.ts';
import type { NamedWeights } from '../update/named-weights.ts';
import { createOptimizer, type Optimizer } from '../update/optimizer.ts';
import type { OptimizerOptions } from '../update/optimizer-options.ts';
import { copyWeights, createWeightAverage, type WeightAverage, writeWeights } from '../update/weight-average.ts';
import { expectFinite } from './expect-finite.ts';
import { type TensorPlace, tensorPlaces } from './tensor-places.ts';

/** Sums of an epoch that has just begun. */
const NEW_EPOCH: EpochSums = { lossSum: 0, correct: 0, examples: 0, seconds: 0 };

/** What makes a new state. */
export interface RunStateOptions {
  /** Stay the model's; the state writes them when it resumes and at the end. */
  readonly weights: NamedWeights;
  readonly optimizer: OptimizerOptions;
  /** Whether a moving average is kept. */
  readonly averaged: boolean;
  /** Whether the final weights are the best; those of a checkpoint stay in the next one either way. */
  readonly keepsBest: boolean;
}

/** What changes during a run, how it goes into a checkpoint, and how it comes back. `dispose` frees its tensors. */
export class RunState {
  /** Updates done. */
  step = 0;
  /** Training examples seen, repetitions counted. */
  examples = 0;
  /** Whether evaluation and epoch end that fall on this step are done. */
  settled = true;
  epoch: EpochSums = NEW_EPOCH;
  /** The best weights so far, aligned with all weights. */
  best: (BestSoFar & { readonly tensors: Tensor[] }) | undefined;
  /** Of the validation at this very step. */
  validationAccuracy: number | undefined;
  readonly optimizer: Optimizer;
  readonly average: WeightAverage | undefined;
  readonly #weights: NamedWeights;
  readonly #keepsBest: boolean;

  constructor({ weights, optimizer, averaged, keepsBest }: RunStateOptions) {
    this.#weights = weights;
    this.#keepsBest = keepsBest;
    this.optimizer = createOptimizer(optimizer, weights.trainable);
    this.average = averaged ? createWeightAverage(weights.all) : undefined;
  }

  /** The best so far, where the final weights are those. */
  get kept(): RunState['best'] {
    return this.#keepsBest ? this.best : undefined;
  }

  /** Counts an update. */
  advance(): void {
    this.step++;
    this.validationAccuracy = undefined;
  }

  /** Adds results of updates, and the seconds that they took, to the sums. */
  add(results: readonly StepResult[], seconds: number): void {
    const sum = (key: 'lossSum' | 'correct' | 'examples', start: number) =>
      results.reduce((total, result) => total + result[key], start);
    const { lossSum, correct, examples } = this.epoch;
    this.examples = sum('examples', this.examples);
    this.epoch = {
      lossSum: sum('lossSum', lossSum),
      correct: sum('correct', correct),
      examples: sum('examples', examples),
      seconds: this.epoch.seconds + seconds,
    };
  }

  beginEpoch(): void {
    this.epoch = NEW_EPOCH;
  }

  /** Puts the averaged weights, if there are any, into the model; the returned function takes them out again. */
  useAverage(): () => void {
    if (this.average === undefined) return () => {};
    const { all } = this.#weights;
    const raw = copyWeights(all);
    writeWeights(all, this.average.tensors);
    return () => {
      writeWeights(all, raw);
      for (const tensor of raw) tensor.dispose();
    };
  }

  /** Keeps the model's present weights when they are the best so far: by accuracy, then by loss, then the earlier. */
  keepIfBest(result: EvaluationResult): void {
    const { best, step } = this;
    const { accuracy } = result;
    // Statistics of batch normalisation that are not yet settled can overflow; a checkpoint holds finite numbers.
    const loss = Number.isFinite(result.loss) ? result.loss : Number.MAX_VALUE;
    if (best && (accuracy < best.accuracy || (accuracy === best.accuracy && !(loss < best.loss)))) return;
    this.#disposeBest();
    this.best = { step, accuracy, loss, tensors: copyWeights(this.#weights.all) };
  }

  /** Puts the final weights into the model: the best, else the average, else those it has. */
  writeFinalWeights(): void {
    const final = this.kept?.tensors ?? this.average?.tensors;
    if (final) writeWeights(this.#weights.all, final);
  }

  /**
   * Reads the model's weights.
   *
   * @throws NonFiniteWeightsError if one is NaN or infinite
   */
  async expectFiniteWeights(): Promise<void> {
    for (const { name, variable } of this.#weights.all) {
      expectFinite(name, await variable.read().data(), this.step);
    }
  }

  /**
   * Everything of the run between two updates, copied to JavaScript.
   *
   * @throws NonFiniteWeightsError if a number in it is NaN or infinite: nobody can resume from that
   */
  async capture(identity: RunIdentity, trainSeconds: number): Promise<Checkpoint> {
    const { step, examples, epoch, settled, best, validationAccuracy } = this;
    const { averaged, ...rest } = identity;
    const tensors = await Promise.all(
      this.#places().map(async ({ name, get }) => {
        const read = await readTensor(get()!);
        expectFinite(name, read.data, step);
        return [name, read] as const;
      }),
    );
    const metadata = {
      format: 1,
      ...rest,
      examples,
      epoch,
      settled,
      trainSeconds,
      averaged,
      ...(best && { best: { step: best.step, accuracy: best.accuracy, loss: best.loss } }),
      ...(validationAccuracy !== undefined && { validationAccuracy }),
    } as const;
    return { step, tensors: Object.fromEntries(tensors), metadata };
  }

  /**
   * Puts a checkpoint into this new state and into the model.
   *
   * @throws CheckpointError when it holds other tensors; the model has not changed then
   */
  resume(checkpoint: Checkpoint): void {
    const { step, metadata, tensors } = checkpoint;
    if (metadata.best) this.best = { ...metadata.best, tensors: [] };
    const places = this.#places();
    for (const place of places) checkStored(checkpoint, place.name, place);
    const stored = Object.keys(tensors).length;
    if (stored !== places.length) {
      throw new CheckpointError(
        `resume: expected ${places.length} tensors for this model and these options, got ${stored}; give the options of the run`,
      );
    }
    for (const { name, set } of places) set(toDevice(tensors[name]!));
    this.step = step;
    this.examples = metadata.examples;
    this.settled = metadata.settled;
    this.epoch = metadata.epoch;
    this.validationAccuracy = metadata.validationAccuracy;
  }

  dispose(): void {
    this.optimizer.dispose();
    this.average?.dispose();
    this.#disposeBest();
  }

  #disposeBest(): void {
    for (const tensor of this.best?.tensors ?? []) tensor.dispose();
    this.best = undefined;
  }

  #places(): TensorPlace[] {
    return tensorPlaces({
      weights: this.#weights,
      slots: this.optimizer.slots,
      average: this.average?.tensors,
      best: this.best?.tensors,
    });
  }
}
