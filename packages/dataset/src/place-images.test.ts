import '@tensorflow/tfjs-backend-cpu';
import { registerPlainBackend } from '@penstroke/ops/conformance';
import { add, memory, setBackend, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBatchSource } from './create-batch-source.ts';
import { createEvaluationSource } from './create-evaluation-source.ts';
import { epochOrder } from './epoch-order.ts';
import { fakeData } from './fake-data.ts';
import type { ImageSet } from './image-set.ts';
import { nextBatchOrder } from './next-batch-order.ts';
import { standardize } from './normalization.ts';
import { placeImages } from './place-images.ts';

/** Seven images of 2x1 pixels and 2 channels: image i is filled with 10 i + 0..3, its label is i. */
const set: ImageSet = {
  ...fakeData({ count: 7, height: 2, width: 1, channels: 2 }),
  images: Uint8Array.from({ length: 28 }, (_, i) => 10 * (i >> 2) + (i & 3)),
  labels: Uint8Array.from({ length: 7 }, (_, i) => i),
};

const raw = { scale: 1, offset: 0 };

function values(...tensors: Tensor[]): number[][] {
  const read = tensors.map((tensor) => [...tensor.dataSync()]);
  for (const tensor of tensors) tensor.dispose();
  return read;
}

registerPlainBackend('plain');

// `plain` has the kernel of gatherPixels, so that pixels stay bytes there; on `cpu` they become float32.
describe.each(['cpu', 'plain'])('placeImages on %s', (backendName) => {
  beforeAll(() => setBackend(backendName));

  test('puts normalised float32 images and int32 labels on the device', () => {
    const placed = placeImages(set);
    expect(placed.labels).toMatchObject({ shape: [7], dtype: 'int32' });
    const { images, labels } = placed.slice(0, 7);
    expect(images).toMatchObject({ shape: [7, 2, 1, 2], dtype: 'float32' });
    expect(values(images, labels)[0]).toEqual([...set.images].map((pixel) => Math.fround(pixel / 255)));
    placed.dispose();
    const standardized = placeImages(set, standardize(set));
    const all = standardized.slice(0, 7);
    const mean = values(all.images, all.labels)[0]!.reduce((sum, value) => sum + value, 0) / 28;
    expect(Math.abs(mean)).toBeLessThan(1e-6);
    standardized.dispose();
  });

  test.each([0, 1, 2, 3])('normalises every pixel, blank or not, of bytes that begin at %i', (start) => {
    const images = new Uint8Array(start + 1005).subarray(start);
    for (let at = 0; at < images.length; at += 11) images.fill(at % 256, at, at + 3);
    const odd = { ...fakeData({ count: 67, height: 5, width: 3, channels: 1 }), images };
    const placed = placeImages(odd, { scale: 2, offset: -3 });
    const all = placed.slice(0, 67);
    expect(values(all.images, all.labels)[0]).toEqual(Array.from(images, (pixel) => 2 * pixel - 3));
    placed.dispose();
  });

  test('gathers by index, repeats too, and slices', () => {
    const placed = placeImages(set, raw);
    const gathered = placed.gather(Int32Array.of(6, 0, 6));
    expect(gathered.images).toMatchObject({ shape: [3, 2, 1, 2], dtype: 'float32' });
    expect(gathered.labels).toMatchObject({ shape: [3], dtype: 'int32' });
    const six = [60, 61, 62, 63];
    expect(values(gathered.images, gathered.labels)).toEqual([
      [...six, 0, 1, 2, 3, ...six],
      [6, 0, 6],
    ]);
    const sliced = placed.slice(5, 2);
    expect(sliced.images.shape).toEqual([2, 2, 1, 2]);
    expect(values(sliced.images, sliced.labels)).toEqual([
      [50, 51, 52, 53, ...six],
      [5, 6],
    ]);
    placed.dispose();
  });

  test('refuses indices and ranges outside the set', () => {
    const placed = placeImages(set, raw);
    for (const indices of [[7], [-1], []]) expect(() => placed.gather(Int32Array.from(indices))).toThrow(RangeError);
    for (const [start, count] of [
      [0, 8],
      [7, 1],
      [-1, 1],
      [0, 0],
      [0.5, 1],
    ] as const) {
      expect(() => placed.slice(start, count)).toThrow(RangeError);
    }
    placed.dispose();
  });
});

