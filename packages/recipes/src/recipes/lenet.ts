import type { Recipe } from '../recipe.ts';

/**
 * The LeNet-style network of source A without augmentation (A6 to A8). The source trains 20 epochs with Adam at a constant
 * rate and reports 99.07 % of the test digits at epoch 19; the faithful run is
 *
 *     penstroke train lenet --epochs 20 --schedule constant
 *
 * The recipe itself is what `penstroke train` runs on a fresh machine, so it is shorter: a one-cycle schedule reaches the
 * same place in fewer epochs.
 */
export const lenet: Recipe = {
  name: 'lenet',
  description: 'the LeNet-style network without augmentation; the default',
  source: 'source A, parts A6 to A8; one-cycle schedule: Smith & Topin, arXiv 1708.07120',
  command: 'penstroke train lenet',
  model: { name: 'lenet', options: {} },
  data: { dataset: 'mnist', validationCount: 5000, normalization: 'unit' },
  order: 'epoch',
  batchSize: 128,
  length: { epochs: 6 },
  optimizer: { kind: 'adam', learningRate: 0.001 },
  schedule: { kind: 'one-cycle', maximum: 0.003 },
  expected: {
    testAccuracyMean: 0.9915,
    testAccuracyDeviation: 0.000265,
    runs: 3,
    trainSeconds: 16.8,
    machine: 'AMD EPYC, simd, 2 threads',
  },
};
