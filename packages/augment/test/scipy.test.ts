import '@tensorflow/tfjs-backend-cpu';
import { readFileSync } from 'node:fs';
import { compositeWarp, warp } from '@penstroke/ops';
import { type Tensor4D, tensor4d } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { affineMatrix } from '../src/affine-matrix.ts';
import { elasticFlow } from '../src/elastic/elastic-flow.ts';
import { elasticNoise } from '../src/elastic.ts';
import { resampleAffine, transformImages } from '../src/resample-affine.ts';

/** See make-fixtures.py. */
interface Case {
  name: string;
  shape: [number, number, number];
  image: number[];
  fill: number;
  gridConstant: number[];
  constant: number[];
}
interface AffineCase extends Case {
  map: { angleDegrees: number; scale: number; shearDegrees: number; dx: number; dy: number };
  matrix: number[];
}
interface WarpCase extends Case {
  flow: number[];
  inside: number[];
}
interface ElasticCase extends Case {
  bits: number[];
  alpha: number;
  sigma: number;
  flow: number[];
  expected: number[];
}

const read = <T>(name: string): [string, T][] =>
  (JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')) as (T & { name: string })[]).map(
    (entry) => [entry.name, entry],
  );

/** The image of a case twice, so that a batch is more than one example. */
const twice = ({ image, shape }: { image: number[]; shape: [number, number, number] }): Tensor4D =>
  tensor4d([...image, ...image], [2, ...shape]);

const farthest = (got: ArrayLike<number>, expected: readonly number[]): number => {
  expect(got.length).toBe(expected.length);
  return expected.reduce((worst, value, i) => Math.max(worst, Math.abs(value - got[i]!)), 0);
};

describe.each(read<AffineCase>('affine.json'))('affine: %s', (_, fixture) => {
  const [height, width] = fixture.shape;
  const matrix = affineMatrix(fixture.map, height, width);
  const matrices = Float32Array.from([...matrix, ...matrix]);
  const expected = [...fixture.gridConstant, ...fixture.gridConstant];

  test('the matrix is the inverse of the product of elementary matrices within 1e-6', () => {
    expect(farthest(matrix, fixture.matrix)).toBeLessThan(1e-6);
  });

  test('the resampling is affine_transform (order 1, grid-constant) within 1e-5', () => {
    const got = resampleAffine(twice(fixture), matrices, fixture.fill).dataSync();
    expect(farthest(got, expected)).toBeLessThan(1e-5);
  });

  // One example: more than that the kernel of backend cpu does not do (see resample-affine.ts).
  test('the stock kernel Transform is the same within 1e-5', () => {
    const one = tensor4d(fixture.image, [1, ...fixture.shape]);
    const got = transformImages(one, Float32Array.from(matrix), fixture.fill).dataSync();
    expect(farthest(got, fixture.gridConstant)).toBeLessThan(1e-5);
  });
});

test('affine: on an image with an empty border it is affine_transform of mode constant within 1e-5', () => {
  const [, fixture] = read<AffineCase>('affine.json').find(([name]) => name === 'all at once on a stroke')!;
  const matrix = affineMatrix(fixture.map, fixture.shape[0], fixture.shape[1]);
  const got = resampleAffine(tensor4d(fixture.image, [1, ...fixture.shape]), Float32Array.from(matrix), 0).dataSync();
  expect(farthest(got, fixture.constant)).toBeLessThan(1e-5);
});

describe.each(read<WarpCase>('warp.json'))('warp: %s', (_, fixture) => {
  const [height, width, channels] = fixture.shape;
  const flow = tensor4d([...fixture.flow, ...fixture.flow], [2, height, width, 2]);

  test.each([
    ['warp', () => warp(twice(fixture), flow, { fillValue: fixture.fill })],
    ['compositeWarp', () => compositeWarp(twice(fixture), flow, { fillValue: fixture.fill })],
  ])('%s is map_coordinates (order 1, grid-constant) within 2e-6', (_, run) => {
    expect(farthest(run().dataSync(), [...fixture.gridConstant, ...fixture.gridConstant])).toBeLessThan(2e-6);
  });

  test('where the place is inside the image, it is map_coordinates of mode constant within 2e-6', () => {
    const got = warp(twice(fixture), flow, { fillValue: fixture.fill }).dataSync();
    fixture.constant.forEach((value, i) => {
      if (fixture.inside[Math.floor(i / channels)]) expect(Math.abs(got[i]! - value)).toBeLessThan(2e-6);
    });
  });
});

describe.each(read<ElasticCase>('elastic.json'))('elastic: %s', (_, fixture) => {
  const [height, width] = fixture.shape;
  const bits = Uint32Array.from([...fixture.bits, ...fixture.bits]);
  const flow = elasticFlow(elasticNoise(bits, 2, height, width), [2, height, width], fixture.alpha, fixture.sigma);

  test('the flow is alpha times gaussian_filter (mode constant) of the drawn fields within 2e-6', () => {
    expect(farthest(flow.dataSync(), [...fixture.flow, ...fixture.flow])).toBeLessThan(2e-6);
  });

  test('the distorted image is that of SciPy within 1e-5', () => {
    expect(farthest(warp(twice(fixture), flow).dataSync(), [...fixture.expected, ...fixture.expected])).toBeLessThan(
      1e-5,
    );
  });
});
