import '@tensorflow/tfjs-backend-cpu';
import { createRandom } from '@penstroke/random';
import { registerWebGPUKernels } from '@penstroke/webgpu-kernels';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { normal, runKernel, worstShare } from './compare-backends.ts';
import { withWebGPU } from './start-webgpu.ts';

type Shape4D = [number, number, number, number];

/** [images], [filter], strides, padding. */
const CONVOLUTIONS: readonly [x: Shape4D, filter: Shape4D, strides: [number, number], pad: 'same' | 'valid'][] = [
  [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1], 'valid'],
  [[3, 28, 28, 1], [3, 3, 1, 12], [1, 1], 'same'],
  [[2, 13, 13, 12], [3, 3, 12, 16], [1, 1], 'same'],
  [[5, 6, 5, 1], [5, 4, 1, 3], [2, 1], 'same'],
  [[2, 11, 7, 3], [3, 3, 3, 5], [2, 3], 'valid'],
  [[1, 9, 9, 8], [5, 5, 8, 4], [3, 2], 'same'],
  [[1, 5, 5, 2], [7, 7, 2, 4], [1, 1], 'same'],
  [[2, 4, 4, 33], [3, 3, 33, 17], [1, 1], 'same'],
  [[3, 7, 6, 4], [1, 1, 4, 8], [2, 2], 'same'],
];

/** [images], window, strides, padding. */
const POOLS: readonly [x: Shape4D, filterSize: [number, number], strides: [number, number], pad: 'same' | 'valid'][] = [
  [[2, 28, 28, 12], [3, 3], [2, 2], 'valid'],
  [[2, 13, 13, 5], [3, 3], [2, 2], 'valid'],
  [[3, 7, 7, 4], [2, 2], [2, 2], 'same'],
  [[1, 9, 6, 3], [2, 3], [1, 2], 'same'],
  [[1, 8, 8, 2], [2, 2], [3, 3], 'valid'],
  [[1, 5, 5, 1], [4, 1], [1, 1], 'same'],
];

/** [rows, columns, depth] of a product. */
const PRODUCTS: readonly [number, number, number][] = [
  [1, 1, 1],
  [64, 10, 144],
  [5, 7, 3],
  [33, 65, 129],
  [2, 4, 2500],
  [9, 12, 4000],
];

/** 0 to 3, made in JavaScript: devices differ in the last bit of most functions. */
function wholeNumbers(shape: Shape4D): tf.Tensor {
  const bits = new Uint32Array(tf.util.sizeFromShape(shape));
  createRandom(1, 'whole numbers').fillBits(0, bits);
  return tf.tensor(
    Float32Array.from(bits, (word) => word % 4),
    shape,
  );
}

