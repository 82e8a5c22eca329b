import { registerSimdBackend } from '@penstroke/backend-simd';
import { createModel, loadModel, type ModelName, saveModel } from '@penstroke/models';
import { abs, max as greatest, memory, setBackend, sub, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { input, LayersModel, layers, model as layersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { bars } from './train-once.ts';

beforeAll(async () => {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');
});

/** The same layers in the model class of tfjs-layers, which calls them one by one. */
function stockOf({ inputs, outputs }: LayersModel): LayersModel {
  return new LayersModel({ inputs, outputs, name: 'stock' });
}

const NETWORKS: ModelName[] = ['lenet', 'lenet-bn', 'fast', 'tiny', 'alexnet-dropout', 'alexnet-norm'];

describe.each(NETWORKS)('%s', (name) => {
  test('gives the logits of its layers called one by one within 1e-5, and leaves no tensor', () => {
    const model = createModel(name, { seed: 5 });
    const images = bars(3, model.inputs[0]!.shape.slice(1) as number[]);
    const before = memory().numTensors;
    const [error, scale] = tidy(() => {
      const logits = model.apply(images, { training: false }) as Tensor;
      const expected = stockOf(model).apply(images, { training: false }) as Tensor;
      return [sub(logits, expected), expected].map((x) => greatest(abs(x)).dataSync()[0]!) as [number, number];
    });
    expect(memory().numTensors).toBe(before);
    expect(error / scale).toBeLessThan(1e-5);
    images.dispose();
    model.dispose();
  });
});

test('a loaded chain is one again, with the same bits', async () => {
  const model = createModel('lenet', { seed: 5 });
  const loaded = await loadModel(await saveModel(model));
  expect(loaded.constructor).toBe(model.constructor);
  const images = bars(2, [28, 28, 1]);
  const [logits, again] = [model, loaded].map((each) => (each.apply(images) as Tensor).dataSync());
  expect(again).toEqual(logits);
});

test('a loaded network that branches keeps the class of tfjs-layers', async () => {
  const image = input({ shape: [4, 4, 1], name: 'image' });
  const left = layers.flatten({ name: 'left' }).apply(image) as SymbolicTensor;
  const right = layers.flatten({ name: 'right' }).apply(image) as SymbolicTensor;
  const sum = layers.add({ name: 'sum' }).apply([left, right]) as SymbolicTensor;
  const loaded = await loadModel(await saveModel(layersModel({ inputs: image, outputs: sum, name: 'branches' })));
  expect(loaded.constructor).toBe(LayersModel);
  expect((loaded.apply(bars(1, [4, 4, 1])) as Tensor).shape).toEqual([1, 16]);
});

test('images that do not fit meet an error of tfjs-layers', () => {
  const model = createModel('lenet', { seed: 5 });
  expect(() => model.apply(bars(1, [20, 20, 1]))).toThrow();
});

test('a part of the network still shows what the convolution gives before it is pooled', () => {
  const model = createModel('lenet', { seed: 5 });
  const part = layersModel({ inputs: model.inputs, outputs: model.getLayer('conv1').output, name: 'part' });
  expect((part.apply(bars(1, [28, 28, 1])) as Tensor).shape).toEqual([1, 28, 28, 12]);
});
