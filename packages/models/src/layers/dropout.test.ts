import '@tensorflow/tfjs-backend-cpu';
import { isSeededLayer } from '@penstroke/ops';
import { createRandom } from '@penstroke/random';
import { grad, memory, ones, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { createDropout } from './dropout.ts';

const SHAPE = [25, 400];
const COUNT = 10_000;

function mask(seed: number, step: number, name = 'dropout1', rate = 0.5): Float32Array {
  const layer = createDropout({ name, rate });
  layer.setRandomPosition({ seed, step });
  return tidy(() => layer.apply(ones(SHAPE), { training: true }) as Tensor).dataSync() as Float32Array;
}

test('the mask depends on seed, step and layer name alone', () => {
  expect(mask(1, 1)).toEqual(mask(1, 1));
  expect(mask(1, 1)).not.toEqual(mask(1, 2));
  expect(mask(1, 1)).not.toEqual(mask(2, 1));
  expect(mask(1, 1)).not.toEqual(mask(1, 1, 'dropout2'));
  expect(mask(0, 1)).not.toEqual(mask(1, 1));
});

test('an element is dropped where its random word is below the rate, so the mask can be computed elsewhere', () => {
  const words = new Uint32Array(COUNT);
  createRandom(7, 'dropout/dropout1').fillBits(3, words);
  const expected = Float32Array.from(words, (word) => (word >= Math.floor(0.25 * 2 ** 32) ? 1 / 0.75 : 0));
  mask(7, 3, 'dropout1', 0.25).forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 6);
  });
});

test('the dropped share is the rate within 5 standard errors', () => {
  const dropped = mask(5, 1, 'dropout1', 0.2).filter((value) => value === 0).length;
  expect(Math.abs(dropped - COUNT * 0.2)).toBeLessThan(5 * Math.sqrt(COUNT * 0.2 * 0.8));
});

test('in inference, and with rate 0, nothing changes and no position is needed', () => {
  const layer = createDropout({ name: 'dropout1', rate: 0.5 });
  const none = createDropout({ name: 'dropout1', rate: 0 });
  tidy(() => {
    const x = ones([3, 4]);
    expect((layer.apply(x) as Tensor).dataSync()).toEqual(x.dataSync());
    expect((layer.apply(x, { training: false }) as Tensor).dataSync()).toEqual(x.dataSync());
    expect((none.apply(x, { training: true }) as Tensor).dataSync()).toEqual(x.dataSync());
  });
});

test('the gradient passes where the value passed, and no tensor is left', () => {
  const before = memory().numTensors;
  tidy(() => {
    const layer = createDropout({ name: 'dropout1', rate: 0.5 });
    layer.setRandomPosition({ seed: 1, step: 1 });
    const slope = grad((x: Tensor) => layer.apply(x, { training: true }) as Tensor)(ones(SHAPE));
    expect(slope.dataSync()).toEqual(mask(1, 1));
  });
  expect(memory().numTensors).toBe(before);
});

test('a training call without a position throws instead of repeating a mask', () => {
  const layer = createDropout({ name: 'dropout1', rate: 0.5 });
  expect(isSeededLayer(layer)).toBe(true);
  expect(() => tidy(() => layer.apply(ones([2]), { training: true }) as Tensor)).toThrow('expected setRandomPosition');
});

test.each([-0.1, 1, Number.NaN])('a rate of %s is refused', (rate) => {
  expect(() => createDropout({ name: 'dropout1', rate })).toThrow(RangeError);
});
