import { registerSimdBackend } from '@penstroke/backend-simd';
import {
  createRun,
  overrideRecipe,
  predictProbabilities,
  type RecipeName,
  recipes,
  shiftedViews,
} from '@penstroke/recipes';
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
const small = (name: RecipeName) => overrideRecipe(recipes[name], { validationCount: 8, batchSize: 8, limit: 16 });

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

  test('a validation part as large as the set is refused, and nothing is left of it', () => {
    const before = tf.memory().numTensors;
    const recipe = overrideRecipe(recipes.lenet, { validationCount: 48 });
    expect(() => createRun({ recipe, imageSets, seed: 1 })).toThrow(
      /fewer validation images than the set's 48, got 48/,
    );
    const unknown = { ...small('lenet'), model: { name: 'vgg', options: {} } };
    expect(() => createRun({ recipe: unknown, imageSets, seed: 1 })).toThrow(/vgg/);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('predictProbabilities', () => {
  test('rows sum to 1, do not depend on the batch, and average members and views, within 1e-5', async () => {
    const run = createRun({ recipe: small('lenet'), imageSets, seed: 1 });
    const other = createRun({ recipe: small('lenet'), imageSets, seed: 2 });
    const before = tf.memory().numTensors;
    const [one, two] = [run, other].map(({ model, normalization }) => ({ model, normalization }));
    const images = imageSets.test;
    const plain = await predictProbabilities({ members: [one!], images });
    const batched = await predictProbabilities({ members: [one!], images, batchSize: 3 });
    const second = await predictProbabilities({ members: [two!], images });
    const both = await predictProbabilities({ members: [one!, two!], images });
    const views = await predictProbabilities({ members: [one!], images, views: shiftedViews });
    expect(plain).toHaveLength(160);
    for (let i = 0; i < plain.length; i++) {
      expect(batched[i]).toBeCloseTo(plain[i]!, 5);
      expect(both[i]).toBeCloseTo((plain[i]! + second[i]!) / 2, 5);
    }
    for (let row = 0; row < 16; row++) {
      expect(views.slice(row * 10, row * 10 + 10).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    }
    expect(views).not.toEqual(plain);
    expect(tf.memory().numTensors).toBe(before);
    run.dispose();
    other.dispose();
  });

  test('stops when the signal says so, and refuses an empty ensemble', async () => {
    const images = imageSets.test;
    await expect(predictProbabilities({ members: [], images })).rejects.toThrow(RangeError);
    const run = createRun({ recipe: small('lenet'), imageSets, seed: 1 });
    const members = [{ model: run.model, normalization: run.normalization }];
    await expect(predictProbabilities({ members, images, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    run.dispose();
  });
});
