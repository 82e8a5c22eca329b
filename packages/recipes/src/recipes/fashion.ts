import { STANDARD_VALIDATION_COUNT } from '@penstroke/dataset';
import { ADAM_LEARNING_RATE } from '@penstroke/trainer';
import type { Recipe } from '../recipe-schema.ts';

/**
 * Fashion-MNIST, ten kinds of clothing in the form of MNIST, with the regularised LeNet-style network. Clothes, unlike
 * digits, may be mirrored. Data: Xiao, Rasul, Vollgraf, arXiv 1708.07747; network: cnn-tutorial A9.
 */
export const fashion = {
  name: 'fashion',
  description: 'Fashion-MNIST with the regularised LeNet-style network',
  model: { name: 'lenet-bn', options: {} },
  data: { dataset: 'fashion-mnist', validationCount: STANDARD_VALIDATION_COUNT, normalization: 'standard' },
  augment: [{ kind: 'flip', axis: 'horizontal' }],
  order: 'epoch',
  batchSize: 128,
  length: { epochs: 20 },
  optimizer: { kind: 'adam', learningRate: ADAM_LEARNING_RATE },
  schedule: { kind: 'one-cycle', maximum: 0.003 },
  expected: {
    testAccuracyMean: 0.905333,
    testAccuracyDeviation: 0.00085,
    runs: 3,
    trainSeconds: 76.3,
    machine: 'AMD EPYC, simd, 2 threads',
  },
} as const satisfies Recipe;
