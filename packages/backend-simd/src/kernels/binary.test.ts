import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { expectAsOnCpu, noise, setUpSimd } from '../testing/compare.ts';

beforeAll(() => setUpSimd());

/** Two shapes that broadcast: some axes of each are 1, and leading axes may be missing. */
const shapes = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('both', 'both', 'both', 'a', 'b')), { maxLength: 4 })
  .chain((axes) =>
    fc.record({
      a: fc.constant(axes.map(([size, has]) => (has === 'b' ? 1 : size))),
      b: fc.constant(axes.map(([size, has]) => (has === 'a' ? 1 : size))),
      drop: fc.integer({ min: 0, max: axes.length }),
      dropFromA: fc.boolean(),
    }),
  )
  .map(({ a, b, drop, dropFromA }) => {
    const short = (shape: number[]) =>
      shape.slice(Math.min(drop, shape.findIndex((size) => size > 1) + shape.length) % (shape.length + 1));
    return dropFromA ? { a: short(a), b } : { a, b: short(b) };
  });

const special = fc.constantFrom(0, -0, NaN, Infinity, -Infinity);

test('binary ops with any broadcast are those of cpu, within 2.4e-7, NaN and infinity included', () => {
  fc.assert(
    fc.property(shapes, fc.integer(), special, ({ a, b }, seed, value) => {
      expectAsOnCpu(() => {
        const left = noise(tf.util.sizeFromShape(a), seed);
        const right = noise(tf.util.sizeFromShape(b), seed + 1);
        left[seed % left.length] = value;
        right[(seed * 7) % right.length] = value;
        const x = tf.tensor(left, a as never);
        const y = tf.tensor(right, b as never);
        return [
          ...[tf.add(x, y), tf.sub(x, y), tf.mul(x, y), tf.div(x, y)],
          ...[tf.maximum(x, y), tf.minimum(x, y), tf.squaredDifference(x, y)],
        ];
      }, 2.4e-7);
    }),
  );
});

test('jobs above the threshold for threads give the same', () => {
  expectAsOnCpu(() => {
    const x = tf.tensor2d(noise(1000 * 301), [1000, 301]);
    const row = tf.tensor1d(noise(301, 2));
    const column = tf.tensor2d(noise(1000, 3), [1000, 1]);
    const mask = tf.mul(tf.tensor4d(noise(64 * 29, 4), [64, 29, 1, 1]), tf.tensor4d(noise(64 * 31, 5), [64, 1, 31, 1]));
    return [mask, tf.add(x, row), tf.mul(column, x), tf.sub(x, 3), tf.div(2, x), tf.maximum(x, tf.square(x))];
  }, 6e-8);
});

test('integer and boolean tensors work as on cpu, also after casts', () => {
  expectAsOnCpu(() => {
    const ints = tf.tensor1d([1, -2, 3, 70_000], 'int32');
    const bools = tf.tensor1d([true, false, true, true]);
    return [
      ...[tf.add(ints, ints), tf.cast(ints, 'float32'), tf.cast(bools, 'float32'), tf.cast(bools, 'int32')],
      ...[tf.mul(tf.cast(ints, 'float32'), 0.5), tf.sum(bools), tf.mean(tf.cast(bools, 'float32'))],
      ...[tf.cast(tf.tensor1d([0, 2.7, -2.7, NaN]), 'int32'), tf.cast(tf.tensor1d([0, 2.7]), 'bool')],
    ];
  }, 0);
});
