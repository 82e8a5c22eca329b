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

test('training holds the digits, four numbers a weight, and a batch of activations with their gradients', () => {
  const { parameters, activationBytes } = networkSizes.lenet;
  expect(trainingBytes('lenet')).toBe(4 * (70_000 * 784 + 4 * parameters) + 2 * activationBytes * 128);
});
