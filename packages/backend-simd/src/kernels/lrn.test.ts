import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { expectAsOnCpu, noise, setUpSimd, shapes4D } from '../testing/compare.ts';

beforeAll(() => setUpSimd());

const cases = fc.record({
  shape: shapes4D([3, 4, 4, 40]),
  radius: fc.integer({ min: 0, max: 9 }),
  bias: fc.constantFrom(1, 2, 0.5),
  alpha: fc.constantFrom(1, 1e-3, 0.001 / 9),
  beta: fc.constantFrom(0.75, 0.5, 1, 0.6),
  seed: fc.integer(),
});

test('local response normalisation and its gradient are those of cpu within 2e-6', () => {
  fc.assert(
    fc.property(cases, ({ shape, radius, bias, alpha, beta, seed }) => {
      expectAsOnCpu(() => {
        const x = tf.tensor4d(noise(tf.util.sizeFromShape(shape), seed), shape);
        const dy = tf.tensor4d(noise(x.size, seed + 1), shape);
        const y = tf.localResponseNormalization(x, radius, bias, alpha, beta);
        const attrs = { depthRadius: radius, bias, alpha, beta };
        return [y, tf.engine().runKernel('LRNGrad', { x, y, dy }, attrs) as tf.Tensor];
      }, 2e-6);
    }),
  );
});
