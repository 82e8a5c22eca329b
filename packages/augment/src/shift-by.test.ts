import '@tensorflow/tfjs-backend-cpu';
import { memory, ones, type Rank, tensor4d, zeros } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { shiftBy } from './shift-by.ts';

const picture = tensor4d([1, 2, 3, 4, 5, 6], [1, 2, 3, 1]);

describe('shiftBy', () => {
  test.each([
    [1, 0, [0, 1, 2, 0, 4, 5]],
    [-1, 0, [2, 3, 0, 5, 6, 0]],
    [0, 1, [0, 0, 0, 1, 2, 3]],
    [0, -1, [4, 5, 6, 0, 0, 0]],
    [2, -1, [0, 0, 4, 0, 0, 0]],
    [0, 0, [1, 2, 3, 4, 5, 6]],
    [3, 0, [0, 0, 0, 0, 0, 0]],
    [-100, 100, [0, 0, 0, 0, 0, 0]],
  ])('by (%i, %i) moves the pixels exactly', (dx, dy, expected) => {
    const before = memory().numTensors;
    const moved = shiftBy(picture, { dx, dy });
    expect([...moved.dataSync()]).toEqual(expected);
    expect(moved.shape).toEqual(picture.shape);
    moved.dispose();
    expect(memory().numTensors).toBe(before);
    expect(picture.isDisposed).toBe(false);
  });

  test('fills the vacated pixels of every example and channel, and keeps int32', () => {
    const images = ones<Rank.R4>([2, 1, 2, 2], 'int32');
    const moved = shiftBy(images, { dx: 1, dy: 0, fill: 7 });
    expect([...moved.dataSync()]).toEqual([7, 7, 1, 1, 7, 7, 1, 1]);
    expect(moved.dtype).toBe('int32');
  });

  test('takes an empty batch', () => {
    expect(shiftBy(zeros([0, 3, 3, 1]), { dx: 1, dy: 0 }).shape).toEqual([0, 3, 3, 1]);
  });

  test('refuses fractions, other kinds and other ranks', () => {
    expect(() => shiftBy(picture, { dx: 0.5, dy: 0 })).toThrow(
      new RangeError('shiftBy: expected dx to be an integer, got 0.5'),
    );
    expect(() => shiftBy(picture, { dx: '1' as never, dy: 0 })).toThrow(TypeError);
    expect(() => shiftBy(zeros([2, 2]) as never, { dx: 1, dy: 0 })).toThrow(
      new TypeError('shiftBy: expected images [batch, height, width, channels], got shape [2,2]'),
    );
  });
});
