import { shiftBy } from '@penstroke/augment';
import { createEvaluationSource, type ImageSet, measurePaper, placeImages } from '@penstroke/dataset';
import { add, softmax, type Tensor2D, type Tensor4D, tidy } from '@tensorflow/tfjs-core';
import type { TrainedNetwork } from './trained-network.ts';

/** A whole-pixel move of the image, right and down positive. */
export interface View {
  readonly dx: number;
  readonly dy: number;
}

/** The image as it is. */
export const plainView: readonly View[] = [{ dx: 0, dy: 0 }];

/** The image as it is, and moved by one pixel right, left, up and down: test-time augmentation. */
export const shiftedViews: readonly View[] = [
  { dx: 0, dy: 0 },
  { dx: 1, dy: 0 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
  { dx: 0, dy: 1 },
];

/** What {@link predictProbabilities} takes. */
export interface PredictProbabilitiesOptions {
  /** One network, or several whose probabilities are averaged (an ensemble); all with the same classes. */
  readonly members: readonly TrainedNetwork[];
  readonly images: ImageSet;
  /** What each network looks at; the average is taken. Default {@link plainView}. */
  readonly views?: readonly View[];
  /** Images in one forward pass, which bounds the memory; default 500. */
  readonly batchSize?: number;
  /** Called after each batch with the share done, in (0, 1]. */
  readonly onProgress?: (share: number) => void;
  /** Ends the work between two batches with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The class probabilities of every image: the mean of the networks' softmax outputs over all views. Without randomness;
 * leaves no tensor behind.
 *
 * @returns float32 `[count, classes]`, row-major, rows summing to 1
 * @throws RangeError without members or views, or if the members' classes differ
 *
 * @example
 * const probabilities = await predictProbabilities({ members: [{ model, normalization }], images: test });
 */
export async function predictProbabilities({
  members,
  images,
  views = plainView,
  batchSize = 500,
  onProgress,
  signal,
}: PredictProbabilitiesOptions): Promise<Float32Array> {
  const classes = members[0]?.model.outputs[0]?.shape.at(-1);
  if (typeof classes !== 'number' || views.length === 0) {
    throw new RangeError(
      `predictProbabilities: expected at least one member and one view, got ${members.length} and ${views.length}`,
    );
  }
  if (members.some(({ model }) => model.outputs[0]?.shape.at(-1) !== classes)) {
    throw new RangeError('predictProbabilities: expected members with the same classes; evaluate them one by one');
  }
  const paper = measurePaper(images);
  const mean = new Float32Array(images.count * classes);
  const weight = 1 / (members.length * views.length);
  for (const [index, { model, normalization }] of members.entries()) {
    const placed = placeImages(images, normalization);
    const source = createEvaluationSource(placed);
    try {
      for (let start = 0; start < images.count; start += batchSize) {
        signal?.throwIfAborted();
        const count = Math.min(batchSize, images.count - start);
        const batch = source.batch(start, count);
        const sum = tidy(() =>
          views
            .map((view) =>
              softmax(
                model.apply(look(batch.images, view, paper * normalization.scale + normalization.offset), {
                  training: false,
                }) as Tensor2D,
              ),
            )
            .reduce((total, probabilities) => add(total, probabilities)),
        );
        batch.images.dispose();
        batch.labels.dispose();
        const values = await sum.data();
        sum.dispose();
        for (let i = 0; i < values.length; i++) mean[start * classes + i]! += weight * values[i]!;
        onProgress?.((index + (start + count) / images.count) / members.length);
      }
    } finally {
      placed.dispose();
    }
  }
  return mean;
}

function look(images: Tensor4D, { dx, dy }: View, fill: number): Tensor4D {
  return dx === 0 && dy === 0 ? images : shiftBy(images, { dx, dy, fill });
}
