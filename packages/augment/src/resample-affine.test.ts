import '@tensorflow/tfjs-backend-cpu';
import { image, memory, tensor2d, tensor4d } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { resampleAffine, transformImages } from './resample-affine.ts';

const MIRROR = [-1, 0, 2, 0, 1, 0];
const DOWN = [1, 0, 0, 0, 1, -1];
const images = tensor4d([1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16], [2, 2, 3, 1]);

describe('resampleAffine', () => {
  test('gives each example its own matrix; whole-pixel maps are exact', () => {
    const before = memory().numTensors;
    const moved = resampleAffine(images, Float32Array.from([...MIRROR, ...DOWN]), 9);
    expect([...moved.dataSync()]).toEqual([3, 2, 1, 6, 5, 4, 9, 9, 9, 11, 12, 13]);
    moved.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

describe('transformImages', () => {
  test('leaks nothing', () => {
    const before = memory().numTensors;
    transformImages(images, Float32Array.from([...MIRROR, ...DOWN]), 9).dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('is kept from backend cpu because its kernel Transform leaves out all examples but the first', () => {
    // When this fails, the kernel was repaired, and resampleAffine can use it on every backend that has one.
    const rows = tensor2d([...MIRROR, 0, 0, ...DOWN, 0, 0], [2, 8]);
    const moved = image.transform(images, rows, 'bilinear', 'constant', 9).dataSync();
    expect([...moved.subarray(0, 6)]).toEqual([3, 2, 1, 6, 5, 4]);
    expect([...moved.subarray(6)]).toEqual([9, 9, 9, 9, 9, 9]);
  });
});
