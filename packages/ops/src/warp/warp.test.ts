import '@tensorflow/tfjs-backend-cpu';
import {
  type KernelFunc,
  memory,
  ones,
  type Rank,
  registerKernel,
  tensor4d,
  unregisterKernel,
  zeros,
} from '@tensorflow/tfjs-core';
import { describe, expect, test, vi } from 'vitest';
import { PenstrokeWarp } from './contract.ts';
import { warp } from './warp.ts';

const picture = tensor4d([1, 2, 3, 4, 5, 6], [1, 2, 3, 1]);

/** A flow that displaces every pixel of `picture` by (dy, dx). */
const everywhere = (dy: number, dx: number) => tensor4d(Array.from({ length: 6 }, () => [dy, dx]).flat(), [1, 2, 3, 2]);

describe('warp', () => {
  test.each([
    [0, 0, [1, 2, 3, 4, 5, 6]],
    [0, 1, [2, 3, 9, 5, 6, 9]],
    [-1, 0, [9, 9, 9, 1, 2, 3]],
    [0, -0.5, [5, 1.5, 2.5, 6.5, 4.5, 5.5]],
    [0.5, 0, [2.5, 3.5, 4.5, 6.5, 7, 7.5]],
    [1e9, -1e9, [9, 9, 9, 9, 9, 9]],
    [Infinity, -Infinity, [9, 9, 9, 9, 9, 9]],
  ])('by (%d, %d) interpolates, also between the border and the fill', (dy, dx, expected) => {
    const before = memory().numTensors;
    const flow = everywhere(dy, dx);
    const warped = warp(picture, flow, { fillValue: 9 });
    expect([...warped.dataSync()]).toEqual(expected);
    warped.dispose();
    flow.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('takes an empty batch', () => {
    expect(warp(zeros([0, 2, 2, 1]), zeros([0, 2, 2, 2])).shape).toEqual([0, 2, 2, 1]);
  });

  test('refuses a flow that does not fit, and other dtypes', () => {
    expect(() => warp(picture, zeros([1, 2, 3, 1]))).toThrow(
      new RangeError('warp: expected a flow [1,2,3,2] for images [1,2,3,1], got [1,2,3,1]'),
    );
    expect(() => warp(ones([1, 2, 3, 1], 'int32'), everywhere(0, 0))).toThrow(TypeError);
    expect(() => warp(ones<Rank.R3>([2, 3, 1]) as never, everywhere(0, 0))).toThrow(
      new RangeError('warp: expected images of rank 4, got shape [2,3,1]'),
    );
  });

  test('refuses a fill that is not a finite number', () => {
    const flow = everywhere(0, 0);
    expect(() => warp(picture, flow, { fillValue: Number.NaN })).toThrow(RangeError);
    expect(() => warp(picture, flow, { fillValue: '1' as never })).toThrow(TypeError);
  });

  test("runs the backend's kernel where there is one", () => {
    const kernelFunc = vi.fn((({ inputs }) => ({ ...inputs.images })) as KernelFunc);
    registerKernel({ kernelName: PenstrokeWarp, backendName: 'cpu', kernelFunc });
    try {
      const flow = everywhere(0, 1);
      warp(picture, flow, { fillValue: 0.5 });
      const { inputs, attrs } = kernelFunc.mock.calls[0]![0];
      expect(inputs.images?.shape).toEqual([1, 2, 3, 1]);
      expect(inputs.flow?.shape).toEqual([1, 2, 3, 2]);
      expect(attrs).toEqual({ fillValue: 0.5 });
    } finally {
      unregisterKernel(PenstrokeWarp, 'cpu');
    }
  });
});
