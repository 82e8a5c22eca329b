import '@tensorflow/tfjs-backend-cpu';
import { ones } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { DropoutOptions } from './contract.ts';
import { dropout } from './dropout.ts';

const OPTIONS: DropoutOptions = { rate: 0.3, seed: 0, purpose: 'fc', step: 5 };
const mask = (changes: Partial<DropoutOptions>) => dropout(ones([50, 40]), { ...OPTIONS, ...changes }).dataSync();

test('the share of zeros is the rate within 5 standard errors, the rest is 1 / (1 - rate)', () => {
  const values = mask({});
  const zeros = values.filter((value) => value === 0).length;
  expect(Math.abs(zeros - 600)).toBeLessThan(5 * Math.sqrt(2000 * 0.3 * 0.7));
  expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.7)]));
});

test('a mask depends on seed, purpose and step alone, and seed 0 is a seed', () => {
  expect(mask({})).toEqual(mask({}));
  for (const changes of [{ seed: 1 }, { purpose: 'fc2' }, { step: 6 }, { seed: 2n ** 32n }, { step: 5 + 2 ** 32 }]) {
    expect(mask(changes)).not.toEqual(mask({}));
  }
});

test('a rate of 0 gives a copy of its own', () => {
  const x = ones([3]);
  const y = dropout(x, { ...OPTIONS, rate: 0 });
  y.dispose();
  expect([...x.dataSync()]).toEqual([1, 1, 1]);
});
