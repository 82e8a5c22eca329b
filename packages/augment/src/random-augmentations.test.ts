import '@tensorflow/tfjs-backend-cpu';
import { memory, ones, slice, type Tensor4D, tensor4d, zeros } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { type Augmentation, augmentRandom } from './augmentation.ts';
import { compose } from './compose.ts';
import { cutout } from './cutout.ts';
import { elasticFlow } from './elastic/elastic-flow.ts';
import { elastic, elasticNoise } from './elastic.ts';
import { randomAffine } from './random-affine.ts';
import { randomErasing } from './random-erasing.ts';
import { randomFlip } from './random-flip.ts';
import { randomShift } from './random-shift.ts';

const AFFINE = { angleDegrees: 20, scale: [0.8, 1.2], shearDegrees: 10, shiftPixels: 1.5 } as const;
const AUGMENTATIONS: [string, Augmentation][] = [
  ['randomShift', randomShift({ maxShiftPixels: 2 })],
  ['randomFlip', randomFlip({ axis: 'horizontal' })],
  ['randomFlip vertical', randomFlip({ axis: 'vertical' })],
  ['randomAffine', randomAffine(AFFINE)],
  ['elastic', elastic({ alpha: 20, sigma: 2 })],
  ['elastic with affine', elastic({ alpha: 20, sigma: 2, affine: AFFINE })],
  ['cutout', cutout({ sizePixels: 3 })],
  ['randomErasing', randomErasing({ probability: 0.9, area: [0.1, 0.3] })],
  ['compose', compose(randomShift({ maxShiftPixels: 1 }), randomAffine(AFFINE), cutout({ sizePixels: 2, fill: 1 }))],
];

/** Images of the given shape whose pixels all differ; every example is the same. */
function alike(shape: [number, number, number, number]): Tensor4D {
  const size = shape[1] * shape[2] * shape[3];
  return tensor4d(
    Float32Array.from({ length: shape[0] * size }, (_, i) => ((i % size) + 1) / size),
    shape,
  );
}

describe.each(AUGMENTATIONS)('%s', (_, augment) => {
  test('gives the same for the same position, and another for another step or seed', () => {
    const images = alike([4, 9, 7, 1]);
    const at = (seed: number | bigint, step: number) => [...augment(images, { seed, step }).dataSync()];
    expect(at(5, 3)).toEqual(at(5, 3));
    expect(at(5, 3)).toEqual(at(5n, 3));
    const steps = new Set([0, 1, 2, 3].map((step) => at(5, step).join()));
    expect(steps.size).toBeGreaterThan(1);
    expect(new Set([0, 1, 2, 3].map((seed) => at(seed, 3).join())).size).toBeGreaterThan(1);
  });

  test('treats the examples of a batch differently', () => {
    const images = alike([16, 9, 7, 1]);
    const varied = augment(images, { seed: 1, step: 0 }).dataSync();
    const examples = Array.from({ length: 16 }, (_, i) => varied.subarray(i * 63, (i + 1) * 63).join());
    expect(new Set(examples).size).toBeGreaterThan(1);
  });

  test('does to an example what it does without those behind it (exactly)', () => {
    const images = alike([5, 8, 8, 1]);
    const first = slice(images, [0, 0, 0, 0], [2, 8, 8, 1]);
    const position = { seed: 9, step: 2 };
    expect([...augment(images, position).dataSync().subarray(0, 128)]).toEqual([
      ...augment(first, position).dataSync(),
    ]);
  });

  test.each([[[0, 28, 28, 1]], [[2, 1, 1, 1]], [[3, 5, 11, 3]], [[1, 12, 4, 2]], [[2, 1, 6, 1]]] as [
    [number, number, number, number],
  ][])('keeps the shape %j, the dtype and the input, and leaks nothing', (shape) => {
    const images = alike(shape);
    const before = memory();
    const varied = augment(images, { seed: 1, step: 0 });
    expect(memory().numTensors).toBe(before.numTensors + 1);
    expect(varied.shape).toEqual(shape);
    expect(varied.dtype).toBe('float32');
    expect(varied.dataSync().every((value) => value >= 0 && value <= 1 + 1e-6)).toBe(true);
    varied.dispose();
    expect(images.isDisposed).toBe(false);
    expect(memory().numTensors).toBe(before.numTensors);
    expect(memory().numDataBuffers).toBe(before.numDataBuffers);
  });

  test('refuses int32 images, another rank and a step that is not a position', () => {
    expect(() => augment(ones([1, 4, 4, 1], 'int32'), { seed: 1, step: 0 })).toThrow(TypeError);
    expect(() => augment(zeros([4, 4]) as never, { seed: 1, step: 0 })).toThrow(TypeError);
    expect(() => augment(alike([1, 4, 4, 1]), { seed: 1, step: -1 })).toThrow(RangeError);
    expect(() => augment(alike([1, 4, 4, 1]), { seed: 1, step: 0.5 })).toThrow(RangeError);
  });
});

