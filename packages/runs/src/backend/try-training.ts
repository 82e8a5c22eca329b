import { createBatchSource, epochOrder, placeImages, unitRange } from '@penstroke/dataset';
import { createModel } from '@penstroke/models';
import { train } from '@penstroke/trainer';
import { stripedImages } from './striped-images.ts';

const COUNT = 8;
const STEPS = 2;
/** Untrained weights give about ln 10 for ten classes; a backend that computes nonsense gives something else. */
const EXPECTED_LOSS = Math.log(10);
const TOLERANCE = 1;

/**
 * Makes two updates of a small network on the current backend.
 *
 * @returns the loss of the last update, a mean over 8 images
 * @throws Error if the loss is not that of untrained weights; whatever the backend throws
 */
export async function tryTraining(): Promise<number> {
  const model = createModel('lenet', { seed: 1 });
  const placed = placeImages(stripedImages(COUNT), unitRange());
  try {
    const order = epochOrder({ exampleCount: COUNT, batchSize: COUNT, seed: 1, shuffle: true, lastBatch: 'keep' });
    const data = createBatchSource({ images: placed, order });
    let loss = Number.NaN;
    for await (const event of train({
      ...{ model, data, seed: 1, optimizer: { kind: 'adam' }, length: { steps: STEPS }, displayStep: 1 },
    })) {
      if (event.event === 'step') loss = event.loss;
    }
    if (!(Math.abs(loss - EXPECTED_LOSS) <= TOLERANCE)) {
      throw new Error(`tryTraining: expected a loss near ${EXPECTED_LOSS.toFixed(2)}, got ${loss}`);
    }
    return loss;
  } finally {
    placed.dispose();
    model.dispose();
  }
}
