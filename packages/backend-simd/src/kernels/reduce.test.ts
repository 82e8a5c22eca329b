import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { expectAsOnCpu, noise, setUpSimd } from '../testing/compare.ts';

beforeAll(() => setUpSimd());

const shapeAndAxes = fc
  .array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })
  .chain((shape) => fc.record({ shape: fc.constant(shape), axes: fc.subarray(shape.map((_, axis) => axis)) }));

test('sum, mean, max and min over any axes are those of cpu within 1e-6 of the sum of magnitudes', () => {
  fc.assert(
    fc.property(shapeAndAxes, fc.boolean(), fc.integer(), ({ shape, axes }, keepDims, seed) => {
      expectAsOnCpu(
        () => {
          const x = tf.tensor(noise(tf.util.sizeFromShape(shape), seed), shape as never);
          return [tf.sum, tf.mean, tf.max, tf.min].map((op) => tf.add(op(x, axes, keepDims), 0));
        },
        1e-6,
        tf.util.sizeFromShape(axes.map((axis) => shape[axis]!)),
      );
    }),
  );
});

test.each([
  { shape: [100_003], axes: [0] },
  { shape: [3, 40_001], axes: [1] },
  { shape: [20_001, 5], axes: [0] },
  { shape: [20_001, 16], axes: [0] },
  { shape: [300, 7, 31], axes: [1] },
  { shape: [64, 28, 28, 12], axes: [0, 1, 2] },
])('long reductions of $shape over $axes are those of double precision within 1e-6 of the sum of magnitudes', (it) => {
  const size = tf.util.sizeFromShape(it.shape);
  expectAsOnCpu(
    () => {
      const x = tf.tensor(noise(size), it.shape as never);
      return [tf.sum(x, it.axes), tf.mean(x, it.axes), tf.max(x, it.axes), tf.sum(tf.abs(x), it.axes)];
    },
    1e-6,
    size / tf.util.sizeFromShape(it.shape.filter((_, axis) => !it.axes.includes(axis))),
  );
});

test('NaN and infinities spread as on cpu', () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    expectAsOnCpu(() => {
      const values = noise(77);
      values[40] = value;
      const x = tf.tensor2d(values, [7, 11]);
      return [0, 1].flatMap((axis) => [
        tf.sum(x, axis),
        tf.mean(x, axis),
        tf.max(x, axis),
        tf.min(x, axis),
        tf.argMax(x, axis),
      ]);
    }, 1e-6);
  }
});

test('argMax takes the first of equals, as cpu does', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1, 2, NaN, -Infinity), { minLength: 3, maxLength: 60 }), (values) => {
      expectAsOnCpu(() => {
        const columns = 3;
        const rows = Math.floor(values.length / columns);
        return tf.argMax(tf.tensor2d(values.slice(0, rows * columns), [rows, columns]), 1);
      }, 0);
    }),
  );
});
