import { countClasses, knownSets, standardize, standardSplit } from '@penstroke/dataset';
import { loadMnist } from '@penstroke/dataset/node';
import { beforeAll, describe, expect, test } from 'vitest';

describe('the real MNIST', () => {
  let sets: Awaited<ReturnType<typeof loadMnist>>;
  beforeAll(async () => {
    sets = await loadMnist();
  });

  test('has 60,000 and 10,000 digits of 28x28 in the known numbers of each class', () => {
    expect(sets.train).toMatchObject({ count: 60_000, height: 28, width: 28, channels: 1 });
    expect(sets.test).toMatchObject({ count: 10_000, height: 28, width: 28, channels: 1 });
    expect(countClasses(sets.train)).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
    expect(countClasses(sets.test)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
    expect([...sets.train.labels.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    expect([...sets.test.labels.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
  });

  test('has the pinned hashes and sizes', () => {
    expect(sets.origin).toEqual({
      name: 'mnist',
      files: [
        { name: 'train-images-idx3-ubyte', sha256: knownSets.mnist.sha256.trainImages, sizeBytes: 47_040_016 },
        { name: 'train-labels-idx1-ubyte', sha256: knownSets.mnist.sha256.trainLabels, sizeBytes: 60_008 },
        { name: 't10k-images-idx3-ubyte', sha256: knownSets.mnist.sha256.testImages, sizeBytes: 7_840_016 },
        { name: 't10k-labels-idx1-ubyte', sha256: knownSets.mnist.sha256.testLabels, sizeBytes: 10_008 },
      ],
    });
  });

  test('has the mean 0.1307 and the deviation 0.3081 that are in use everywhere, within 5e-5', () => {
    const { scale, offset } = standardize(sets.train);
    expect(Math.abs(-offset / scale / 255 - 0.1307)).toBeLessThan(5e-5);
    expect(Math.abs(1 / scale / 255 - 0.3081)).toBeLessThan(5e-5);
  });

  test('splits into 55,000 and 5,000', () => {
    const { train, validation } = standardSplit(sets.train);
    expect([train.count, validation.count]).toEqual([55_000, 5_000]);
    expect([...validation.labels.subarray(0, 3)]).toEqual([5, 0, 4]);
  });
});
