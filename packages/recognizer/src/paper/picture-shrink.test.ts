import { expect, test } from 'vitest';
import { pictureShrink } from './picture-shrink.ts';

test.each([
  [1, 1, 1],
  [1600, 1200, 1],
  [1601, 10, 2],
  [3000, 4000, 3],
  [64_000_000, 1, 40_000],
])('a picture of %i x %i is shrunk by %i', (width, height, factor) => {
  expect(pictureShrink({ width, height })).toBe(factor);
});
