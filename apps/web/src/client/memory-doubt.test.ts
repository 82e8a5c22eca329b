import { recipes } from '@penstroke/recipes';
import { expect, test } from 'vitest';
import { memoryDoubt } from './memory-doubt.ts';
import { trainingBytes } from './recipe-sizes.ts';

test('a run is doubted where it takes more than a quarter of the device, and the words have both numbers', () => {
  const large = { ...recipes['alexnet-norm'], batchSize: 256 };
  const needs = trainingBytes(large);
  expect(needs).toBeGreaterThan(2 ** 29);
  expect(memoryDoubt(large, 2)).toContain(`${10 * Math.round(needs / 1e7)} MB`);
  expect(memoryDoubt(large, 2)).toContain('about 2 GB in all');
  expect(memoryDoubt(large, 4)).toBeUndefined();
  expect(memoryDoubt(recipes.best, 1)).toContain('MB of memory');
  expect(memoryDoubt({ ...recipes.best, batchSize: 64 }, 1)).toBeUndefined();
});

test('a browser that does not tell is asked nothing', () => {
  expect(memoryDoubt(recipes['alexnet-norm'], undefined)).toBeUndefined();
});
