/**
 * One update: forward pass, gradients of the mean loss, optimiser, moving average, all within one tidy.
 *
 * The mean is not an op on the tape: the losses of the examples are differentiated with 1 / batch for each, which is the same
 * gradient and saves the kernels of the mean and its way back. Nothing is read from the device here.
 */
import { isSeededLayer, type SeededLayer, sparseSoftmaxCrossEntropy } from '@penstroke/ops';
import { argMax, engine, fill, keep, type Tensor, type Tensor1D, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import type { layers } from '@tensorflow/tfjs-layers';
import { TrainingError } from '../errors.ts';
import type { RunPlan } from '../run/resolve-options.ts';
import type { LossWindow } from './loss-window.ts';
import type { Optimizer } from './optimizer.ts';
import type { WeightAverage } from './weight-average.ts';

/** What an update works on; all of it stays the caller's. */
export interface UpdateParts {
  readonly plan: RunPlan;
  readonly optimizer: Optimizer;
  readonly average: WeightAverage | undefined;
  readonly lossWindow: LossWindow;
}

/** Makes updates. */
export interface Update {
  /** Makes the update after `done` updates and puts its losses and predictions into the window. */
  run(done: number): void;
  dispose(): void;
}

/** Prepares the update of a run. */
export function createUpdate({ plan, optimizer, average, lossWindow }: UpdateParts): Update {
  const { weights, schedule, labelSmoothing } = plan;
  const { model, data, seed } = plan.options;
  const seeded = seededLayers(model.layers);
  const variables = weights.trainable.map(({ variable }) => variable.read());
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

  return {
    run(done) {
      tidy(() => {
        const { images, labels } = data.batch(done);
        for (const layer of seeded) layer.setRandomPosition({ seed, step: done + 1 });
        const { losses, logits, gradients } = gradientsOf(images, labels);
        try {
          const missing = gradients.findIndex((gradient) => gradient == null);
          if (missing >= 0) {
            throw new TrainingError(
              `train: expected every trainable weight to act on the logits, got no gradient for ${weights.trainable[missing]!.name}`,
            );
          }
          optimizer.apply(gradients, done + 1, schedule(done));
          average?.update(done + 1);
          lossWindow.push(done + 1, losses, argMax<Tensor1D>(logits, 1), labels);
        } finally {
          logits.dispose();
        }
        images.dispose();
      });
    },
    dispose() {
      for (const share of shares.values()) share.dispose();
    },
  };
}

function seededLayers(all: readonly layers.Layer[]): SeededLayer[] {
  return all.flatMap((layer) => [
    ...(isSeededLayer(layer) ? [layer] : []),
    ...('layers' in layer ? seededLayers(layer.layers as layers.Layer[]) : []),
  ]);
}
