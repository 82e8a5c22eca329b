import { dense, conv2d as fusedConv2d } from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { greatestError, onBackend, randomTensor } from '../../test/mat-mul-test-support.ts';
import { Control } from '../layout/control.ts';
import { registerSimdBackend } from '../register.ts';
import type { SimdBackend } from '../simd-backend.ts';
import { runConvolution } from './conv2d-run.ts';

interface Case {
  x: [number, number, number, number];
  filter: [number, number, number, number];
  strides: [number, number];
  dilations: [number, number];
  pad: 'same' | 'valid' | number;
}

const small = (max: number) => fc.integer({ min: 1, max });
const pair = (max: number) => fc.tuple(small(max), small(max));
const arbitraryCase: fc.Arbitrary<Case> = fc
  .record({
    batch: small(5),
    size: pair(14),
    filterSize: pair(5),
    inChannels: small(9),
    outChannels: small(34),
    strides: pair(3),
    dilations: pair(3),
    pad: fc.constantFrom<'same' | 'valid' | number>('same', 'valid', 0, 1, 2),
  })
  .map(({ batch, size, filterSize, inChannels, outChannels, strides, dilations, pad }) => {
    // tfjs allows strides or dilations, not both, and each filter must fit.
    const usedDilations = strides[0] * strides[1] === 1 ? dilations : ([1, 1] as [number, number]);
    // tfjs takes a filter for square where the padding is a number.
    const side = Math.max(...filterSize.map((n, i) => (n - 1) * usedDilations[i]! + 1));
    const [height, width] = size.map((n) => Math.max(n, side));
    return {
      x: [batch, height!, width!, inChannels],
      filter: [...filterSize, inChannels, outChannels],
      strides,
      dilations: usedDilations,
      // tfjs forgets dilations where the padding is a number.
      pad: usedDilations[0] * usedDilations[1] > 1 && typeof pad === 'number' ? 'same' : pad,
    };
  });

const forward = ({ x, filter, strides, pad, dilations }: Case) =>
  tf.conv2d(randomTensor<tf.Rank.R4>(x, 1), randomTensor<tf.Rank.R4>(filter, 2), strides, pad, 'NHWC', dilations);

/** Both gradients, one after the other. */
const gradients = ({ x, filter, strides, pad }: Omit<Case, 'pad'> & { pad: Case['pad'] | [number, number][] }) => {
  const attrs = { strides, pad, dataFormat: 'NHWC' } as const;
  const inputs = { x: randomTensor<tf.Rank.R4>(x, 1), filter: randomTensor<tf.Rank.R4>(filter, 2) };
  const dy = randomTensor(tf.conv2d(inputs.x, inputs.filter, strides, pad as 'same').shape, 3);
  const run = (name: string, tensors: object, more: object) =>
    tf.engine().runKernel(name, tensors as never, { ...attrs, ...more } as never) as tf.Tensor;
  const dx = run(tf.Conv2DBackpropInput, { dy, filter: inputs.filter }, { inputShape: x });
  const dFilter = run(tf.Conv2DBackpropFilter, { x: inputs.x, dy }, { filterShape: filter });
  return tf.concat([tf.reshape(dx, [-1]), tf.reshape(dFilter, [-1])]);
};

