import '@tensorflow/tfjs-backend-cpu';
import { memory, type Tensor, tensor4d } from '@tensorflow/tfjs-core';
import { model as layersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { afterEach, describe, expect, test } from 'vitest';
import { chain } from './chain.ts';
import { createModel } from './create-model.ts';
import { lecunNormal } from './initializers/seeded-initializers.ts';
import { inspectConvolutions } from './inspect-convolutions.ts';

const SHAPE: [number, number, number] = [8, 8, 1];
const image = Float32Array.from({ length: 64 }, (_, i) => Math.sin(i));
const model = createModel('lenet', { seed: 7, inputShape: SHAPE });
const tensorsBefore = memory().numTensors;

describe('inspectConvolutions', () => {
  afterEach(() => expect(memory().numTensors).toBe(tensorsBefore));

  test('gives the filters and the maps of each convolution, in order', async () => {
    const [first, second, ...rest] = await inspectConvolutions(model, image);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ name: 'conv1', filterShape: [3, 3, 1, 12], mapShape: [8, 8, 12] });
    expect(second).toMatchObject({ name: 'conv2', filterShape: [3, 3, 12, 16], mapShape: [3, 3, 16] });
    expect(first!.filters).toEqual(await model.getLayer('conv1').weights[0]!.read().data());
    for (const [found, shape] of [
      [first!.maps, first!.mapShape],
      [second!.maps, second!.mapShape],
    ] as const) {
      expect(found).toHaveLength(shape.reduce((product, size) => product * size, 1));
    }
  });

  test('the maps are those that a model up to the layer predicts, bit for bit', async () => {
    const upTo = layersModel({ inputs: model.inputs, outputs: model.getLayer('conv2').output as SymbolicTensor });
    const batch = tensor4d(image, [1, ...SHAPE]);
    const expected = upTo.predict(batch) as Tensor;
    const [, second] = await inspectConvolutions(model, image);
    expect(second!.maps).toEqual(await expected.data());
    batch.dispose();
    expected.dispose();
  });

  test('looks into the first ones only, where that is asked', async () => {
    expect((await inspectConvolutions(model, image, { limit: 1 })).map(({ name }) => name)).toEqual(['conv1']);
  });

  test('a network without convolutions has none to show', async () => {
    const plain = chain('plain', (network) => {
      network.flatten('flatten');
      network.dense('logits', { units: 2, kernel: lecunNormal });
    })({ seed: 1, inputShape: SHAPE, classes: 2 });
    expect(await inspectConvolutions(plain, image)).toEqual([]);
    plain.dispose();
  });

  test('refuses an image of another size and a limit that is not a count', async () => {
    await expect(inspectConvolutions(model, image.subarray(1))).rejects.toThrow(RangeError);
    await expect(inspectConvolutions(model, image, { limit: 0.5 })).rejects.toThrow(RangeError);
  });
});
