import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { expectAsOnCpu, noise, setUpSimd } from '../testing/compare.ts';

beforeAll(() => setUpSimd());

test('softmax is that of cpu within 1e-6, of logits up to 1e4 too', () => {
  const cases = fc.record({
    rows: fc.integer({ min: 1, max: 20 }),
    classes: fc.integer({ min: 1, max: 40 }),
    scale: fc.constantFrom(1, 50, 5000),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(cases, ({ rows, classes, scale, seed }) => {
      const logits = noise(rows * classes, seed).map((x) => x * scale);
      expectAsOnCpu(() => tf.softmax(tf.tensor2d(logits, [rows, classes])), 1e-6);
    }),
  );
});

test('a NaN spoils its own row only', () => {
  expectAsOnCpu(() => tf.softmax(tf.tensor2d([1, NaN, 2, 3, 4, 5], [2, 3])), 1e-6);
});
