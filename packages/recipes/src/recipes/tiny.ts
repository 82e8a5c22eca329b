import { STANDARD_VALIDATION_COUNT } from '@penstroke/dataset';
import { ADAM_LEARNING_RATE } from '@penstroke/trainer';
import type { Recipe } from '../recipe-schema.ts';

/**
 * At most 10,000 parameters. Small networks underfit sooner than they overfit, so the distortion is mild and the run long.
 *
 * Aim and training: networks below 10,000 parameters as in divya-r-kamat/EfficientMnist-Under20K (99.41 % with 9,074).
 */
export const tiny = {
  name: 'tiny',
  description: 'at most 10,000 parameters',
  model: { name: 'tiny', options: {} },
  data: { dataset: 'mnist', validationCount: STANDARD_VALIDATION_COUNT, normalization: 'unit' },
  augment: [{ kind: 'affine', angleDegrees: 8, scale: [0.93, 1.07], shearDegrees: 5, shiftPixels: 1 }],
  order: 'epoch',
  batchSize: 64,
  length: { epochs: 30 },
  optimizer: { kind: 'adam', learningRate: ADAM_LEARNING_RATE },
  schedule: { kind: 'one-cycle', maximum: 0.01 },
  averageDecay: 0.999,
  expected: {
    testAccuracyMean: 0.9959,
    testAccuracyDeviation: 0.000529,
    runs: 3,
    machine: 'AMD EPYC, simd, 2 threads',
  },
} as const satisfies Recipe;
