import { expect, test } from 'vitest';
import { fitValidationCount } from './fit-validation-count.ts';

test.each([
  [5000, 60_000, 5000],
  [5000, 10_000, 5000],
  [5000, 9999, 1666],
  [5000, 30, 5],
  [0, 30, 0],
])('of a recipe with %d validation images and a set of %d, %d validate', (validationCount, trainCount, fitted) => {
  const data = { dataset: 'own', validationCount, normalization: 'unit' } as const;
  expect(fitValidationCount({ data }, trainCount)).toBe(fitted);
});
