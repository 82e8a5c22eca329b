import { createBatchSource, epochOrder, placeImages, unitRange } from '@penstroke/dataset';
import { createModel } from '@penstroke/models';
import { train } from '@penstroke/trainer';
import { stripedImages } from './striped-images.ts';

/** What is compiled or captured happens in the first ones, which are not timed. */
const WARM_UP_STEPS = 16;
const TIMED_STEPS = 32;
const BATCH = 64;

/** Images per second of training a small network on the current backend, from 32 updates: at most seconds where a GPU computes. */
export async function measureTraining(): Promise<number> {
  const model = createModel('lenet', { seed: 1 });
  const placed = placeImages(stripedImages(BATCH), unitRange());
  try {
    const order = { exampleCount: BATCH, batchSize: BATCH, seed: 1, shuffle: true, lastBatch: 'keep' } as const;
    const data = createBatchSource({ images: placed, order: epochOrder(order) });
    let warmAt = performance.now();
    // A step event comes when the loss is there: all queued work is done.
    for await (const event of train({
      ...{ model, data, seed: 1, optimizer: { kind: 'adam' }, displayStep: WARM_UP_STEPS },
      length: { steps: WARM_UP_STEPS + TIMED_STEPS },
    })) {
      if (event.event === 'step' && event.step === WARM_UP_STEPS) warmAt = performance.now();
    }
    return (TIMED_STEPS * BATCH) / ((performance.now() - warmAt) / 1000);
  } finally {
    placed.dispose();
    model.dispose();
  }
}
