import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeData } from './fake-data.ts';
import type { ImageSet } from './image-set.ts';
import { split, standardSplit } from './split.ts';
import { sliceImages, takeImages } from './take-images.ts';

/** Image i has the pixels i, i + 1 and the label i. */
function numbered(count: number): ImageSet {
  const images = Uint8Array.from({ length: 2 * count }, (_, i) => (i >> 1) + (i & 1));
  const labels = Uint8Array.from({ length: count }, (_, i) => i);
  return { ...fakeData({ count, height: 1, width: 2 }), images, labels };
}

function labels(set: ImageSet): number[] {
  for (let i = 0; i < set.count; i++)
    expect([...set.images.subarray(2 * i, 2 * i + 2)]).toEqual([set.labels[i], set.labels[i]! + 1]);
  return [...set.labels];
}

describe('split', () => {
  test('cuts the first or the last images off, as views', () => {
    const set = numbered(5);
    const first = split(set, { count: 2, take: 'first' });
    expect([labels(first.taken), labels(first.rest)]).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    const last = split(set, { count: 2, take: 'last' });
    expect([labels(last.taken), labels(last.rest)]).toEqual([
      [3, 4],
      [0, 1, 2],
    ]);
    expect(last.taken.images.buffer).toBe(set.images.buffer);
    expect(last.rest).toMatchObject({ count: 3, classNames: set.classNames });
  });

  test('with a seed every image is in one part, and first and last cut the same order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.nat(),
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        (n, cut, seed) => {
          const set = numbered(n);
          const count = 1 + (cut % (n - 1));
          const first = split(set, { count, take: 'first', seed });
          const order = [...labels(first.taken), ...labels(first.rest)];
          expect([...order].sort((a, b) => a - b)).toEqual([...set.labels]);
          const last = split(set, { count, take: 'last', seed });
          expect([...labels(last.rest), ...labels(last.taken)]).toEqual(order);
        },
      ),
    );
    const shuffled = split(numbered(100), { count: 50, take: 'first', seed: 1 }).taken;
    expect(labels(shuffled)).not.toEqual([...shuffled.labels].sort((a, b) => a - b));
  });

  test('the standard split validates on the first 5,000', () => {
    const { train, validation } = standardSplit(fakeData({ count: 5003, height: 1, width: 1 }));
    expect([train.count, validation.count]).toEqual([3, 5000]);
    expect(validation.images.byteOffset).toBe(0);
    expect(() => standardSplit(fakeData({ count: 5000, height: 1, width: 1 }))).toThrow(RangeError);
  });

  test.each([0, 5, 6, -1, 1.5, Number.NaN])('refuses to take %s of 5', (count) => {
    expect(() => split(numbered(5), { count, take: 'first' })).toThrow(RangeError);
  });
});

describe('takeImages and sliceImages', () => {
  test('take copies in the order of the indices', () => {
    const set = numbered(4);
    const taken = takeImages(set, Int32Array.of(3, 0, 3));
    expect(labels(taken)).toEqual([3, 0, 3]);
    taken.images.fill(0);
    expect(labels(set)).toEqual([0, 1, 2, 3]);
    for (const indices of [[4], [-1], [0.5], []]) expect(() => takeImages(set, indices)).toThrow(RangeError);
  });

  test('slice views a range', () => {
    expect(labels(sliceImages(numbered(4), 1, 2))).toEqual([1, 2]);
    for (const [start, count] of [
      [0, 0],
      [-1, 2],
      [3, 2],
      [0.5, 1],
    ] as const) {
      expect(() => sliceImages(numbered(4), start, count)).toThrow(RangeError);
    }
  });
});

test('fake data is all ones in unit range, of class 0', () => {
  const set = fakeData({ count: 2 });
  expect(set).toMatchObject({ count: 2, height: 28, width: 28, channels: 1 });
  expect(set.images).toHaveLength(2 * 784);
  expect(set.images.every((pixel) => pixel === 255)).toBe(true);
  expect([...set.labels]).toEqual([0, 0]);
  expect(() => fakeData({ count: 0 })).toThrow(RangeError);
});
