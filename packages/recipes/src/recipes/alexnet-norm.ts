import type { Recipe } from '../recipe.ts';

/**
 * AlexNet on MNIST, variant 1 of source B: local response normalisation and dropout after convolutions 1, 2 and 5. The
 * step-based loop: batches of 64 taken one after another until 200,000 samples, 3,124 updates, a report every 20.
 */
export const alexnetNorm: Recipe = {
  name: 'alexnet-norm',
  description: 'AlexNet with local response normalisation and dropout in the convolutions, a budget of samples',
  source: 'source B, variant 1',
  command: 'penstroke train alexnet-norm',
  model: { name: 'alexnet-norm', options: {} },
  data: { dataset: 'mnist', validationCount: 5000, normalization: 'unit' },
  order: 'next-batch',
  batchSize: 64,
  length: { samples: 200_000 },
  optimizer: { kind: 'adam', learningRate: 0.001 },
  schedule: { kind: 'constant' },
  displayStep: 20,
  expected: { testAccuracyMean: 0.9895, runs: 1, trainSeconds: 1085.2, machine: 'AMD EPYC, simd, 2 threads' },
};
