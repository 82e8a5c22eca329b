/**
 * One update: batch, forward pass, gradients of the mean loss, optimiser, moving average, all within one tidy. It is captured where the
 * backend can, and then replayed without JavaScript. A batch that needs JavaScript is made before it.
 *
 * The mean is not an op on the tape: the losses of the examples are differentiated with 1 / batch for each, which is the same
 * gradient and saves the kernels of the mean and its backward pass. Nothing is read from the device here.
 */
import { CapturedUpdate, isSeededLayer, type SeededLayer, sparseSoftmaxCrossEntropy } from '@penstroke/ops';
import {
  argMax,
  engine,
  fill,
  keep,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
  tidy,
} from '@tensorflow/tfjs-core';
import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import { TrainingError } from '../errors.ts';
import type { ProfileClock } from '../profile-clock.ts';
import type { Batch, BatchSource } from '../sources.ts';
import type { BatchResult } from './loss-window.ts';
import type { NamedWeight, NamedWeights } from './named-weights.ts';
import type { Optimizer } from './optimizer.ts';
import type { StepArguments } from './step-arguments.ts';
import { StepNumbers } from './step-numbers.ts';
import type { WeightAverage } from './weight-average.ts';

/** What updates work on, the same for all of a run; all of it stays the caller's. */
export interface UpdateOptions {
  readonly model: LayersModel;
  readonly data: BatchSource;
  readonly weights: NamedWeights;
  readonly labelSmoothing: number;
  readonly optimizer: Optimizer;
  readonly average: WeightAverage | undefined;
  /** Whether updates may be captured. */
  readonly capture: boolean;
  /** Times batches and updates. */
  readonly profile: ProfileClock;
}

/** Makes updates. */
export interface Update {
  /**
   * Makes one update. It depends on the batch, the weights, the slots and `step`, and on nothing else.
   *
   * @returns a promise while kernels for such batches are being compiled
   */
  run(step: StepArguments): BatchResult | Promise<BatchResult>;
  /** Why updates stay eager; undefined while they can be captured. */
  readonly eagerReason: string | undefined;
  /** Updates that were replayed. */
  readonly replayedSteps: number;
  /** Updates that were not. */
  readonly eagerSteps: number;
  dispose(): void;
}

/** Prepares the updates of a run. */
export function createUpdate(options: UpdateOptions): Update {
  const { model, data, weights, labelSmoothing, optimizer, average, profile } = options;
  const seeded = seededLayers(model.layers);
  const variables = weights.trainable.map(({ variable }) => variable.read());
  const numbers = new StepNumbers();
  // One constant for each batch size there is: the full one and the tail of an epoch.
  const shares = new Map<number, Tensor1D>();

  function shareOf(batch: number): Tensor1D {
    let share = shares.get(batch);
    if (share === undefined) {
      share = keep(fill([batch], 1 / batch));
      shares.set(batch, share);
    }
    return share;
  }

  function gradientsOf(images: Tensor, labels: Tensor1D): { losses: Tensor1D; logits: Tensor2D; gradients: Tensor[] } {
    let logits: Tensor2D | undefined;
    const { value, grads } = engine().gradients<Tensor1D>(
      () => {
        logits = keep(model.apply(images, { training: true }) as Tensor2D); // [batch, classes]
        return sparseSoftmaxCrossEntropy(logits, labels, { labelSmoothing }); // [batch]
      },
      variables,
      shareOf(labels.shape[0]),
    );
    return { losses: value, logits: logits!, gradients: grads };
  }

  const captured = new CapturedUpdate(
    {
      run: (inputs) =>
        tidy(() => {
          const { images, labels } = batchOf(data, inputs);
          const { losses, logits, gradients } = gradientsOf(images, labels);
          try {
            expectAll(gradients, weights.trainable);
            optimizer.apply(gradients, numbers);
            average?.update(numbers.averageDecay);
            return [losses, argMax<Tensor1D>(logits, 1), ...(data.parts ? [labels] : [])];
          } finally {
            logits.dispose();
          }
        }),
      state: () => [
        ...weights.all.map(({ variable }) => variable.read()),
        ...Object.values(optimizer.slots).flat(),
        ...(average?.tensors ?? []),
      ],
    },
    options.capture,
  );

  return {
    run(step) {
      numbers.set(step);
      for (const layer of seeded) layer.setRandomPosition({ ...step.randomPosition, openStep: numbers.randomStep });
      const inputs = profile.time('batches', () => inputsOf(data, step.batch));
      try {
        // Made before the update, for it outlives it: a tensor that an update leaves behind keeps it from being captured.
        const [batch] = inputs[0]!.shape;
        if (batch !== undefined) shareOf(batch);
        const outputs = profile.time('updates', () => captured.runCompiled(inputs));
        const labels = data.parts ? undefined : (inputs[1]!.clone() as Tensor1D);
        return outputs instanceof Promise
          ? outputs.then((ready) => resultOf(ready, labels))
          : resultOf(outputs, labels);
      } finally {
        for (const input of inputs) input.dispose();
      }
    },
    get eagerReason() {
      return captured.eagerReason;
    },
    get replayedSteps() {
      return captured.replayedSteps;
    },
    get eagerSteps() {
      return captured.eagerSteps;
    },
    dispose() {
      captured.dispose();
      for (const share of shares.values()) share.dispose();
    },
  };
}

/** @param labels undefined where the update gives them out */
function resultOf(outputs: readonly Tensor[], labels: Tensor1D | undefined): BatchResult {
  const [losses, predictions, made] = outputs as Tensor1D[];
  return { losses: losses!, predictions: predictions!, labels: (labels ?? made)! };
}

/** What an update takes: the first part of its batch, or the whole. */
function inputsOf(data: BatchSource, step: number): Tensor[] {
  if (data.parts) return data.parts.inputs(step);
  const { images, labels } = tidy(() => ({ ...data.batch(step) }));
  return [images, labels];
}

/** The batch of such inputs; within a tidy. */
function batchOf({ parts }: BatchSource, inputs: readonly Tensor[]): Batch {
  if (parts) return parts.make(inputs);
  const [images, labels] = inputs as [Tensor4D, Tensor1D];
  return { images, labels };
}

/** @throws TrainingError naming the first weight that has no gradient */
function expectAll(gradients: readonly (Tensor | null)[], weights: readonly NamedWeight[]): void {
  const missing = gradients.findIndex((gradient) => gradient == null);
  if (missing < 0) return;
  throw new TrainingError(
    `train: expected every trainable weight to act on the logits, got no gradient for ${weights[missing]!.name}`,
  );
}

function seededLayers(all: readonly layers.Layer[]): SeededLayer[] {
  return all.flatMap((layer) => [
    ...(isSeededLayer(layer) ? [layer] : []),
    ...('layers' in layer ? seededLayers(layer.layers as layers.Layer[]) : []),
  ]);
}
