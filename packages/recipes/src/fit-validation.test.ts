import { expect, test } from 'vitest';
import { fitValidation } from './fit-validation.ts';
import { lenet } from './recipes/lenet.ts';

test.each([
  [5000, 9999, 1666],
  [5000, 30, 5],
  [5000, 0, 0],
])(
  'a recipe with %d validation images and a set of %d: %d validate, all else is the same',
  (count, trainCount, fitted) => {
    const recipe = { ...lenet, data: { ...lenet.data, validationCount: count } };
    expect(fitValidation(recipe, trainCount)).toEqual({ ...lenet, data: { ...lenet.data, validationCount: fitted } });
  },
);

test.each([
  [5000, 60_000],
  [5000, 10_000],
  [0, 30],
])('a recipe with %d validation images stays itself with a set of %d', (validationCount, trainCount) => {
  const recipe = { ...lenet, data: { ...lenet.data, validationCount } };
  expect(fitValidation(recipe, trainCount)).toBe(recipe);
});
