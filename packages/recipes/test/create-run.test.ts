import { createHash } from 'node:crypto';
import { expandSet } from '@penstroke/augment';
import { registerSimdBackend } from '@penstroke/backend-simd';
import {
  createBatchSource,
  epochOrder,
  type ImageSet,
  measurePaper,
  placeImages,
  split,
  unitRange,
} from '@penstroke/dataset';
import { createRun, type PreparedRun, type Recipe, type RecipeName, recipes } from '@penstroke/recipes';
import { type TrainEvent, train } from '@penstroke/trainer';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noiseSet } from './small-sets.ts';

beforeAll(async () => {
  tf.enableProdMode();
  await registerSimdBackend({ threads: 1 });
  await tf.setBackend('simd');
});

const imageSets = { train: noiseSet(48), test: noiseSet(16, 2) };
const small = (name: RecipeName): Recipe => {
  const recipe = recipes[name];
  return { ...recipe, batchSize: 8, data: { ...recipe.data, validationCount: 8, limit: 16 } };
};

describe('createRun', () => {
  test.each(['lenet', 'lenet-augmented', 'fast', 'tiny', 'fashion'] as const)(
    '%s trains one step, evaluates, and leaves no tensor',
    async (name) => {
      const before = tf.memory().numTensors;
      const run = createRun({ recipe: small(name), imageSets, seed: 7 });
      const events: TrainEvent[] = [];
      for await (const event of train({ ...run.trainOptions, length: { steps: 1 } })) events.push(event);
      expect(events.at(-1)).toMatchObject({ event: 'run-end', steps: 1, testCount: 16 });
      expect(run.counts).toEqual({ train: name === 'lenet-augmented' ? 80 : 16, validation: 8, test: 16 });
      run.dispose();
      expect(tf.memory().numTensors).toBe(before);
    },
  );

  test('copies are made batch by batch: the bits of a set that is expanded and placed, without its memory', async () => {
    const { augment: _, ...recipe } = small('lenet-augmented');
    const weightsOf = async (from: typeof imageSets, of: Recipe, change = (run: PreparedRun) => run.trainOptions) => {
      const run = createRun({ recipe: of, imageSets: from, seed: 3 });
      const bytes = tf.memory().numBytes;
      for await (const _event of train({ ...change(run), length: { steps: 12 } })) {
      }
      // A sum of the bits: where they differ, a comparison of 200,000 numbers would be written out for minutes.
      const bits = createHash('sha256');
      for (const weight of run.model.weights) bits.update((await weight.read().data()) as Float32Array);
      run.dispose();
      return { bits: bits.digest('hex'), bytes };
    };
    const streamed = await weightsOf(imageSets, recipe);
    const { rest } = split(imageSets.train, { count: 8, take: 'first' });
    const { taken } = split(rest, { count: 16, take: 'first' });
    const placed = placeImages(expandSet(taken, recipe.expand, { paper: measurePaper(taken) }), unitRange());
    const order = epochOrder({ exampleCount: placed.count, batchSize: 8, seed: 3, shuffle: true, lastBatch: 'keep' });
    const whole = await weightsOf(imageSets, recipe, ({ trainOptions }) => ({
      ...trainOptions,
      data: createBatchSource({ images: placed, order }),
    }));
    expect(streamed.bits).toBe(whole.bits);
    // 80 placed images of 28x28 bytes, their labels and one table are all that the one holds and the other does not.
    expect(whole.bytes - streamed.bytes).toBe(80 * (784 + 4) + 256 * 4);
    placed.dispose();
  });

  test.each(['lenet-augmented', 'tiny', 'best'] as const)(
    '%s moves paper of any level into view: a blank page stays blank, within 1e-6',
    async (name) => {
      for (const normalization of ['unit', 'standard'] as const) {
        const recipe = small(name);
        const train = noiseSet(48);
        train.images.fill(200);
        // Normalising to a deviation of 1 needs one.
        train.images[8 * 784 + 400] = 90;
        const run = createRun({
          recipe: { ...recipe, data: { ...recipe.data, normalization } },
          imageSets: { ...imageSets, train },
          seed: 1,
        });
        const paper = 200 * run.normalization.scale + run.normalization.offset;
        const { images, labels } = run.trainOptions.data.batch(1);
        const values = await images.data();
        expect(values.filter((value) => Math.abs(value - paper) > 1e-6 * Math.abs(paper)).length).toBeLessThan(40);
        tf.dispose([images, labels]);
        run.dispose();
      }
    },
  );

  test('the same seed gives the same weights, another one does not', async () => {
    const weightsOf = async (seed: number): Promise<number[]> => {
      const run = createRun({ recipe: small('fashion'), imageSets, seed });
      for await (const _ of train({ ...run.trainOptions, length: { steps: 3 } })) {
      }
      const values = [...(await run.model.weights[0]!.read().data())];
      run.dispose();
      return values;
    };
    const first = await weightsOf(7);
    expect(await weightsOf(7)).toEqual(first);
    expect(await weightsOf(0)).not.toEqual(first);
  });

  test('the first images of the training set are the validation part', async () => {
    const { trainOptions, dispose } = createRun({ recipe: small('lenet'), imageSets, seed: 1 });
    const { labels, images } = trainOptions.validation!.batch(0, 8);
    expect([...(await labels.data())]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect((await images.data())[0]).toBeCloseTo(imageSets.train.images[0]! / 255, 6);
    tf.dispose([labels, images]);
    dispose();
  });

  test('a run that cannot be made is refused, and nothing is left of it', () => {
    const before = tf.memory().numTensors;
    const recipe = { ...recipes.lenet, data: { ...recipes.lenet.data, validationCount: 48 } };
    expect(() => createRun({ recipe, imageSets, seed: 1 })).toThrow(
      /fewer validation images than the set's 48, got 48/,
    );
    const unknown = { ...small('lenet'), model: { name: 'vgg', options: {} } };
    expect(() => createRun({ recipe: unknown, imageSets, seed: 1 })).toThrow(/vgg/);
    for (const options of [{ seed: 2 }, { inputShape: [28, 28, 3] }, { classes: 100_000_000 }]) {
      const decided = { ...small('lenet'), model: { name: 'lenet', options } };
      expect(() => createRun({ recipe: decided, imageSets, seed: 1 })).toThrow(
        /model.options of the network alone, got (seed|inputShape|classes),/,
      );
    }
    // Its test images are placed last, after the model is made.
    const torn: ImageSet = {
      ...imageSets.test,
      get images(): Uint8Array {
        throw new Error('torn');
      },
    };
    expect(() => createRun({ recipe: recipes.fast, imageSets: { ...imageSets, test: torn }, seed: 1 })).toThrow(/torn/);
    expect(tf.memory().numTensors).toBe(before);
  });
});
