import { describe, expect, test } from 'vitest';
import { toImages } from './to-images.ts';
import { toLabels } from './to-labels.ts';
import { turnImages } from './turn-images.ts';

describe('toImages', () => {
  test('keeps bytes, and shares their memory', () => {
    const data = Uint8Array.of(0, 2, 255, 7);
    expect(toImages({ type: 'uint8', shape: [1, 2, 2], data })).toEqual({ type: 'uint8', shape: [1, 2, 2, 1], data });
    expect(toImages({ type: 'uint8', shape: [1, 2, 2], data }).data).toBe(data);
  });

  test.each([
    ['shares', 'float32', Float32Array.of(0, 0.5, 1, 0.25), [0, 128, 255, 64]],
    ['whole numbers as decimals', 'float64', Float64Array.of(0, 127.6, 255, 3), [0, 128, 255, 3]],
    ['wide whole numbers', 'int32', Int32Array.of(0, 1, 255, 3), [0, 1, 255, 3]],
    ['bits', 'uint8', Uint8Array.of(0, 1, 1, 0), [0, 255, 255, 0]],
    ['nothing at all', 'uint8', Uint8Array.of(0, 0, 0, 0), [0, 0, 0, 0]],
  ])('takes %s', (_, type, data, pixels) => {
    expect([...toImages({ type, shape: [1, 2, 2], data }).data]).toEqual(pixels);
  });

  test('puts channels last, and makes rows of squares', () => {
    const planes = { type: 'uint8', shape: [1, 3, 5, 5], data: Uint8Array.from({ length: 75 }, (_, i) => i) };
    const { shape, data } = toImages(planes);
    expect([shape, [...data.subarray(0, 6)]]).toEqual([
      [1, 5, 5, 3],
      [0, 25, 50, 1, 26, 51],
    ]);
    expect(toImages({ type: 'uint8', shape: [2, 9], data: new Uint8Array(18).fill(9) }).shape).toEqual([2, 3, 3, 1]);
  });

  test.each([
    ['labels', { type: 'uint8', shape: [3], data: Uint8Array.of(1, 2, 3) }, /swapped/],
    ['rows that are no squares', { type: 'uint8', shape: [1, 3], data: Uint8Array.of(1, 2, 3) }, /rows of square ones/],
    ['negative numbers', { type: 'float32', shape: [1, 1, 2], data: Float32Array.of(-1, 1) }, /from -1 to 1; scale/],
    ['large ones', { type: 'uint16', shape: [1, 1, 2], data: Uint16Array.of(0, 256) }, /from 0 to 256/],
    ['no number', { type: 'float32', shape: [1, 1, 2], data: Float32Array.of(0, Number.NaN) }, /from NaN/],
  ])('refuses %s', (_, array, message) => {
    expect(() => toImages(array)).toThrow(message);
  });
});

describe('toLabels', () => {
  test.each([
    ['bytes', 'uint8', [3], Uint8Array.of(1, 0, 255), [1, 0, 255]],
    ['wide numbers', 'int64', [2], Float64Array.of(3, 61), [3, 61]],
    ['a column', 'uint8', [2, 1], Uint8Array.of(4, 2), [4, 2]],
    ['the first of the eight of QMNIST', 'int32', [1, 8], Int32Array.of(7, 0, 1, 2, 5, 5, 0, 0), [7]],
    ['single ones', 'float32', [2, 3], Float32Array.of(0, 0, 1, 1, 0, 0), [2, 0]],
  ])('takes %s', (_, type, shape, data, labels) => {
    expect([...toLabels({ type, shape, data }).data]).toEqual(labels);
  });

  test.each([
    [Int32Array.of(1, -1), /got -1 at index 1/],
    [Float32Array.of(0.5, 1), /got 0.5 at index 0/],
    [Int32Array.of(1, 256), /got 256 at index 1/],
  ])('refuses %j', (data, message) => {
    expect(() => toLabels({ type: 'numbers', shape: [2], data })).toThrow(message);
  });
});

test.each([
  ['uint8', 2, Uint8Array.of(1, 0, 0, 0), /got 2 other numbers at index 1/],
  ['uint8', 2, Uint8Array.of(1, 1), /at index 0/],
  ['float32', 8, Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), /at index 0/],
])('toLabels refuses rows of several labels: %s, %d columns', (type, columns, data, message) => {
  expect(() => toLabels({ type, shape: [data.length / columns, columns], data })).toThrow(message);
});

test('turnImages makes columns of rows, channels together', () => {
  const images = { type: 'uint8', shape: [1, 2, 3, 1], data: Uint8Array.of(1, 2, 3, 4, 5, 6) } as const;
  expect(turnImages(images)).toEqual({ type: 'uint8', shape: [1, 3, 2, 1], data: Uint8Array.of(1, 4, 2, 5, 3, 6) });
  const colours = { type: 'uint8', shape: [1, 1, 2, 2], data: Uint8Array.of(1, 2, 3, 4) } as const;
  expect([...turnImages(colours).data]).toEqual([1, 2, 3, 4]);
});
