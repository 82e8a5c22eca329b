import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onBackend, randomTensor, referenceConvolution } from '../../test/mat-mul-test-support.ts';
import { registerSimdBackend } from '../register.ts';
import { convolutionShape } from './conv2d-plan.ts';
import { winogradGradientPays, winogradPays } from './conv2d-winograd-plan.ts';

type Shape4 = [number, number, number, number];

/** y, dx and dW. */
function allThree(x: Shape4, filter: Shape4, pad: 'same' | 'valid'): tf.Tensor[] {
  const attrs = { strides: [1, 1], pad, dataFormat: 'NHWC' } as const;
  const inputs = { x: randomTensor<tf.Rank.R4>(x, 1), filter: randomTensor<tf.Rank.R4>(filter, 2) };
  const y = tf.conv2d(inputs.x, inputs.filter, 1, pad);
  const dy = randomTensor(y.shape, 3);
  const run = (name: string, tensors: object, more: object) =>
    tf.engine().runKernel(name, tensors as never, { ...attrs, ...more } as never) as tf.Tensor;
  const dx = run(tf.Conv2DBackpropInput, { dy, filter: inputs.filter }, { inputShape: x });
  const dFilter = run(tf.Conv2DBackpropFilter, { x: inputs.x, dy }, { filterShape: filter });
  return [y, dx, dFilter];
}

const values = (shape: number[], seed: number) => onBackend('cpu', () => randomTensor(shape, seed)).values;

/** The root mean square of the error of each of the three results against double precision, over that of the result. */
function relativeErrors(x: Shape4, filter: Shape4, pad: 'same' | 'valid'): number[] {
  const shape = shapeOf(x, filter, pad);
  const dyShape = [shape.batch, shape.outHeight, shape.outWidth, shape.outChannels];
  const inputs = { x: values(x, 1), filter: values(filter, 2), dy: values(dyShape, 3) };
  const { y, dx, dFilter } = referenceConvolution(shape, inputs);
  return [y, dx, dFilter].map((expected, i) => {
    const actual = onBackend('simd', () => allThree(x, filter, pad)[i]!).values;
    expect(actual.length).toBe(expected.length);
    let errors = 0;
    let squares = 0;
    expected.forEach((value, at) => {
      errors += (actual[at]! - value) ** 2;
      squares += value ** 2;
    });
    return Math.sqrt(errors / squares);
  });
}

function shapeOf(x: Shape4, filter: Shape4, pad: 'same' | 'valid') {
  return convolutionShape(tf.backend_util.computeConv2DInfo(x, filter, 1, 1, pad))!;
}

describe.each([
  { threads: 1, relaxed: true },
  { threads: 2, relaxed: true },
  { threads: 2, relaxed: false },
])('with %o', (options) => {
  beforeAll(async () => {
    await registerSimdBackend(options);
  });

  test('3 x 3 and 5 x 5 convolutions and both gradients: error at most 1.5e-6 of the size of the result', () => {
    const channels = fc.integer({ min: 5, max: 10 }).map((n) => 4 * n);
    const side = fc.integer({ min: 5, max: 15 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.tuple(side, side),
        fc.constantFrom(3, 5),
        fc.tuple(channels, channels),
        fc.constantFrom<'same' | 'valid'>('same', 'valid'),
        (batch, [height, width], taps, [inChannels, outChannels], pad) => {
          const filter: Shape4 = [taps, taps, inChannels, outChannels];
          for (const error of relativeErrors([batch, height, width, inChannels], filter, pad)) {
            expect(error).toBeLessThan(1.5e-6);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test('the same bound where the threads share blocks, and where tiles hang over the border', () => {
    for (const pad of ['same', 'valid'] as const) {
      for (const error of relativeErrors([3, 9, 7, 132], [3, 3, 132, 144], pad)) expect(error).toBeLessThan(1.5e-6);
    }
  });

  test('the shapes above are those that Winograd is used for', () => {
    for (const taps of [3, 5]) {
      for (const channels of [24, 40]) {
        const shape = shapeOf([2, 12, 12, channels], [taps, taps, channels, channels], 'same');
        expect(winogradPays(shape) && winogradGradientPays(shape)).toBe(true);
      }
    }
  });
});

describe('with two threads', () => {
  const x: Shape4 = [4, 14, 14, 64];
  const filter: Shape4 = [3, 3, 64, 48];

  beforeAll(async () => {
    await registerSimdBackend({ threads: 2 });
  });

  test('NaN and infinity make all outputs that depend on them, and at most those of their tiles, not finite', () => {
    expect(winogradPays(shapeOf(x, filter, 'same'))).toBe(true);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const result = onBackend('simd', () => {
        const spoilt = values(x, 1).slice();
        tf.setBackend('simd');
        spoilt[((14 + 6) * 14 + 6) * 64 + 3] = value;
        return tf.conv2d(tf.tensor(spoilt, x) as tf.Tensor4D, randomTensor<tf.Rank.R4>(filter, 2), 1, 'same');
      });
      for (let image = 0; image < 4; image++) {
        for (let i = 0; i < 14; i++) {
          for (let j = 0; j < 14; j++) {
            const finite = Number.isFinite(result.values[((image * 14 + i) * 14 + j) * 48 + 5]!);
            if (image === 1 && Math.abs(i - 6) <= 1 && Math.abs(j - 6) <= 1) expect(finite).toBe(false);
            if (image !== 1 || Math.abs(i - 6) > 5 || Math.abs(j - 6) > 5) expect(finite).toBe(true);
          }
        }
      }
    }
  });
});

test('1, 2 and 3 threads give the same bits, but for the filter gradient of few channels, which repeats its own', async () => {
  const bits = (channels: number) =>
    allThree([4, 14, 13, channels], [3, 3, channels, 144], 'same').map((part) =>
      Buffer.from((part.dataSync() as Float32Array).slice().buffer).toString('base64'),
    );
  const results: string[][] = [];
  for (const threads of [1, 2, 3]) {
    await registerSimdBackend({ threads });
    tf.setBackend('simd');
    const [many, few, again] = tf.tidy(() => [bits(128), bits(40), bits(40)] as never) as unknown as string[][];
    expect(again).toEqual(few);
    results.push([...many!, ...few!.slice(0, 2)]);
  }
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
});

afterAll(() => {
  tf.setBackend('cpu');
});
