import { expect, test } from 'vitest';
import { parseSeed, type Seed, seedWords } from './seed.ts';

test.each([0, 42, 2 ** 53 - 1, 0n, 2n ** 64n - 1n])('%s is a seed, of its two words', (seed) => {
  const [low, high] = seedWords(seed);
  expect(parseSeed(seed)).toBe(BigInt(seed));
  expect((BigInt(high) << 32n) | BigInt(low)).toBe(BigInt(seed));
});

test.each([-1, 1.5, 2 ** 53, Number.NaN, -1n, 1n << 64n])('%s is refused', (seed) => {
  expect(() => parseSeed(seed)).toThrow(RangeError);
});

test.each(['7', null, undefined, true])('%j is not of the kind', (seed) => {
  expect(() => parseSeed(seed as unknown as Seed)).toThrow(TypeError);
});
