import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, test } from 'vitest';
import { expectAsOnCpu, noise, setUpSimd, shapes4D } from '../testing/compare.ts';

beforeAll(() => setUpSimd());

const pair = (max: number) => fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max }));
const pooling = fc.record({
  shape: fc.oneof(
    shapes4D([3, 9, 9, 9]),
    shapes4D([2, 9, 9, 3]).map(([b, h, w, c]): [number, number, number, number] => [b, h, w, 4 * c]),
  ),
  window: fc.oneof(pair(4), fc.constant<[number, number]>([3, 3])),
  strides: fc.oneof(pair(3), fc.constant<[number, number]>([2, 2])),
  pad: fc.constantFrom('same' as const, 'valid' as const),
  // Few distinct values, so that maxima are tied.
  values: fc.constantFrom([0, 1, 2], [-1, -1, 0.5], [NaN, 1, 2], [-Infinity, 0, 1]),
  seed: fc.integer(),
});

test('max and average pooling, and their gradients, are those of cpu within 1e-6, ties, NaN and infinity included', () => {
  fc.assert(
    fc.property(pooling, ({ shape, window, strides, pad, values, seed }) => {
      fc.pre(pad === 'same' || (shape[1] >= window[0] && shape[2] >= window[1]));
      expectAsOnCpu(() => {
        const pick = noise(tf.util.sizeFromShape(shape), seed).map((x) => values[Math.floor(Math.abs(x) * 1.49)]!);
        const x = tf.tensor4d(pick, shape);
        const finite = tf.tensor4d(noise(pick.length, seed + 1), shape);
        const y = tf.maxPool(x, window, strides, pad);
        const mean = tf.avgPool(finite, window, strides, pad);
        const dy = tf.tensor4d(noise(y.size, seed + 2), y.shape);
        const attrs = { filterSize: window, strides, pad };
        const gradient = (kernel: string, inputs: tf.NamedTensorMap) =>
          tf.engine().runKernel(kernel, inputs, attrs) as tf.Tensor;
        return [
          ...[y, mean].map((t) => tf.add(t, 0)),
          ...[gradient('MaxPoolGrad', { dy, input: x, output: y }), gradient('AvgPoolGrad', { dy, input: finite })],
        ];
      }, 1e-6);
    }),
    { numRuns: 300 },
  );
});
