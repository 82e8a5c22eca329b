import type { Comparison } from '../../worker/messages/comparison-messages.ts';

/** Few enough to be learnt by heart, which is what augmentation and dropout work against. */
const SHARED = { validationCount: 1000, testCount: 2000, seed: 1 };

/** The same network with and without varied digits. */
export const AUGMENTATION: Comparison = {
  ...SHARED,
  networks: [
    { name: 'plain', model: { name: 'lenet', options: {} } },
    { name: 'varied', model: { name: 'lenet', options: {} }, augment: ['affine'] },
  ],
  trainCount: 1000,
  epochs: 20,
  batchSize: 50,
  learningRate: 0.001,
};

/** The same network plain, with batch normalisation, and with dropout too. */
export const REGULARISATION: Comparison = {
  ...SHARED,
  networks: [
    { name: 'bare', model: { name: 'lenet', options: {} } },
    { name: 'batchNorm', model: { name: 'lenet-bn', options: { dropoutRate: 0 } } },
    { name: 'both', model: { name: 'lenet-bn', options: {} } },
  ],
  trainCount: 500,
  epochs: 20,
  batchSize: 50,
  // Five times what Adam is mostly given: the plain network stumbles, a normalised one does not.
  learningRate: 0.005,
};

/** A small network and a large one see the same digits once. */
export const DEPTH: Comparison = {
  ...SHARED,
  networks: [
    { name: 'lenet', model: { name: 'lenet', options: {} } },
    { name: 'alexnet', model: { name: 'alexnet-dropout', options: {} } },
  ],
  validationCount: 500,
  testCount: 500,
  trainCount: 2000,
  epochs: 1,
  batchSize: 64,
  learningRate: 0.001,
};