describe.each(['cpu', 'plain'])('createBatchSource and createEvaluationSource on %s', (backendName) => {
  beforeAll(() => setBackend(backendName));

  test('hand out the batches of the order, and every example once', () => {
    const placed = placeImages(set, raw);
    const order = nextBatchOrder({ exampleCount: 7, batchSize: 3, seed: 1 });
    const source = createBatchSource({ images: placed, order });
    expect(source).toMatchObject({ exampleCount: 7, batchSize: 3, stepsPerEpoch: 2 });
    expect(source.epochAt(7)).toBe(3);
    for (let step = 0; step < 6; step++) {
      const { images, labels } = source.batch(step);
      const [pixels, classes] = values(images, labels);
      expect(classes).toEqual([...order.indicesAt(step)]);
      expect(pixels).toEqual(classes!.flatMap((label) => [0, 1, 2, 3].map((i) => 10 * label + i)));
      const inputs = source.parts!.inputs(step);
      const made = source.parts!.make(inputs);
      expect(values(made.images, made.labels)).toEqual([pixels, classes]);
      for (const input of inputs) input.dispose();
    }
    const evaluation = createEvaluationSource(placed);
    expect(evaluation.exampleCount).toBe(7);
    const { images, labels } = evaluation.batch(3, 4);
    expect(values(images, labels)[1]).toEqual([3, 4, 5, 6]);
    placed.dispose();
    expect(() => createBatchSource({ images: placed, order: epochOrder({ ...order, exampleCount: 6 }) })).toThrow(
      RangeError,
    );
  });

  test('an augmentation gets seed and step, and may return its input or leave tensors behind', () => {
    const before = memory().numTensors;
    const placed = placeImages(set, raw);
    const order = epochOrder({ exampleCount: 7, batchSize: 2, seed: 5n, shuffle: false });
    const shifted = createBatchSource({
      images: placed,
      order,
      augment(images, { seed, step }) {
        expect(seed).toBe(5n);
        add(images, 1);
        return add(images, 100 * step);
      },
    });
    const first = shifted.batch(1);
    expect(values(first.images, first.labels)).toEqual([
      [120, 121, 122, 123, 130, 131, 132, 133],
      [2, 3],
    ]);
    expect(shifted.parts).toBeUndefined();
    const same = createBatchSource({ images: placed, order, augment: (images) => images }).batch(3);
    expect(values(same.images, same.labels)).toEqual([[60, 61, 62, 63], [6]]);
    placed.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test('no tensor is left after 1,000 batches, disposal twice, and failures', () => {
    const before = memory().numTensors;
    const placed = placeImages(set);
    const order = epochOrder({ exampleCount: 7, batchSize: 4, seed: 2 });
    const source = createBatchSource({ images: placed, order });
    const evaluation = createEvaluationSource(placed);
    for (let step = 0; step < 1000; step++) {
      for (const { images, labels } of [source.batch(step), evaluation.batch(step % 7, 1)]) {
        images.dispose();
        labels.dispose();
      }
    }
    const failing = createBatchSource({
      images: placed,
      order,
      augment() {
        throw new Error('no');
      },
    });
    expect(() => failing.batch(0)).toThrow('no');
    expect(() => placed.gather(Int32Array.of(9))).toThrow(RangeError);
    expect(memory().numTensors).toBe(before + (backendName === 'plain' ? 3 : 2));
    placed.dispose();
    placed.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
