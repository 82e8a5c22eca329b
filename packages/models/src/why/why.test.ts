import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, softmax, type Tensor2D, tensor, tidy } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { createModel } from '../create-model.ts';
import { occlusionMap } from './occlusion-map.ts';
import { saliencyMap } from './saliency-map.ts';
import { smallestChange } from './smallest-change.ts';

const SIDE = 16;
const SHAPE = [SIDE, SIDE, 1] as const;
const image = Float32Array.from({ length: SIDE * SIDE }, (_, i) => 0.5 + 0.4 * Math.sin((i * i) / 7));
const models: Record<string, LayersModel> = {};

beforeAll(async () => {
  await setBackend('cpu');
  models.lenet = createModel('lenet', { seed: 3, inputShape: SHAPE });
  models.best = createModel('best', { seed: 3, inputShape: SHAPE, width: 3, hiddenUnits: 8, classes: 17 });
});

function logits(model: LayersModel, pixels: Float32Array): Float32Array {
  return tidy(() => (model.predict(tensor(pixels, [1, ...SHAPE])) as Tensor2D).dataSync() as Float32Array);
}

describe('saliencyMap', () => {
  test.each([
    ['lenet', 4],
    ['best', 16],
  ])('of %s is the slope of the logit, within 2 % of the steepest', async (name, output) => {
    const model = models[name]!;
    const map = await saliencyMap(model, image, output);
    expect(map).toHaveLength(SIDE * SIDE);
    const steepest = Math.max(...map.map(Math.abs));
    expect(steepest).toBeGreaterThan(1e-4);
    const step = 5e-4;
    const here = logits(model, image)[output]!;
    let checked = 0;
    for (let pixel = 0; pixel < map.length; pixel += 9) {
      const slope = (by: number) =>
        (logits(
          model,
          image.map((value, at) => (at === pixel ? value + by : value)),
        )[output]! -
          here) /
        by;
      const [left, right] = [slope(-step), slope(step)];
      // At the kink of a ReLU or a maximum there are two slopes, and no gradient.
      if (Math.abs(left - right) > 0.02 * steepest) continue;
      expect(Math.abs((left + right) / 2 - map[pixel]!)).toBeLessThan(0.02 * steepest);
      checked++;
    }
    expect(checked).toBeGreaterThan(15);
  });
});

describe('occlusionMap', () => {
  test('tells the probability of each covered image, one by one, within 1e-5', async () => {
    const model = models.best!;
    const probability = (pixels: Float32Array) => tidy(() => softmax(tensor(logits(model, pixels))).dataSync()[2]!);
    const { rows, columns, whole, covered } = await occlusionMap(model, image, 2, { size: 5, stride: 3, value: 0.25 });
    expect([rows, columns, covered.length]).toEqual([6, 6, 36]);
    expect(Math.abs(whole - probability(image))).toBeLessThan(1e-5);
    for (const place of [0, 5, 14, 21, 35]) {
      const [row, column] = [Math.floor(place / columns) * 3, (place % columns) * 3];
      const by = image.map((value, at) => {
        const [y, x] = [Math.floor(at / SIDE), at % SIDE];
        return Math.abs(y - row) <= 2 && Math.abs(x - column) <= 2 ? 0.25 : value;
      });
      expect(Math.abs(covered[place]! - probability(by))).toBeLessThan(1e-5);
    }
  });
});

describe('smallestChange', () => {
  test.each([
    ['lenet', 4],
    ['best', 5],
    ['lenet', 7],
  ] as const)('makes %s answer %i, within the range of a pixel', async (name, output) => {
    const model = models[name]!;
    const { image: changed, reached, distance, probability, steps } = await smallestChange(model, image, output);
    expect(reached).toBe(true);
    expect(steps).toBeGreaterThan(0);
    expect(Math.min(...changed)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...changed)).toBeLessThanOrEqual(1);
    const answers = logits(model, changed);
    expect(answers.indexOf(Math.max(...answers))).toBe(output);
    const shares = tidy(() => softmax(tensor(answers)).dataSync());
    expect(Math.abs(shares[output]! - probability)).toBeLessThan(1e-5);
    expect(distance).toBeCloseTo(Math.hypot(...changed.map((value, at) => value - image[at]!)), 5);
  });

  test('goes no further than it must: nine tenths of the way do not suffice', async () => {
    const model = models.lenet!;
    const { image: changed, distance } = await smallestChange(model, image, 4);
    // A part of the way does not suffice.
    const part = image.map((value, at) => value + 0.9 * (changed[at]! - value));
    const answers = logits(model, part);
    expect(answers.indexOf(Math.max(...answers))).not.toBe(4);
    expect(distance).toBeGreaterThan(0);
  });

  test('leaves an image alone whose answer it is already', async () => {
    const answers = logits(models.lenet!, image);
    const {
      image: same,
      steps,
      distance,
    } = await smallestChange(models.lenet!, image, answers.indexOf(Math.max(...answers)));
    expect([...same]).toEqual([...image]);
    expect([steps, distance]).toEqual([0, 0]);
  });
});

test('all leave no tensor behind, and refuse what the network does not have', async () => {
  const model = models.lenet!;
  const before = memory().numTensors;
  await saliencyMap(model, image, 0);
  await occlusionMap(model, image, 0, { stride: 8 });
  await smallestChange(model, image, 3);
  expect(memory().numTensors).toBe(before);
  await expect(saliencyMap(model, image, 10)).rejects.toThrow(/an output from 0 to 9, got 10/);
  await expect(saliencyMap(model, image.subarray(1), 0)).rejects.toThrow(RangeError);
  await expect(smallestChange(model, image, -1)).rejects.toThrow(/an output from 0 to 9, got -1/);
  await expect(occlusionMap(model, image, 0, { stride: 0 })).rejects.toThrow(/expected stride/);
});
