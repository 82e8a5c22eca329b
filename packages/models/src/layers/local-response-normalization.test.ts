import '@tensorflow/tfjs-backend-cpu';
import { grad, memory, type Tensor, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { createLocalResponseNormalization } from './local-response-normalization.ts';

const ARGS = { depthRadius: 1, bias: 2, alpha: 0.5, beta: 0.75 };
const PIXEL = [1, -2, 3, 0.5];

/** The formula of the paper, on the channels of one pixel. */
function expected(channels: readonly number[]): number[] {
  return channels.map((value, i) => {
    const sum = channels.slice(Math.max(0, i - 1), i + 2).reduce((total, other) => total + other * other, 0);
    return value / (ARGS.bias + ARGS.alpha * sum) ** ARGS.beta;
  });
}

test('divides each channel by the power of its neighbours, within 1e-6', () => {
  const layer = createLocalResponseNormalization({ name: 'norm1', ...ARGS });
  const found = tidy(() => layer.apply(tensor4d(PIXEL, [1, 1, 1, 4])) as Tensor).dataSync();
  expected(PIXEL).forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, 6);
  });
});

test('its gradient is that of finite differences within 1e-3, and no tensor is left', () => {
  const before = memory().numTensors;
  const layer = createLocalResponseNormalization({ name: 'norm1', ...ARGS });
  const slope = tidy(() => grad((x: Tensor) => layer.apply(x) as Tensor)(tensor4d(PIXEL, [1, 1, 1, 4])));
  const sum = (channels: readonly number[]) => expected(channels).reduce((total, value) => total + value, 0);
  const found = slope.dataSync();
  PIXEL.forEach((value, i) => {
    const [up, down] = [1e-4, -1e-4].map((change) => sum(PIXEL.with(i, value + change)));
    expect(Math.abs(found[i]! - (up! - down!) / 2e-4)).toBeLessThan(1e-3);
  });
  slope.dispose();
  expect(memory().numTensors).toBe(before);
});

test('its config holds its numbers', () => {
  expect(createLocalResponseNormalization({ name: 'norm1', ...ARGS }).getConfig()).toMatchObject(ARGS);
});

test.each([{ depthRadius: -1 }, { depthRadius: 1.5 }, { alpha: Number.NaN }, { bias: Number.POSITIVE_INFINITY }])(
  '%j is refused',
  (args) => {
    expect(() => createLocalResponseNormalization(args)).toThrow(RangeError);
  },
);
