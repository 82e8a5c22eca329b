import { knownSets } from '@penstroke/dataset';
import { scorePredictions } from '@penstroke/trainer';
import { describe, expect, test } from 'vitest';
import { disputedTestDigits, withoutExamples } from './disputed-digits.ts';
import { findMisread } from './find-misread.ts';
import { wilsonInterval } from './wilson-interval.ts';

describe('findMisread', () => {
  const predictions = [0, 1, 1, 0];
  const labels = [1, 1, 0, 1, 0];

  test('gives the first by index without probabilities', () => {
    expect(findMisread({ predictions, labels, limit: 2 })).toEqual([
      { index: 0, label: 1, prediction: 0 },
      { index: 2, label: 0, prediction: 1 },
    ]);
  });

  test('gives the surest wrong answers first with them, equal ones by index', () => {
    const probabilities = Float32Array.of(0.75, 0.25, 0, 1, 0.125, 0.875, 0.75, 0.25);
    const found = findMisread({ predictions, labels, probabilities });
    expect(found.map(({ index, confidence }) => [index, confidence])).toEqual([
      [2, 0.875],
      [0, 0.75],
      [3, 0.75],
    ]);
  });

  test('refuses labels and probabilities of another number of images', () => {
    expect(() => findMisread({ predictions, labels: [1] })).toThrow(RangeError);
    expect(() => findMisread({ predictions, labels, probabilities: [1, 2, 3] })).toThrow(RangeError);
  });
});

test('wilsonInterval of 9,907 of 10,000 is 98.86 % to 99.24 %, and stays within 0 and 1', () => {
  const [low, high] = wilsonInterval(9907, 10_000);
  expect([low, high]).toEqual([expect.closeTo(0.98862, 5), expect.closeTo(0.9924, 5)]);
  expect(wilsonInterval(0, 10)[0]).toBe(0);
  expect(wilsonInterval(10, 10)[1]).toBeCloseTo(1, 12);
  expect(wilsonInterval(10, 10)[1]).toBeLessThanOrEqual(1);
  for (const [successes, count] of [
    [1, 0],
    [-1, 10],
    [11, 10],
  ] as const) {
    expect(() => wilsonInterval(successes, count)).toThrow(RangeError);
  }
});

test('disputed digits are those of MNIST alone, and withoutExamples scores the rest', () => {
  expect(disputedTestDigits({ files: [{ sha256: knownSets.mnist.sha256.testLabels }] })).toHaveLength(15);
  expect(disputedTestDigits({ files: [{ sha256: 'other' }] })).toEqual([]);
  const labels = Uint8Array.of(0, 1, 1, 0);
  const scored = scorePredictions({ predictions: Uint8Array.of(0, 0, 1, 1), labels, classes: 2, loss: 0 });
  expect(withoutExamples(scored, labels, [1])).toEqual({ accuracy: 2 / 3, errors: 1, count: 3 });
});
