import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { greatestError, onBackend, randomTensor } from '../../test/mat-mul-test-support.ts';
import { registerSimdBackend } from '../register.ts';

const sizes = fc.integer({ min: 1, max: 70 });

describe.each([
  { threads: 1, relaxed: true },
  { threads: 2, relaxed: true },
  { threads: 2, relaxed: false },
])('with %o', (options) => {
  beforeAll(async () => {
    await registerSimdBackend(options);
  });

  test('matMul differs from cpu by at most 2e-7 * k of the product of the norms, for all transposes', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 1, max: 600 }), fc.boolean(), fc.boolean(), (m, n, k, ta, tb) => {
        const a = () => randomTensor(ta ? [k, m] : [m, k], 1);
        const b = () => randomTensor(tb ? [n, k] : [k, n], 2);
        const product = () => tf.matMul(a(), b(), ta, tb);
        expect(greatestError(onBackend('simd', product), onBackend('cpu', product))).toBeLessThan(2e-7 * k);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [100, 70, false],
    [70, 100, true],
  ])(
    'a product %i x %i, transposed A: %o, so long that an operand is packed in parts, differs from cpu by at most 1e-3',
    (m, n, transposeA) => {
      const a = () => randomTensor(transposeA ? [6000, m] : [m, 6000], 1);
      const product = () => tf.matMul(a(), randomTensor([6000, n], 2), transposeA);
      expect(greatestError(onBackend('simd', product), onBackend('cpu', product))).toBeLessThan(1e-3);
    },
  );

  test('matMul of stacks, with one matrix against many on either side, equals cpu within 1e-4', () => {
    const shapes: [number[], number[]][] = [
      [
        [3, 5, 7],
        [3, 7, 4],
      ],
      [
        [1, 5, 7],
        [3, 7, 4],
      ],
      [
        [3, 5, 7],
        [1, 7, 4],
      ],
      [
        [2, 3, 20, 33],
        [2, 3, 33, 17],
      ],
      [
        [4, 1, 9],
        [4, 9, 1],
      ],
      [
        [2, 1, 3, 4],
        [1, 2, 4, 3],
      ],
    ];
    for (const [a, b] of shapes) {
      const product = () => tf.matMul(randomTensor(a, 3), randomTensor(b, 4));
      const [simd, cpu] = [onBackend('simd', product), onBackend('cpu', product)];
      expect(simd.shape).toEqual(cpu.shape);
      expect(greatestError(simd, cpu)).toBeLessThan(1e-4);
    }
  });

  test('fused.matMul with every activation and shape of bias equals cpu within 1e-4', () => {
    const activations = ['linear', 'relu', 'elu', 'relu6', 'sigmoid', 'leakyrelu', 'prelu'] as const;
    for (const activation of activations) {
      for (const biasShape of [[19], [1, 19], [1], [13, 19], [13, 1]]) {
        const fused = () => {
          const bias = randomTensor(biasShape, 5);
          const preluActivationWeights = activation === 'prelu' ? randomTensor([19], 6) : undefined;
          const options = { a: randomTensor([13, 30], 7), b: randomTensor([30, 19], 8), bias, activation };
          return tf.fused.matMul({ ...options, ...(preluActivationWeights && { preluActivationWeights }) });
        };
        expect(greatestError(onBackend('simd', fused), onBackend('cpu', fused))).toBeLessThan(1e-4);
      }
    }
  });

  test('NaN and infinity reach their row and column, and no other', () => {
    tf.setBackend('simd');
    for (const [m, n] of [
      [7, 16],
      [6, 13],
      [5, 31],
    ] as const) {
      const a = new Float32Array(m * 20).fill(1);
      a[2 * 20 + 5] = Number.NaN;
      a[3 * 20 + 7] = Number.POSITIVE_INFINITY;
      const c = tf.tidy(() => tf.matMul(tf.tensor2d(a, [m, 20]), tf.ones([20, n])).arraySync() as number[][]);
      c.forEach((row, i) => {
        for (const x of row) expect(x).toBe(i === 2 ? Number.NaN : i === 3 ? Number.POSITIVE_INFINITY : 20);
      });
      const relu = tf.tidy(() => {
        const inputs = {
          a: tf.tensor2d(a, [m, 20]),
          b: tf.neg(tf.ones<tf.Rank.R2>([20, n])),
          activation: 'relu' as const,
        };
        return tf.fused.matMul(inputs as never).arraySync() as unknown as number[][];
      });
      relu.forEach((row, i) => {
        for (const x of row) expect(x).toBe(i === 2 ? Number.NaN : 0);
      });
    }
  });
});

test('the products of 1, 2 and 3 threads are bit for bit the same, for all transposes', async () => {
  const sizes = [
    [130, 300, 270],
    [300, 130, 600],
    [1000, 10, 64],
  ] as const;
  const products = () =>
    sizes.flatMap(([m, n, k]) =>
      [0, 1, 2, 3].flatMap((transposes) => {
        const [ta, tb] = [transposes > 1, transposes % 2 === 1];
        const b = randomTensor(tb ? [n, k] : [k, n], 2);
        return Array.from(tf.matMul(randomTensor(ta ? [k, m] : [m, k], 1), b, ta, tb).dataSync());
      }),
    );
  const results: string[] = [];
  for (const threads of [1, 2, 3]) {
    await registerSimdBackend({ threads });
    tf.setBackend('simd');
    results.push(Buffer.from(new Float32Array(tf.tidy(products)).buffer).toString('base64'));
  }
  expect(results[1] === results[0] && results[2] === results[0]).toBe(true);
});

afterAll(() => {
  tf.setBackend('cpu');
});
