import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { expectAsOnCpu, noise, runOn, setUpSimd } from '../testing/compare.ts';

beforeAll(() => setUpSimd());

const shape = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
const dtype = fc.constantFrom('float32' as const, 'int32' as const);
const tensorOf = (sizes: number[], type: 'float32' | 'int32') =>
  tf.cast(tf.mul(tf.tensor(noise(tf.util.sizeFromShape(sizes)), sizes as never), 1000), type);

test('transposes by any permutation are those of cpu', () => {
  const permuted = shape.chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      perm: fc.shuffledSubarray(
        sizes.map((_, i) => i),
        { minLength: sizes.length },
      ),
    }),
  );
  fc.assert(
    fc.property(permuted, dtype, ({ sizes, perm }, type) => {
      expectAsOnCpu(() => tf.add(tf.transpose(tensorOf(sizes, type), perm), tf.scalar(0, type)), 0);
    }),
  );
});

test('slices of any axes are those of cpu', () => {
  const sliced = shape.chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      cuts: fc.tuple(...sizes.map((size) => fc.tuple(fc.nat(size - 1), fc.nat(size)))),
    }),
  );
  fc.assert(
    fc.property(sliced, dtype, ({ sizes, cuts }, type) => {
      const begin = cuts.map(([start]) => start);
      const size = cuts.map(([start, length], axis) => Math.min(length, sizes[axis]! - start));
      expectAsOnCpu(() => tf.add(tf.slice(tensorOf(sizes, type), begin, size), tf.scalar(0, type)), 0);
    }),
  );
});

test('concatenations along any axis are those of cpu', () => {
  const parts = shape.chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      axis: fc.nat(sizes.length - 1),
      lengths: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(parts, dtype, ({ sizes, axis, lengths }, type) => {
      expectAsOnCpu(() => {
        const tensors = lengths.map((length) =>
          tensorOf(
            sizes.map((size, i) => (i === axis ? length : size)),
            type,
          ),
        );
        return tf.add(tf.concat(tensors, axis), tf.scalar(0, type));
      }, 0);
    }),
  );
});

test('gathers along any axis are those of cpu, and an index out of bounds is the error of cpu', () => {
  const gathered = shape.chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      axis: fc.nat(sizes.length - 1),
      picks: fc.array(fc.nat(), { maxLength: 40 }),
    }),
  );
  fc.assert(
    fc.property(gathered, dtype, ({ sizes, axis, picks }, type) => {
      expectAsOnCpu(() => {
        const indices = tf.tensor1d(
          picks.map((pick) => pick % sizes[axis]!),
          'int32',
        );
        return tf.gather(tensorOf(sizes, type), indices, axis);
      }, 0);
    }),
  );
  expect(() => runOn('simd', () => tf.gather(tf.ones([4, 2]), tf.tensor1d([1, 4], 'int32')))).toThrow(
    'GatherV2: the index value 4 is not in [0, 3]',
  );
});
