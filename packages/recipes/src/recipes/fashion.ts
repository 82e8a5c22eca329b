import type { Recipe } from '../recipe.ts';

/**
 * Fashion-MNIST, ten kinds of clothing in the form of MNIST, with the regularised LeNet-style network. Clothes, unlike
 * digits, may be mirrored. `fashion-mnist` is found where Debian's package `dataset-fashion-mnist` puts it or in
 * `$PENSTROKE_DATA/fashion-mnist`; another folder with the four files is given by `--dataset DIR`.
 */
export const fashion: Recipe = {
  name: 'fashion',
  description: 'Fashion-MNIST with the regularised LeNet-style network',
  source: 'Xiao, Rasul, Vollgraf, arXiv 1708.07747; network: source A, part A9',
  command: 'penstroke train fashion',
  model: { name: 'lenet-bn', options: {} },
  data: { dataset: 'fashion-mnist', validationCount: 5000, normalization: 'standard' },
  augment: [{ kind: 'flip', axis: 'horizontal' }],
  order: 'epoch',
  batchSize: 128,
  length: { epochs: 20 },
  optimizer: { kind: 'adam', learningRate: 0.001 },
  schedule: { kind: 'one-cycle', maximum: 0.003 },
  expected: {
    testAccuracyMean: 0.905333,
    testAccuracyDeviation: 0.00085,
    runs: 3,
    trainSeconds: 76.3,
    machine: 'AMD EPYC, simd, 2 threads',
  },
};
