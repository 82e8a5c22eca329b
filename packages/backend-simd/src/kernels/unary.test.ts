import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAsOnCpu, type Result, runOn, setUpSimd } from '../testing/compare.ts';

/** One of 2^16 floats in even steps of their bits: all signs and magnitudes, infinities, NaN. */
const ALL_FLOATS = new Float32Array(Uint32Array.from({ length: 65536 }, (_, i) => i * 65537).buffer);
const SPECIAL = [0, -0, 1e-45, -1e-45, 1.17549435e-38, 3.4e38, -3.4e38, Infinity, -Infinity, NaN, 88.72, 88.73, -103.9];

const selu = (x: number) => 1.0507009873554805 * (x >= 0 ? x : 1.6732632423543772 * Math.expm1(x));
const elu = (x: number) => (x >= 0 ? x : Math.expm1(x));

const SMALLEST_NORMAL = 2 ** -126;

/**
 * Units in the last place between a float32 and a double-precision result, at least those of the smallest normal float, below
 * which 0 is right too.
 */
function ulps(actual: number, expected: number): number {
  const rounded = Math.fround(expected);
  if (Object.is(actual, rounded) || actual === rounded) return 0;
  if (actual === 0 && Math.abs(expected) < SMALLEST_NORMAL) return 0;
  const unit = 2 ** (Math.max(-126, Math.floor(Math.log2(Math.abs(expected)))) - 23);
  return Math.abs(actual - expected) / unit;
}

describe.each([{ relaxed: false }, { relaxed: true }])('%o', (options) => {
  beforeAll(() => setUpSimd(options));

  test.each([
    { name: 'exp', op: tf.exp, reference: Math.exp, bound: 2 },
    { name: 'log', op: tf.log, reference: Math.log, bound: 2 },
    { name: 'tanh', op: tf.tanh, reference: Math.tanh, bound: 4 },
    { name: 'sigmoid', op: tf.sigmoid, reference: (x: number) => 1 / (1 + Math.exp(-x)), bound: 4 },
    { name: 'elu', op: tf.elu, reference: elu, bound: 2 },
    { name: 'selu', op: tf.selu, reference: selu, bound: 4 },
    { name: 'sqrt', op: tf.sqrt, reference: Math.sqrt, bound: 0.5 },
    { name: 'rsqrt', op: tf.rsqrt, reference: (x: number) => 1 / Math.sqrt(x), bound: 1.5 },
    { name: 'square', op: tf.square, reference: (x: number) => x * x, bound: 0.5 },
    { name: 'reciprocal', op: tf.reciprocal, reference: (x: number) => 1 / x, bound: 0.5 },
    { name: 'relu', op: tf.relu, reference: (x: number) => Math.max(x, 0), bound: 0 },
    { name: 'abs', op: tf.abs, reference: Math.abs, bound: 0 },
    { name: 'neg', op: tf.neg, reference: (x: number) => -x, bound: 0 },
  ])('$name is within $bound ulp of double precision on floats of all magnitudes', ({ op, reference, bound }) => {
    const inputs = Float32Array.from([...ALL_FLOATS, ...SPECIAL]);
    const [{ values }] = runOn('simd', () => op(tf.tensor1d(inputs))) as [Result];
    let worst = 0;
    for (const [i, x] of inputs.entries()) {
      const expected = reference(x);
      const error = Number.isNaN(expected) ? (Number.isNaN(values[i]) ? 0 : Infinity) : ulps(values[i]!, expected);
      if (!(error <= bound)) expect.fail(`at ${x}: expected ${expected}, got ${values[i]}, ${error} ulp`);
      worst = Math.max(worst, error);
    }
    expect(worst).toBeLessThanOrEqual(bound);
  });

  test('step, leakyRelu, relu6 and clipByValue are those of cpu on any length', () => {
    fc.assert(
      fc.property(fc.float32Array({ minLength: 1, maxLength: 100 }), fc.float({ noNaN: true }), (values, alpha) => {
        expectAsOnCpu(() => {
          const x = tf.tensor1d(values);
          return [tf.step(x, alpha), tf.leakyRelu(x, 0.25), tf.relu6(x), tf.clipByValue(x, -1, 3)];
        }, 0);
      }),
    );
  });
});
