import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBatchSource } from './create-batch-source.ts';
import { epochOrder } from './epoch-order.ts';
import { fakeData } from './fake-data.ts';
import type { ImageSet } from './image-set.ts';
import { standardize } from './normalization.ts';
import { placeImages } from './place-images.ts';
import { type ImageMaker, streamImages } from './stream-images.ts';

const SIZE = 12;
const set: ImageSet = {
  ...fakeData({ count: 40, height: 3, width: 2, channels: 2 }),
  images: Uint8Array.from({ length: 40 * SIZE }, (_, at) => (at * 37) % 256),
  labels: Uint8Array.from({ length: 40 }, (_, index) => index % 10),
};
const maker: ImageMaker = {
  ...set,
  labelOf: (index) => set.labels[index]!,
  copyImage: (index, out) => out.set(set.images.subarray(index * SIZE, (index + 1) * SIZE)),
};

beforeAll(() => setBackend('cpu'));

describe('streamImages', () => {
  test('gives the batches of placeImages, to the bit, and holds no tensor', () => {
    const normalization = standardize(set);
    const before = memory().numTensors;
    const streamed = streamImages(maker, normalization);
    expect(memory().numTensors).toBe(before);
    const placed = placeImages(set, normalization);
    const order = epochOrder({ exampleCount: 40, batchSize: 16, seed: 3 });
    const [here, there] = [streamed, placed].map((images) => createBatchSource({ images, order }));
    for (const step of [0, 1, 2, 7]) {
      tidy(() => {
        const [one, other] = [here!.batch(step), there!.batch(step)];
        expect(one.images.shape).toEqual(other.images.shape);
        expect(one.images.dataSync()).toEqual(other.images.dataSync());
        expect(one.labels.dtype).toBe('int32');
        expect(one.labels.dataSync()).toEqual(other.labels.dataSync());
      });
    }
    // What JavaScript makes is not captured with an update.
    expect(here!.parts).toBeUndefined();
    expect(there!.parts).toBeDefined();
    placed.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('refuses no index, and one outside the set', () => {
    const streamed = streamImages(maker);
    expect(() => streamed.gather(new Int32Array())).toThrow(/at least one index/);
    expect(() => streamed.gather(Int32Array.of(40))).toThrow('gather: expected indices below 40, got 40');
  });
});