describe.each([
  { threads: 1, relaxed: true },
  { threads: 2, relaxed: true },
  { threads: 2, relaxed: false },
])('with %o', (options) => {
  beforeAll(async () => {
    await registerSimdBackend(options);
  });

  test('conv2d of any shape, stride, dilation and padding equals cpu within 1e-4', () => {
    fc.assert(
      fc.property(arbitraryCase, (shapes) => {
        const compute = () => forward(shapes);
        const [simd, cpu] = [onBackend('simd', compute), onBackend('cpu', compute)];
        expect(simd.shape).toEqual(cpu.shape);
        expect(greatestError(simd, cpu)).toBeLessThan(1e-4);
      }),
      { numRuns: 60 },
    );
  });

  test('both gradients of conv2d of any shape, stride and padding equal those of cpu within 2e-4', () => {
    fc.assert(
      fc.property(arbitraryCase, (shapes) => {
        const compute = () => gradients({ ...shapes, dilations: [1, 1] });
        expect(greatestError(onBackend('simd', compute), onBackend('cpu', compute))).toBeLessThan(2e-4);
      }),
      { numRuns: 60 },
    );
  });

  test('explicit paddings, asymmetric and wider than the filter, equal cpu within 1e-4', () => {
    const paddings: [number, number][][] = [
      [
        [0, 0],
        [0, 3],
        [1, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [4, 1],
        [0, 5],
        [0, 0],
      ],
    ];
    for (const pad of paddings) {
      const shapes = { x: [2, 6, 5, 3], filter: [3, 2, 3, 7], strides: [1, 1], dilations: [1, 1], pad } as const;
      const compute = () => gradients(shapes as never);
      expect(greatestError(onBackend('simd', compute), onBackend('cpu', compute))).toBeLessThan(1e-4);
    }
  });

  test('fused.conv2d with every activation and bias equals cpu within 1e-4', () => {
    for (const activation of ['linear', 'relu', 'elu', 'relu6', 'sigmoid', 'leakyrelu', 'prelu'] as const) {
      for (const biasShape of [[13], [1]]) {
        const compute = () =>
          tf.fused.conv2d({
            x: randomTensor<tf.Rank.R4>([2, 7, 6, 5], 1),
            filter: randomTensor<tf.Rank.R4>([3, 3, 5, 13], 2),
            strides: 1,
            pad: 'same',
            bias: randomTensor(biasShape, 3),
            activation,
            ...(activation === 'prelu' && { preluActivationWeights: randomTensor([13], 4) }),
          });
        expect(greatestError(onBackend('simd', compute), onBackend('cpu', compute))).toBeLessThan(1e-4);
      }
    }
  });

  test('the ops conv2d and dense with every activation equal the composite on cpu within 1e-4', () => {
    for (const activation of ['linear', 'relu', 'selu', 'elu'] as const) {
      for (const outChannels of [3, 12, 16, 21]) {
        const convolution = () =>
          fusedConv2d(
            randomTensor<tf.Rank.R4>([2, 9, 7, 4], 1),
            randomTensor<tf.Rank.R4>([3, 5, 4, outChannels], 2),
            randomTensor<tf.Rank.R1>([outChannels], 3),
            { strides: [1, 2], padding: 'same', activation },
          );
        expect(greatestError(onBackend('simd', convolution), onBackend('cpu', convolution))).toBeLessThan(1e-4);
        const layer = () =>
          dense(
            randomTensor<tf.Rank.R2>([17, 300], 1),
            randomTensor<tf.Rank.R2>([300, outChannels], 2),
            randomTensor<tf.Rank.R1>([outChannels], 3),
            { activation },
          );
        expect(greatestError(onBackend('simd', layer), onBackend('cpu', layer))).toBeLessThan(1e-4);
      }
    }
  });

  test.each([
    { side: 5, channels: 8, more: 16 },
    { side: 3, channels: 12, more: 28 },
  ])(
    '$channels maps of one channel by $sidex$side are those among $more, bit for bit, at any width',
    ({ side, channels, more }) => {
      const filter = randomTensor<tf.Rank.R4>([side, side, 1, more], 2);
      const bias = randomTensor<tf.Rank.R1>([more], 3);
      const first = (maps: tf.Tensor4D) => tf.slice(maps, [0, 0, 0, 0], [-1, -1, -1, channels]);
      for (let width = side; width <= side + 9; width++) {
        const x = randomTensor<tf.Rank.R4>([2, 9, width, 1], 1);
        for (const padding of ['valid', 'same'] as const) {
          const options = { padding, activation: side === 5 ? 'relu' : 'linear' } as const;
          const own = () => fusedConv2d(x, first(filter), tf.slice(bias, 0, channels), options);
          const among = () => first(fusedConv2d(x, filter, bias, options));
          expect(greatestError(onBackend('simd', own), onBackend('simd', among))).toBe(0);
          expect(greatestError(onBackend('simd', own), onBackend('cpu', own))).toBeLessThan(1e-5);
        }
      }
    },
  );

  test.each([
    ['tiles of two and three rows', 0],
    ['wide tiles', 1],
  ])('1 to 33 output channels, %s: the floats behind the output stay as they were', (_, wide) => {
    tf.setBackend('simd');
    const backend = tf.backend() as SimdBackend;
    const { module } = backend;
    module.words[Control.wide / 4] = wide;
    onTestFinished(() => {
      module.words[Control.wide / 4] = 0;
    });
    const view = (pointer: number, length: number) => new Float32Array(module.memory.buffer, pointer, length);
    for (let outChannels = 1; outChannels <= 33; outChannels++) {
      const sizes = { batch: 3, height: 5, width: 5, inChannels: 2, outHeight: 3, outWidth: 3, outChannels };
      const window = { filterHeight: 3, filterWidth: 3, strideHeight: 1, strideWidth: 1 };
      const shape = { ...sizes, ...window, dilationHeight: 1, dilationWidth: 1, padTop: 0, padLeft: 0 };
      const length = 3 * 3 * 3 * outChannels;
      const [x, filter, bias, out] = [150, 18 * outChannels, outChannels + 16, length + 64].map((n) =>
        module.allocate(4 * n),
      ) as [number, number, number, number];
      view(x, 150).fill(1);
      view(filter, 18 * outChannels).fill(1);
      view(bias, outChannels).fill(1);
      view(out, length + 64).fill(-1);
      runConvolution(backend, shape, { x, filter, bias, out, activation: 0 });
      expect([...view(out, length)]).toEqual(Array(length).fill(19));
      expect([...view(out + 4 * length, 64)]).toEqual(Array(64).fill(-1));
      for (const pointer of [x, filter, bias, out]) module.free(pointer);
    }
  });

  test('NaN and infinity in the images reach the same outputs as on cpu, and no other', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const compute = () => {
        const values = new Float32Array(2 * 8 * 8 * 3).map((_, i) => (i % 7) - 3);
        values[(8 + 3) * 3 + 1] = value;
        return tf.conv2d(
          tf.tensor(values, [2, 8, 8, 3]) as tf.Tensor4D,
          randomTensor<tf.Rank.R4>([3, 3, 3, 13], 2),
          1,
          'same',
        );
      };
      expect(greatestError(onBackend('simd', compute), onBackend('cpu', compute))).toBeLessThan(1e-4);
    }
  });

  test('NCHW and empty batches are left to cpu', () => {
    const channelsFirst = () =>
      tf.conv2d(
        randomTensor<tf.Rank.R4>([2, 3, 6, 6], 1),
        randomTensor<tf.Rank.R4>([3, 3, 3, 4], 2),
        1,
        'same',
        'NCHW',
      );
    expect(greatestError(onBackend('simd', channelsFirst), onBackend('cpu', channelsFirst))).toBeLessThan(1e-4);
    const empty = () =>
      tf.conv2d(tf.zeros<tf.Rank.R4>([0, 6, 6, 3]), randomTensor<tf.Rank.R4>([3, 3, 3, 4], 2), 1, 'same');
    expect(onBackend('simd', empty).shape).toEqual([0, 6, 6, 4]);
    const emptyOp = () =>
      fusedConv2d(tf.zeros<tf.Rank.R4>([0, 6, 6, 3]), randomTensor<tf.Rank.R4>([3, 3, 3, 4], 2), tf.zeros([4]));
    expect(onBackend('simd', emptyOp).shape).toEqual([0, 4, 4, 4]);
  });
});

afterAll(() => {
  tf.setBackend('cpu');
});
