import { PenstrokeWarp } from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { expectAsOnCpu, noise, type Result, runOn, setUpSimd } from '../testing/compare.ts';

beforeAll(() => setUpSimd());

const small = (max: number) => fc.integer({ min: 1, max });

test('transforms in every mode are those of cpu within 1e-5, image by image', () => {
  const cases = fc.record({
    shape: fc.tuple(small(3), small(7), small(7), small(3)),
    outputShape: fc.tuple(small(8), small(8)),
    interpolation: fc.constantFrom('nearest' as const, 'bilinear' as const),
    fillMode: fc.constantFrom('constant' as const, 'reflect' as const, 'wrap' as const, 'nearest' as const),
    matrix: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 24, maxLength: 24 }),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(cases, ({ shape, outputShape, interpolation, fillMode, matrix, seed }) => {
      const [batch, ...image] = shape;
      const pixels = noise(tf.util.sizeFromShape(shape), seed);
      const size = pixels.length / batch;
      // Eighths: exact in float32, and no place lies halfway between two pixels by rounding alone.
      const numbers = matrix.map((value, i) =>
        i % 8 >= 6 ? value / 512 : i % 8 === 2 || i % 8 === 5 ? value / 3 : value / 8,
      );
      const perImage = () =>
        Array.from({ length: batch }, (_, b) => {
          const one = tf.tensor4d(pixels.slice(b * size, (b + 1) * size), [1, ...image]);
          const transform = tf.tensor2d(numbers.slice(b * 8, b * 8 + 8), [1, 8]);
          return tf.image.transform(one, transform, interpolation, fillMode, 0.5, outputShape);
        });
      expectAsOnCpu(perImage, 1e-5);
      // The kernel of cpu transforms the first image of a batch only.
      const [together] = runOn('simd', () => {
        const transforms = tf.tensor2d(numbers.slice(0, batch * 8), [batch, 8]);
        return tf.image.transform(tf.tensor4d(pixels, shape), transforms, interpolation, fillMode, 0.5, outputShape);
      });
      const apart = runOn('simd', perImage).flatMap(({ values }) => [...(values as Float32Array)]);
      expect([...(together!.values as Float32Array)]).toEqual(apart);
    }),
  );
});

test('transforms by whole pixels are those of cpu bit for bit, however far they go', () => {
  const cases = fc.record({
    shape: fc.tuple(fc.constant(1), small(7), small(7), small(3)),
    outputShape: fc.tuple(small(9), small(9)),
    interpolation: fc.constantFrom('nearest' as const, 'bilinear' as const),
    right: fc.constantFrom(-1e6, -8, -3, -1, 0, 1, 2, 9, 1e6),
    down: fc.constantFrom(-1e6, -8, -3, -1, 0, 1, 2, 9, 1e6),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(cases, ({ shape, outputShape, interpolation, right, down, seed }) => {
      const pixels = noise(tf.util.sizeFromShape(shape), seed);
      expectAsOnCpu(() => {
        const transform = tf.tensor2d([1, 0, right, 0, 1, down, 0, 0], [1, 8]);
        return tf.image.transform(tf.tensor4d(pixels, shape), transform, interpolation, 'constant', 0.5, outputShape);
      }, 0);
    }),
  );
});

/** `warp` of @penstroke/ops in plain loops. */
function warpReference(pixels: Float32Array, flow: Float32Array, shape: number[], fill: number): number[] {
  const [batch, height, width, channels] = shape as [number, number, number, number];
  const out: number[] = [];
  for (let b = 0; b < batch; b++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = ((b * height + y) * width + x) * 2;
        const sy = Math.fround(y + flow[at]!);
        const sx = Math.fround(x + flow[at + 1]!);
        const [y0, x0] = [Math.floor(sy), Math.floor(sx)];
        const [fy, fx] = [sy - y0, sx - x0];
        for (let c = 0; c < channels; c++) {
          const read = (row: number, column: number) =>
            row >= 0 && row < height && column >= 0 && column < width
              ? pixels[((b * height + row) * width + column) * channels + c]!
              : fill;
          const top = (1 - fx) * read(y0, x0) + fx * read(y0, x0 + 1);
          const bottom = (1 - fx) * read(y0 + 1, x0) + fx * read(y0 + 1, x0 + 1);
          out.push((1 - fy) * top + fy * bottom);
        }
      }
    }
  }
  return out;
}

test('PenstrokeWarp is the documented formula within 1e-6', () => {
  const cases = fc.record({
    shape: fc.tuple(small(3), small(9), small(9), small(3)),
    reach: fc.constantFrom(0.5, 3, 1e9),
    fillValue: fc.constantFrom(0, 1),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(cases, ({ shape, reach, fillValue, seed }) => {
      const pixels = noise(tf.util.sizeFromShape(shape), seed);
      const flow = noise((pixels.length / shape[3]) * 2, seed + 1).map((x) => x * reach);
      const [{ values }] = runOn('simd', () => {
        const inputs = {
          images: tf.tensor4d(pixels, shape),
          flow: tf.tensor4d(flow, [...(shape.slice(0, 3) as [number, number, number]), 2]),
        };
        return tf.engine().runKernel(PenstrokeWarp, inputs, { fillValue }) as tf.Tensor;
      }) as [Result];
      const expected = warpReference(pixels, flow, shape, fillValue);
      for (const [i, value] of expected.entries()) expect(Math.abs(values[i]! - value)).toBeLessThanOrEqual(1e-6 * 2);
    }),
  );
});
