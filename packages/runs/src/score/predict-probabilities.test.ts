import { registerSimdBackend } from '@penstroke/backend-simd';
import type { ImageSet } from '@penstroke/dataset';
import { createRandom } from '@penstroke/random';
import { createRun } from '@penstroke/recipes';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { resolveRun } from '../settings/resolve-run.ts';
import { predictProbabilities, shiftedViews } from './predict-probabilities.ts';

beforeAll(async () => {
  tf.enableProdMode();
  await registerSimdBackend({ threads: 1 });
  await tf.setBackend('simd');
});

/** Noise with ten labels in turn. */
function noiseSet(count: number, seed = 1): ImageSet {
  const images = new Uint8Array(count * 784);
  createRandom(seed, 'test/noise').fillBits(0, new Uint32Array(images.buffer));
  return {
    images,
    labels: Uint8Array.from({ length: count }, (_, index) => index % 10),
    count,
    height: 28,
    width: 28,
    channels: 1,
    classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  };
}

const imageSets = { train: noiseSet(48), test: noiseSet(16, 2) };
const { recipe } = resolveRun({ recipe: 'lenet', validationCount: 8, batchSize: 8, limit: 16 });

describe('predictProbabilities', () => {
  test('rows sum to 1, do not depend on the batch, and average members and views, within 1e-5', async () => {
    const run = createRun({ recipe, imageSets, seed: 1 });
    const other = createRun({ recipe, imageSets, seed: 2 });
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

  test('a blank page looks the same in every view, on dark paper and on light', async () => {
    const run = createRun({ recipe, imageSets, seed: 1 });
    for (const level of [0, 255]) {
      const blank = { ...imageSets.test, images: new Uint8Array(16 * 784).fill(level) };
      const options = { members: [run], images: blank };
      const views = await predictProbabilities({ ...options, views: shiftedViews });
      const plain = await predictProbabilities(options);
      for (const [i, value] of views.entries()) expect(value).toBeCloseTo(plain[i]!, 5);
    }
    run.dispose();
  });

  test('stops when the signal says so, and refuses an empty ensemble', async () => {
    const images = imageSets.test;
    await expect(predictProbabilities({ members: [], images })).rejects.toThrow(RangeError);
    const run = createRun({ recipe, imageSets, seed: 1 });
    const members = [{ model: run.model, normalization: run.normalization }];
    await expect(predictProbabilities({ members, images, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    run.dispose();
  });
});
