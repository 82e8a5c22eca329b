import { recipes } from '@penstroke/recipes';
import { beforeEach, expect, test, vi } from 'vitest';
import { deviceSpeed, rememberSpeed } from './device-speed.ts';

const stored = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
});

beforeEach(() => stored.clear());

const { fast } = recipes;

test('a run at half the rate tells that the device is half as fast, whatever its number of digits', () => {
  expect(deviceSpeed()).toBeUndefined();
  const rate = (0.85 * 60_000) / fast.expected!.trainSeconds!;
  rememberSpeed({ ...fast, data: { ...fast.data, limit: 30_000 } }, { steps: 118, imagesPerSecond: rate / 2 });
  expect(deviceSpeed()).toBeCloseTo(0.5, 10);
});

test('short runs, changed ones, and those of a recipe that was never timed tell nothing', () => {
  rememberSpeed(fast, { steps: 20, imagesPerSecond: 9 });
  rememberSpeed({ ...fast, batchSize: 8 }, { steps: 200, imagesPerSecond: 9 });
  rememberSpeed(recipes.best, { steps: 200, imagesPerSecond: 9 });
  expect(deviceSpeed()).toBeUndefined();
});
