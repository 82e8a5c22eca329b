import '@tensorflow/tfjs-backend-cpu';
import { memory, tensor4d, zeros } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { flip } from './flip.ts';

describe('flip', () => {
  const picture = tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [1, 2, 3, 2]);

  test('mirrors left and right, or top and bottom, channels together', () => {
    const before = memory().numTensors;
    const horizontal = flip(picture, 'horizontal');
    const vertical = flip(picture, 'vertical');
    expect([...horizontal.dataSync()]).toEqual([5, 6, 3, 4, 1, 2, 11, 12, 9, 10, 7, 8]);
    expect([...vertical.dataSync()]).toEqual([7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6]);
    horizontal.dispose();
    vertical.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('takes an empty batch and refuses another axis', () => {
    expect(flip(zeros([0, 3, 3, 1]), 'vertical').shape).toEqual([0, 3, 3, 1]);
    expect(() => flip(picture, 'x' as never)).toThrow(
      new RangeError("flip: expected axis 'horizontal' or 'vertical', got 'x'"),
    );
  });
});
