import '@tensorflow/tfjs-backend-cpu';
import { conv2d, pool, type Tensor4D, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_IMAGE, explainConvolution, VERTICAL_LINE_FILTER } from './explain-convolution.ts';
import { explainPooling } from './explain-pooling.ts';
import type { Matrix } from './windows.ts';

function picture(height: number, width: number): Matrix {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => ((y * 31 + x * 17) % 23) - 11),
  );
}

function flat(matrix: Matrix, asFilter = false): Tensor4D {
  const [height, width] = [matrix.length, matrix[0]!.length];
  return tensor4d(matrix.flat(), asFilter ? [height, width, 1, 1] : [1, height, width, 1]);
}

describe('explainConvolution', () => {
  test('works the 6x6 example out to 4x4, beginning with -7 and -2', () => {
    const { output, steps, padding } = explainConvolution({ input: EXAMPLE_IMAGE, filter: VERTICAL_LINE_FILTER });
    expect(output.map((row) => row.length)).toEqual([4, 4, 4, 4]);
    expect(output[0]).toEqual([-7, -2, 7, 4]);
    expect(steps).toHaveLength(16);
    expect(steps[0]!.products).toEqual([
      [1, 0, -4],
      [0, 0, -5],
      [2, 0, -1],
    ]);
    expect(steps[5]).toMatchObject({ row: 1, column: 1, inputRow: 1, inputColumn: 1 });
    expect(padding).toEqual({ top: 0, bottom: 0, left: 0, right: 0 });
  });

  test('equals tf.conv2d for any size, stride and padding', () => {
    const sizes = integer({ min: 1, max: 7 });
    assert(
      property(
        sizes,
        sizes,
        integer({ min: 1, max: 4 }),
        integer({ min: 1, max: 3 }),
        (height, width, window, stride) => {
          const input = picture(height, width);
          const filter = picture(window, Math.max(1, window - 1));
          for (const padding of ['same', 'valid'] as const) {
            if (padding === 'valid' && (height < window || width < window - 1)) continue;
            const { output } = explainConvolution({ input, filter, stride, padding });
            const expected = tidy(() => conv2d(flat(input), flat(filter, true), stride, padding).dataSync());
            expect(output.flat()).toEqual([...expected]);
          }
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  test('shows the padding as null in the window and 0 in the products', () => {
    const { steps, output } = explainConvolution({
      input: [[5]],
      filter: VERTICAL_LINE_FILTER,
      padding: 'same',
      bias: 1,
    });
    expect(steps[0]!.window).toEqual([
      [null, null, null],
      [null, 5, null],
      [null, null, null],
    ]);
    expect(steps[0]!.products).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(output).toEqual([[1]]);
  });

  test.each([
    { input: [], filter: [[1]] },
    { input: [[1, 2], [3]], filter: [[1]] },
    { input: [[Number.NaN]], filter: [[1]] },
    { input: [[1]], filter: [[1, 2]] },
    { input: [[1]], filter: [[1]], stride: 0 },
    { input: [[1]], filter: [[1]], bias: Number.NaN },
  ])('%j is refused', (options) => {
    expect(() => explainConvolution(options)).toThrow(RangeError);
  });
});

describe('explainPooling', () => {
  test.each(['max', 'average'] as const)('%s equals tf.pool for any size, stride and padding', (kind) => {
    const sizes = integer({ min: 1, max: 7 });
    assert(
      property(
        sizes,
        sizes,
        integer({ min: 1, max: 3 }),
        integer({ min: 1, max: 3 }),
        (height, width, size, stride) => {
          const input = picture(height, width);
          for (const padding of ['same', 'valid'] as const) {
            if (padding === 'valid' ? height < size || width < size : stride > size) continue;
            const { output } = explainPooling({ input, size, stride, padding, kind });
            const expected = tidy(() =>
              pool(flat(input), size, kind === 'max' ? 'max' : 'avg', padding, 1, stride).dataSync(),
            );
            output.flat().forEach((value, i) => {
              expect(value).toBeCloseTo(expected[i]!, 5);
            });
          }
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  test('steps by its own size unless told otherwise, and lists the pixels', () => {
    const { output, steps } = explainPooling({ input: EXAMPLE_IMAGE, size: 3, kind: 'max' });
    expect(output).toEqual([
      [5, 4],
      [4, 5],
    ]);
    expect(steps[1]!.values).toEqual([3, 0, 1, 4, 1, 0, 1, 2, 3]);
  });

  test.each([{ size: 0 }, { size: 7 }, { size: 1, stride: 2, padding: 'same' as const }])(
    '%j is refused',
    (options) => {
      expect(() => explainPooling({ input: EXAMPLE_IMAGE, kind: 'max', ...options })).toThrow(RangeError);
    },
  );
});
