import type { Recipe } from '../recipe.ts';

/**
 * The one for accuracy: a deeper network, every batch rotated, scaled, slanted, shifted and elastically distorted anew, a
 * moving average of the weights, and one cycle of the learning rate. Its length and strength are chosen on the validation
 * digits alone.
 */
export const best: Recipe = {
  name: 'best',
  description: 'the most accurate single network',
  source:
    'An et al., arXiv 2008.10400 (rotation, translation, moving average); Simard et al. 2003 (elastic distortion); Smith & Topin, arXiv 1708.07120',
  command: 'penstroke train best',
  model: { name: 'best', options: {} },
  data: { dataset: 'mnist', validationCount: 5000, normalization: 'unit' },
  augment: [
    {
      kind: 'elastic',
      alpha: 24,
      sigma: 5,
      affine: { angleDegrees: 12, scale: [0.88, 1.12], shearDegrees: 8, shiftPixels: 2 },
    },
  ],
  order: 'epoch',
  batchSize: 128,
  length: { epochs: 30 },
  optimizer: { kind: 'adam', learningRate: 0.001 },
  schedule: { kind: 'one-cycle', maximum: 0.004 },
  averageDecay: 0.999,
  labelSmoothing: 0.05,
  displayStep: 20,
  expected: { testAccuracyMean: 0.9971, testAccuracyDeviation: 0.0001, runs: 3, machine: 'AMD EPYC, simd, 2 threads' },
};
