import { registerSimdBackend } from '@penstroke/backend-simd';
import { fakeData } from '@penstroke/dataset';
import { createRun, recipes } from '@penstroke/recipes';
import { createRecognizer, type GreyImage, pretrainedModel } from '@penstroke/recognizer';
import { train } from '@penstroke/trainer';
import { setBackend } from '@tensorflow/tfjs-core';
import { type Dice, throwDice } from '../dice.ts';
import type { LongTrial } from './watch-memory.ts';

const BATCH_SIZE = 2;
const VALIDATION_COUNT = 16;
const UPDATES_AN_EPOCH = 500;
/** Pixels of a picture's side, and of the room that its pen needs at the rim. */
const [SIDE, PEN] = [40, 4];
const { tiny } = recipes;

/** Registers the backend that people use; one thread, for it is memory that is looked at. */
export async function useSimd(): Promise<void> {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');
}

/** One run of `count` updates: all that a recipe has, in batches of two. */
export const manyUpdates: LongTrial = async (count, done) => {
  const epochs = Math.ceil(count / UPDATES_AN_EPOCH);
  const run = makeRun({ updates: UPDATES_AN_EPOCH, epochs, seed: 1 });
  for await (const event of train(run.trainOptions)) if (event.event === 'step') done(event.step);
  run.dispose();
};

/** `count` runs of two updates, one after another. */
export const manyRuns: LongTrial = async (count, done) => {
  for (let trial = 1; trial <= count; trial++) {
    const run = makeRun({ updates: 2, epochs: 1, seed: trial });
    let ended = false;
    for await (const { event } of train(run.trainOptions)) ended = event === 'run-end';
    run.dispose();
    if (!ended) throw new Error(`manyRuns: run ${trial} did not end`);
    done(trial);
  }
};

/** `count` small pictures of a pen's stroke, each another one, read. */
export const manyReadings: LongTrial = async (count, done) => {
  const model = await pretrainedModel();
  const recognizer = createRecognizer({ model });
  for (let trial = 1; trial <= count; trial++) {
    await recognizer.read(strokePicture(throwDice({ seed: 14, suite: 'readings', trial })));
    done(trial);
  }
  model.dispose();
};

/** Two lines between three points, dark on bright. */
function strokePicture(dice: Dice): GreyImage {
  const pixels = new Uint8ClampedArray(SIDE * SIDE).fill(250);
  const place = (): number => PEN + dice.below(SIDE - 2 * PEN);
  let [fromX, fromY] = [place(), place()];
  for (let line = 0; line < 2; line++) {
    const [toX, toY] = [place(), place()];
    for (let step = 0; step <= SIDE; step++) {
      const x = Math.round(fromX + ((toX - fromX) * step) / SIDE);
      const y = Math.round(fromY + ((toY - fromY) * step) / SIDE);
      for (let row = y - 1; row <= y + 1; row++) pixels.fill(20, row * SIDE + x - 1, row * SIDE + x + 2);
    }
    [fromX, fromY] = [toX, toY];
  }
  return { pixels, width: SIDE, height: SIDE };
}

function makeRun({ updates, epochs, seed }: { updates: number; epochs: number; seed: number }) {
  const count = VALIDATION_COUNT + updates * BATCH_SIZE;
  const imageSets = { train: fakeData({ count }), test: fakeData({ count: 4 }) };
  const data = { ...tiny.data, validationCount: VALIDATION_COUNT };
  return createRun({ recipe: { ...tiny, data, batchSize: BATCH_SIZE, length: { epochs } }, imageSets, seed });
}
