import '@tensorflow/tfjs-backend-cpu';
import { fetchBytes } from '@penstroke/dataset';
import { createModel, loadModel, saveModel } from '@penstroke/models';
import { createRecognizer, pretrainedModel } from '@penstroke/recognizer';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';

beforeAll(async () => {
  await setBackend('cpu');
  await ready();
});

test('this is another realm than that of Node: structuredClone returns arrays that are not instances of this Array', () => {
  expect(structuredClone([])).not.toBeInstanceOf(Array);
});

test('a saved model loads', async () => {
  const model = createModel('tiny', { seed: 1 });
  const copy = await loadModel(await saveModel(model));
  expect(copy.layers.map(({ name }) => name)).toEqual(model.layers.map(({ name }) => name));
});

test('a model loads whose artifacts, bytes and all, come from the other realm', async () => {
  const model = createModel('tiny', { seed: 1 });
  const copy = await loadModel(structuredClone(await saveModel(model)));
  expect(copy.layers.map(({ name }) => name)).toEqual(model.layers.map(({ name }) => name));
});

test('the network that comes with the recognizer loads and reads', async () => {
  const recognizer = createRecognizer({ model: await pretrainedModel() });
  const one = [[10, 80].map((y) => ({ x: 10, y }))];
  expect((await recognizer.recognize({ strokes: one })).map(({ digit }) => digit)).toEqual([1]);
});

test('a download that fails says why: the cause within the error of fetch', async () => {
  const nobody = 'http://127.0.0.1:9/';
  await expect(fetchBytes(nobody, { retries: 0 })).rejects.toThrow(/ECONNREFUSED|bad port/);
});
