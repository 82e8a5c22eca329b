/** Tests of kernels against tfjs-backend-cpu. */

import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect } from 'vitest';
import { registerSimdBackend } from '../register.ts';
import { checkBlocks } from './watch-blocks.ts';

/** Registers the backend for a test file. */
export async function setUpSimd(options: { threads?: number; relaxed?: boolean } = {}): Promise<void> {
  await registerSimdBackend({ threads: 2, ...options });
  tf.env().set('IS_TEST', true);
}

export interface Result {
  shape: number[];
  dtype: string;
  values: ArrayLike<number>;
}

/** Arbitrary shapes of rank 4, each axis from 1 to its maximum. */
export function shapes4D(maxima: [number, number, number, number]): fc.Arbitrary<[number, number, number, number]> {
  const [a, b, c, d] = maxima.map((max) => fc.integer({ min: 1, max }));
  return fc.tuple(a!, b!, c!, d!);
}

/**
 * Runs `compute` on a backend; it must not return one of its inputs. Checks that only its results are left, and that no kernel
 * wrote beyond its output.
 */
export function runOn(backendName: 'simd' | 'cpu', compute: () => tf.Tensor | tf.Tensor[]): Result[] {
  tf.setBackend(backendName);
  checkBlocks();
  const before = tf.memory().numTensors;
  const results = [tf.tidy(compute)].flat() as tf.Tensor[];
  checkBlocks();
  expect(tf.memory().numTensors - before).toBe(results.length);
  return results.map((tensor) => {
    const result = { shape: tensor.shape, dtype: tensor.dtype, values: tensor.dataSync() };
    tensor.dispose();
    return result;
  });
}

/** The distance of two floats, relative to the expected one above `floor`; NaN and infinities must agree. */
function distance(actual: number, expected: number, floor: number): number {
  if (Object.is(actual, expected) || actual === expected) return 0;
  if (Number.isNaN(actual) || Number.isNaN(expected)) return Infinity;
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), floor);
}

/**
 * Runs `compute` on both backends and expects equal shapes and types, and values within `bound` of those of cpu, relative to
 * them or to `floor` where they are smaller.
 */
export function expectAsOnCpu(compute: () => tf.Tensor | tf.Tensor[], bound: number, floor = 1): void {
  const expected = runOn('cpu', compute);
  const actual = runOn('simd', compute);
  expect(actual.map(({ shape, dtype }) => ({ shape, dtype }))).toEqual(
    expected.map(({ shape, dtype }) => ({ shape, dtype })),
  );
  for (const [k, { values }] of expected.entries()) {
    for (let i = 0; i < values.length; i++) {
      const got = actual[k]!.values[i]!;
      if (!(distance(got, values[i]!, floor) <= bound)) {
        expect.fail(`output ${k}, element ${i}: expected ${values[i]} within ${bound}, got ${got}`);
      }
    }
  }
}

/** Reproducible values in [-2, 2): the same for a size and seed. */
export function noise(size: number, seed = 1): Float32Array {
  let state = (seed * 2654435761) >>> 0;
  return Float32Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 30 - 2;
  });
}

/** A tensor of `noise`. */
export function noiseTensor<Rank extends tf.Rank>(shape: number[], seed = 1): tf.Tensor<Rank> {
  return tf.tensor(noise(tf.util.sizeFromShape(shape), seed), shape as never) as tf.Tensor<Rank>;
}
