import { registerSimdBackend } from '@penstroke/backend-simd';
import { createRun, type Recipe, type RecipeName, recipes } from '@penstroke/recipes';
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
    const recipe = { ...recipes.lenet, data: { ...recipes.lenet.data, validationCount: 48 } };
    expect(() => createRun({ recipe, imageSets, seed: 1 })).toThrow(
      /fewer validation images than the set's 48, got 48/,
    );
    const unknown = { ...small('lenet'), model: { name: 'vgg', options: {} } };
    expect(() => createRun({ recipe: unknown, imageSets, seed: 1 })).toThrow(/vgg/);
    expect(tf.memory().numTensors).toBe(before);
  });
});