await withWebGPU(() => {
  registerWebGPUKernels();

  describe.each(CONVOLUTIONS)('convolution [%s] * [%s], strides [%s], %s', (x, filter, strides, pad) => {
    const attrs = { strides, pad, dataFormat: 'NHWC', dilations: 1 };
    const y = (): tf.Tensor => runKernel('Conv2D', { x: normal('x', x), filter: normal('filter', filter) }, attrs);
    const { outShape } = tf.backend_util.computeConv2DInfo(x, filter, strides, 1, pad);

    test('Conv2D = cpu within 1e-5', async () => {
      expect(await worstShare(() => [y()])).toBeLessThan(1e-5);
    });
    test('Conv2DBackpropFilter = cpu within 1e-5', async () => {
      const compute = () =>
        runKernel(
          'Conv2DBackpropFilter',
          { x: normal('x', x), dy: normal('dy', outShape) },
          { ...attrs, filterShape: filter },
        );
      expect(await worstShare(() => [compute()])).toBeLessThan(1e-5);
    });
    test('Conv2DBackpropInput = cpu within 1e-5', async () => {
      const compute = () =>
        runKernel(
          'Conv2DBackpropInput',
          { dy: normal('dy', outShape), filter: normal('filter', filter) },
          { ...attrs, inputShape: x },
        );
      expect(await worstShare(() => [compute()])).toBeLessThan(1e-5);
    });
  });

  test('convolutions with dilation stay stock, = cpu within 1e-5', async () => {
    const compute = () =>
      tf.conv2d(
        normal('x', [1, 9, 9, 3]) as tf.Tensor4D,
        normal('f', [3, 3, 3, 4]) as tf.Tensor4D,
        1,
        'same',
        'NHWC',
        2,
      );
    expect(await worstShare(() => [compute()])).toBeLessThan(1e-5);
  });

  test.each(PRODUCTS)(
    'matMul of %i x %i over %i, either factor transposed, = cpu within 1e-5',
    async (rows, columns, depth) => {
      const worst = await worstShare(() => [
        tf.matMul(normal('a', [rows, depth]), normal('b', [depth, columns])),
        tf.matMul(normal('a', [depth, rows]), normal('b', [depth, columns]), true, false),
        tf.matMul(normal('a', [rows, depth]), normal('b', [columns, depth]), false, true),
        tf.matMul(normal('a', [depth, rows]), normal('b', [columns, depth]), true, true),
        tf.matMul(normal('a', [1, rows, depth]), normal('b', [1, depth, columns])),
      ]);
      expect(worst).toBeLessThan(1e-5);
    },
  );

  test('products of many matrices stay stock, = cpu within 1e-5', async () => {
    const compute = () => tf.matMul(normal('a', [3, 4, 5]), normal('b', [3, 5, 6]));
    expect(await worstShare(() => [compute()])).toBeLessThan(1e-5);
  });

  describe.each(POOLS)('max-pool of [%s], window [%s], strides [%s], %s', (x, filterSize, strides, pad) => {
    const attrs = { filterSize, strides, pad };
    // Whole numbers from 0 to 3: most windows have their maximum more than once.
    const images = () => wholeNumbers(x);
    const pooled = (input: tf.Tensor) => runKernel('MaxPool', { x: input }, attrs);

    test('MaxPool = cpu, exactly', async () => {
      expect(await worstShare(() => [pooled(images()), pooled(normal('x', x))])).toBe(0);
    });
    test('MaxPoolGrad = cpu within 1e-6, the first of equal maxima takes all', async () => {
      const worst = await worstShare(() =>
        [images(), normal('x', x)].map((input) => {
          const output = pooled(input);
          return runKernel('MaxPoolGrad', { dy: normal('dy', output.shape), input, output }, attrs);
        }),
      );
      expect(worst).toBeLessThan(1e-6);
    });
  });

  test.each<[Shape4D, number]>([
    [[2, 5, 5, 64], 4],
    [[1, 3, 3, 7], 5],
    [[3, 2, 2, 192], 2],
    [[1, 1, 1, 1], 0],
  ])('LRN and LRNGrad of [%s], radius %i, = cpu within 1e-5', async (shape, depthRadius) => {
    const worst = await worstShare(() => {
      const attrs = { depthRadius, bias: 1.5, alpha: 0.3, beta: 0.75 };
      const x = normal('x', shape);
      const y = runKernel('LRN', { x }, attrs);
      return [y, runKernel('LRNGrad', { x, y, dy: normal('dy', shape) }, attrs)];
    });
    expect(worst).toBeLessThan(1e-5);
  });

  test('LRN of more channels than a workgroup holds stays stock, = cpu within 1e-5', async () => {
    const attrs = { depthRadius: 3, bias: 1, alpha: 0.1, beta: 0.75 };
    expect(await worstShare(() => [runKernel('LRN', { x: normal('x', [1, 2, 1, 1030]) }, attrs)])).toBeLessThan(1e-5);
  });

  test.each([
    [[300, 28, 28, 1], 'float32'],
    [[1200, 3], 'float32'],
    [[1000], 'int32'],
    [[5, 2], 'float32'],
  ] as const)('gather out of [%s] %s = cpu, exactly', async (shape, dtype) => {
    const compute = () => {
      const x = tf.cast(tf.mul(normal('x', shape), 100), dtype);
      return tf.gather(x, tf.tensor1d([3, 0, 4, 4, 1, shape[0] - 1], 'int32'));
    };
    expect(await worstShare(() => [compute()])).toBe(0);
  });

  test('ArgMax, the first of equal maxima, and a matrix times a column = cpu, exactly', async () => {
    const worst = await worstShare(() => {
      const x = tf.floor(tf.mul(normal('x', [130, 10]), 2)) as tf.Tensor2D;
      return [
        tf.argMax(x, 1),
        tf.argMax(x, -1),
        tf.argMax(normal('y', [130, 10]), 0),
        tf.mul(x, normal('column', [130, 1])),
        tf.mul(x, x),
      ];
    });
    expect(worst).toBe(0);
  });
});
