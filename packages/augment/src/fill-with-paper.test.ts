import '@tensorflow/tfjs-backend-cpu';
import { ones, type Tensor4D } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { type AugmentSpec, createAugmentation } from './create-augmentation.ts';
import { fillWithPaper } from './fill-with-paper.ts';

/** The values of blank images of ones after the specs, on paper of 1. */
function valuesOf(...specs: AugmentSpec[]): number[] {
  const images = ones([4, 28, 28, 1]) as Tensor4D;
  const varied = createAugmentation(fillWithPaper(specs, 1))(images, { seed: 1, step: 0 });
  return [...new Set(varied.dataSync())].sort();
}

test('paper comes into view where images move, unless a spec has a fill of its own', () => {
  const shift: AugmentSpec = { kind: 'shift', maxShiftPixels: 2 };
  expect(valuesOf(shift, { kind: 'affine', angleDegrees: 20 }, { kind: 'elastic', alpha: 34, sigma: 4 })).toEqual([1]);
  expect(valuesOf({ ...shift, fill: 0 })).toEqual([0, 1]);
});

test('what is erased stays erased', () => {
  expect(valuesOf({ kind: 'cutout', sizePixels: 4 })).toEqual([0, 1]);
});
