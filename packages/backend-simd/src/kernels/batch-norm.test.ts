import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { expectAsOnCpu, noise, setUpSimd, shapes4D } from '../testing/compare.ts';

beforeAll(() => setUpSimd());

test('batch normalisation with given statistics is that of cpu within 1e-6, with and without scale and offset', () => {
  const cases = fc.record({
    shape: shapes4D([3, 5, 5, 20]),
    scale: fc.boolean(),
    offset: fc.boolean(),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(cases, ({ shape, scale, offset, seed }) => {
      expectAsOnCpu(() => {
        const channels = shape[3];
        const vector = (k: number) => tf.tensor1d(noise(channels, seed + k));
        const x = tf.tensor4d(noise(tf.util.sizeFromShape(shape), seed), shape);
        const variance = tf.add(tf.abs(vector(2)), 0.1) as tf.Tensor1D;
        return tf.batchNorm(
          x,
          vector(1),
          variance,
          offset ? vector(3) : undefined,
          scale ? vector(4) : undefined,
          1e-3,
        );
      }, 1e-6);
    }),
  );
});
