import { STANDARD_VALIDATION_COUNT } from '@penstroke/dataset';
import { ADAM_LEARNING_RATE } from '@penstroke/trainer';
import type { Recipe } from '../recipe-schema.ts';

/**
 * AlexNet on MNIST, variant 2 of alexnet-tutorial (docs/sources.md): no normalisation, dropout in the two large dense
 * layers only. The epoch-based loop: `floor(n / 64)` updates an epoch, one report an epoch.
 */
export const alexnetDropout = {
  name: 'alexnet-dropout',
  description: 'AlexNet with dropout in the dense layers, whole epochs',
  model: { name: 'alexnet-dropout', options: {} },
  data: { dataset: 'mnist', validationCount: STANDARD_VALIDATION_COUNT, normalization: 'unit' },
  order: 'epoch',
  lastBatch: 'drop',
  batchSize: 64,
  length: { epochs: 3 },
  optimizer: { kind: 'adam', learningRate: ADAM_LEARNING_RATE },
  schedule: { kind: 'constant' },
  displayStep: 20,
  expected: { testAccuracyMean: 0.99, runs: 1, trainSeconds: 395.1, machine: 'AMD EPYC, simd, 2 threads' },
} as const satisfies Recipe;
