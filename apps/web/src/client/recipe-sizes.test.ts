import '@tensorflow/tfjs-backend-cpu';
import { createModel, type ModelName, summarize } from '@penstroke/models';
import { type RecipeName, recipes } from '@penstroke/recipes';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { networkSizes, trainingBytes } from './recipe-sizes.ts';

beforeAll(() => setBackend('cpu'));

test.each(Object.keys(recipes) as RecipeName[])(
  'the size of %s is that of the network that the package builds',
  (name) => {
    const { model: of } = recipes[name];
    const model = createModel(of.name as ModelName, { ...of.options, seed: 1 });
    const { parameters, activationBytes } = summarize(model);
    model.dispose();
    expect(networkSizes[name]).toEqual({ parameters, activationBytes });
  },
);

test('training holds the digits twice, as they were read and on the device, four numbers a weight, and a batch of activations with their gradients', () => {
  const { parameters, activationBytes } = networkSizes.lenet;
  const whole = 2 * 70_000 * 784 + 4 * 4 * parameters + 2 * activationBytes * 128;
  expect(trainingBytes(recipes.lenet)).toBe(whole);
  // Copies take no memory, nor do the digits that they are made of lie on the device.
  const { parameters: weights, activationBytes: bytes } = networkSizes['lenet-augmented'];
  const augmented = (70_000 + 15_000) * 784 + 4 * 4 * weights + 2 * bytes * 128;
  expect(trainingBytes(recipes['lenet-augmented'])).toBe(augmented);
});