describe('randomShift', () => {
  test('moves a pixel to each of the 25 places of +-2 within 5 standard errors of evenly, by whole pixels', () => {
    const count = 5000;
    const images = zeros([count, 5, 5, 1]) as Tensor4D;
    const values = images.dataSync();
    for (let i = 0; i < count; i++) values[i * 25 + 12] = 1;
    const moved = randomShift({ maxShiftPixels: 2 })(images, { seed: 4, step: 0 }).dataSync();
    const places = new Array<number>(25).fill(0);
    moved.forEach((value, i) => {
      expect(value === 0 || value === 1).toBe(true);
      places[i % 25]! += value;
    });
    expect(places.reduce((sum, value) => sum + value)).toBe(count);
    const expected = count / 25;
    for (const place of places) expect(Math.abs(place - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });
});

describe('randomFlip', () => {
  test('mirrors half within 5 standard errors, exactly, and all or none at probability 1 or 0', () => {
    const images = tensor4d(Array.from({ length: 1000 }, () => [0.1, 0.7, 0.3]).flat(), [1000, 1, 3, 1]);
    const mirrored = (probability: number) => {
      const flipped = randomFlip({ axis: 'horizontal', probability })(images, { seed: 4, step: 0 }).dataSync();
      let count = 0;
      for (let i = 0; i < 1000; i++) {
        expect(flipped[i * 3 + 1]).toBe(Math.fround(0.7));
        if (flipped[i * 3] === Math.fround(0.3)) count++;
      }
      return count;
    };
    expect(mirrored(1)).toBe(1000);
    expect(mirrored(0)).toBe(0);
    expect(Math.abs(mirrored(0.5) - 500)).toBeLessThan(5 * Math.sqrt(250));
  });
});

describe('cutout and randomErasing', () => {
  test('a square away from the border has its whole size, and one at the border is cut', () => {
    const images = ones([200, 9, 9, 1]) as Tensor4D;
    const erased = cutout({ sizePixels: 3 })(images, { seed: 4, step: 0 }).dataSync<'float32'>();
    const areas = Array.from(
      { length: 200 },
      (_, i) => 81 - erased.subarray(i * 81, (i + 1) * 81).reduce((a, b) => a + b),
    );
    expect(new Set(areas)).toEqual(new Set([9, 6, 4]));
  });

  test('a rectangle lies inside and keeps within rounding to its area, and probability 0 erases nothing', () => {
    const images = ones([200, 20, 20, 1]) as Tensor4D;
    const erase = (probability: number) =>
      randomErasing({ probability, area: [0.1, 0.2], aspect: [0.5, 2], fill: 0.5 })(images, { seed: 4, step: 0 });
    const erased = erase(1).dataSync();
    for (let i = 0; i < 200; i++) {
      const area = erased.subarray(i * 400, (i + 1) * 400).filter((value) => value === 0.5).length;
      // sides of up to 13 pixels, each rounded by at most a half
      expect(area).toBeGreaterThan(40 - 13);
      expect(area).toBeLessThan(80 + 13);
    }
    expect(
      erase(0)
        .dataSync()
        .every((value) => value === 1),
    ).toBe(true);
  });
});

describe('elastic', () => {
  test('alpha 0 changes nothing', () => {
    const images = alike([2, 6, 5, 1]);
    expect([...elastic({ alpha: 0, sigma: 4 })(images, { seed: 1, step: 0 }).dataSync()]).toEqual([
      ...images.dataSync(),
    ]);
  });

  test('an affine part alone is that of randomAffine within 1e-5', () => {
    const images = alike([3, 8, 9, 1]);
    const position = { seed: 2, step: 7 };
    const one = elastic({ alpha: 0, sigma: 4, affine: AFFINE })(images, position).dataSync();
    const other = randomAffine(AFFINE)(images, position).dataSync();
    expect(Math.max(...one.map((value, i) => Math.abs(value - other[i]!)))).toBeLessThan(1e-5);
  });
});

describe('compose', () => {
  test('two members of one kind draw different numbers', () => {
    const images = alike([8, 1, 9, 1]);
    const position = { seed: 1, step: 0 };
    const flip = randomFlip({ axis: 'horizontal' });
    // With the same draws, two mirrorings would cancel each other.
    expect([...compose(flip, flip)(images, position).dataSync()]).not.toEqual([...images.dataSync()]);
  });

  test('of nothing is a copy, of nested ones has nested scopes', () => {
    const images = alike([2, 3, 3, 1]);
    const copy = compose()(images, { seed: 1, step: 0 });
    expect([...copy.dataSync()]).toEqual([...images.dataSync()]);
    copy.dispose();
    expect(images.isDisposed).toBe(false);
    const scopes: (string | undefined)[] = [];
    const spy: Augmentation = (batch, position) => {
      scopes.push(position.scope);
      return batch.clone();
    };
    compose(spy, compose(spy, spy))(images, { seed: 1, step: 0 });
    expect(scopes).toEqual(['/0', '/1/0', '/1/1']);
    expect(() => compose(3 as never)).toThrow(TypeError);
  });
});

test.each([
  [() => randomShift({ maxShiftPixels: -1 }), 'randomShift: expected maxShiftPixels to be an integer >= 0, got -1'],
  [() => randomShift({ maxShiftPixels: 1.5 }), 'randomShift: expected maxShiftPixels to be an integer >= 0, got 1.5'],
  [
    () => randomFlip({ axis: 'horizontal', probability: 2 }),
    'randomFlip: expected probability to be a finite number >= 0 and <= 1, got 2',
  ],
  [() => randomAffine({ scale: [1.2, 0.8] }), 'randomAffine: expected scale[0] <= scale[1], got [1.2,0.8]'],
  [() => randomAffine({ scale: [0, 1] }), 'randomAffine: expected scale[0] to be a finite number > 0, got 0'],
  [
    () => randomAffine({ shearDegrees: 90 }),
    'randomAffine: expected shearDegrees to be a finite number >= 0 and < 90, got 90',
  ],
  [() => elastic({ alpha: 1, sigma: 0 }), 'elastic: expected sigma to be a finite number > 0 and <= 1000, got 0'],
  [
    () => elastic({ alpha: 1, sigma: 5e7 }),
    'elastic: expected sigma to be a finite number > 0 and <= 1000, got 50000000',
  ],
  [() => elastic({ alpha: Number.NaN, sigma: 1 }), 'elastic: expected alpha to be a finite number >= 0, got NaN'],
  [
    () => elastic({ alpha: 1, sigma: 1, affine: { fill: 1 } as never }),
    'elastic: expected affine to have only angleDegrees, scale, shearDegrees, shiftPixels, got fill',
  ],
  [() => cutout({ sizePixels: 2.5 }), 'cutout: expected sizePixels to be an integer >= 0, got 2.5'],
  [() => randomErasing({ area: [0, 2] }), 'randomErasing: expected area[1] to be a finite number >= 0 and <= 1, got 2'],
])('%s: a value out of range is refused', (create, message) => {
  expect(create).toThrow(new RangeError(message));
});

test('an option of another kind is refused', () => {
  expect(() => cutout({ sizePixels: '8' } as never)).toThrow(TypeError);
  expect(() => randomAffine({ scale: 2 } as never)).toThrow(
    new TypeError('randomAffine: expected scale to be [least, most], got 2'),
  );
  expect(() => elastic({ alpha: 1, sigma: 1, affine: [] as never })).toThrow(TypeError);
});

test('a displacement of elastic has the standard deviation alpha / (2 sigma sqrt(3 pi)) within 5 % away from the border', () => {
  const [count, size, alpha, sigma] = [60, 32, 10, 2];
  const bits = new Uint32Array(count * size * size);
  augmentRandom('elastic', { seed: 1, step: 0 }).fillBits(0, bits);
  const flow = elasticFlow(elasticNoise(bits, count, size, size), [count, size, size], alpha, sigma);
  const inner = slice(flow, [0, 8, 8, 0], [count, 16, 16, 2]).dataSync<'float32'>();
  const deviation = Math.sqrt(inner.reduce((sum, value) => sum + value * value, 0) / inner.length);
  expect(deviation / (alpha / (2 * sigma * Math.sqrt(3 * Math.PI)))).toBeGreaterThan(0.95);
  expect(deviation / (alpha / (2 * sigma * Math.sqrt(3 * Math.PI)))).toBeLessThan(1.05);
});
