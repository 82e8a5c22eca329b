import { STANDARD_VALIDATION_COUNT } from '@penstroke/dataset';
import { ADAM_LEARNING_RATE } from '@penstroke/trainer';
import type { Recipe } from '../recipe-schema.ts';

/**
 * The LeNet-style network of cnn-tutorial (docs/sources.md, A6 to A8) without augmentation. The tutorial trains 20 epochs
 * with Adam at a constant rate and reports 99.07 % of the test digits at epoch 19; the faithful run is
 *
 *     penstroke train lenet --epochs 20 --schedule constant
 *
 * The recipe itself is what `penstroke train` runs on a fresh machine, so it is shorter: a one-cycle schedule reaches the
 * same place in fewer epochs (one-cycle schedule: Smith & Topin, arXiv 1708.07120).
 */
export const lenet = {
  name: 'lenet',
  description: 'the LeNet-style network without augmentation; the default',
  model: { name: 'lenet', options: {} },
  data: { dataset: 'mnist', validationCount: STANDARD_VALIDATION_COUNT, normalization: 'unit' },
  order: 'epoch',
  batchSize: 128,
  length: { epochs: 6 },
  optimizer: { kind: 'adam', learningRate: ADAM_LEARNING_RATE },
  schedule: { kind: 'one-cycle', maximum: 0.003 },
  expected: {
    testAccuracyMean: 0.9915,
    testAccuracyDeviation: 0.000265,
    runs: 3,
    trainSeconds: 16.8,
    machine: 'AMD EPYC, simd, 2 threads',
  },
} as const satisfies Recipe;
