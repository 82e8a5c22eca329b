import type { Seed } from '@penstroke/random';
import { type Tensor, type Tensor1D, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { BatchImages, LabelledImages } from './batch-images.ts';
import type { BatchOrder } from './batch-order.ts';

/**
 * Changes a batch of images: returns float32 of the same shape `[batch, height, width, channels]`, as a function of the
 * images, the seed and the step alone. It does not dispose its input.
 */
export type BatchAugmentation = (
  images: Tensor4D,
  position: { readonly seed: Seed; readonly step: number },
) => Tensor4D;

/** The batches of a training run, by step. Structurally the trainer's interface of this name. */
export interface BatchSource {
  readonly exampleCount: number;
  readonly batchSize: number;
  /** Updates that make one epoch. */
  readonly stepsPerEpoch: number;
  /** The batch of update `step` (from 0); the same at each call. The caller disposes both tensors. */
  batch(step: number): LabelledImages;
  /** How many epochs lie before update `step`, with its fraction. */
  epochAt(step: number): number;
  /** `batch` in two parts, the second of ops alone, so that it can be captured with an update; absent where JavaScript varies or makes the pixels. */
  readonly parts?: BatchParts;
}

/** A batch in two parts. Structurally the trainer's interface of this name. */
export interface BatchParts {
  /** What JavaScript decides of the batch of update `step`: int32 `[batch]`, the examples. The caller disposes it. */
  inputs(step: number): Tensor[];
  /** The batch of such inputs. The caller disposes both tensors. */
  make(inputs: readonly Tensor[]): LabelledImages;
}

/** What {@link createBatchSource} joins. */
export interface CreateBatchSourceOptions {
  readonly images: BatchImages;
  readonly order: BatchOrder;
  /** Applied to each batch; gets the order's seed. */
  readonly augment?: BatchAugmentation | undefined;
}

/**
 * Joins images, an order and an augmentation into the batches of a training run. It owns nothing: the caller
 * disposes the images when the run is over.
 *
 * @throws RangeError when the order is made for another number of examples
 *
 * @example
 * const order = epochOrder({ exampleCount: digits.count, batchSize: 64, seed: 42 });
 * const data = createBatchSource({ images: digits, order });
 * const { images, labels } = data.batch(0); // float32 [64, 28, 28, 1], int32 [64]
 */
export function createBatchSource({ images, order, augment }: CreateBatchSourceOptions): BatchSource {
  if (order.exampleCount !== images.count) {
    throw new RangeError(
      `createBatchSource: expected an order of ${images.count} examples, got one of ${order.exampleCount}`,
    );
  }
  return {
    exampleCount: order.exampleCount,
    batchSize: order.batchSize,
    stepsPerEpoch: order.stepsPerEpoch,
    batch(step) {
      const indices = order.indicesAt(step);
      if (augment === undefined) return images.gather(indices);
      // The tidy frees the batch as it was, unless the augmentation returned it, and whatever else it left behind.
      return tidy(() => {
        const plain = images.gather(indices);
        return { images: augment(plain.images, { seed: order.seed, step }), labels: plain.labels };
      });
    },
    epochAt: (step) => order.epochAt(step),
    ...(augment === undefined && partsOf(images, order)),
  };
}

/** An augmentation draws its numbers in JavaScript, so it has no such parts. */
function partsOf({ place, take }: BatchImages, order: BatchOrder): { readonly parts?: BatchParts } {
  if (!place || !take) return {};
  return {
    parts: {
      inputs: (step) => [place(order.indicesAt(step))],
      make: ([indices]) => take(indices as Tensor1D),
    },
  };
}
