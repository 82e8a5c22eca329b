import { expect, test } from 'vitest';
import { linearTicks } from './linear-ticks.ts';

test('linearTicks are round numbers from 0, as many as fit', () => {
  expect(linearTicks(6, 8)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(linearTicks(3.64, 8)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]);
  expect(linearTicks(100, 8)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(linearTicks(0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
});
