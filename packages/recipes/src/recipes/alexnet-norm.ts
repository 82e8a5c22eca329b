import { STANDARD_VALIDATION_COUNT } from '@penstroke/dataset';
import { ADAM_LEARNING_RATE } from '@penstroke/trainer';
import type { Recipe } from '../recipe-schema.ts';

/**
 * AlexNet on MNIST, variant 1 of alexnet-tutorial (docs/sources.md): local response normalisation and dropout after
 * convolutions 1, 2 and 5. The step-based loop: batches of 64 taken one after another until 200,000 samples, 3,124 updates,
 * a report every 20.
 */
export const alexnetNorm = {
  name: 'alexnet-norm',
  description: 'AlexNet with local response normalisation and dropout in the convolutions, a budget of samples',
  model: { name: 'alexnet-norm', options: {} },
  data: { dataset: 'mnist', validationCount: STANDARD_VALIDATION_COUNT, normalization: 'unit' },
  order: 'next-batch',
  batchSize: 64,
  length: { samples: 200_000 },
  optimizer: { kind: 'adam', learningRate: ADAM_LEARNING_RATE },
  schedule: { kind: 'constant' },
  displayStep: 20,
  expected: { testAccuracyMean: 0.9895, runs: 1, trainSeconds: 1085.2, machine: 'AMD EPYC, simd, 2 threads' },
} as const satisfies Recipe;
