import { createModel, loadModel, saveModel } from '@penstroke/models';
import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, test } from 'vitest';
import { inputShapeOf } from './input-shape.ts';
import { encodeModel, modelArtifacts, parseModelJson } from './model-files.ts';
import { aboutMetadata, readAbout } from './network-about.ts';

beforeAll(() => setBackend('cpu'));

const TOPOLOGY = { class_name: 'Model', config: { layers: [] } };
const json = (content: object): string => JSON.stringify({ modelTopology: TOPOLOGY, ...content });

describe('model files', () => {
  test('give back the weights bit for bit, the layers and the metadata', async () => {
    const model = createModel('lenet', { seed: 3 });
    const artifacts = await saveModel(model);
    const about = { name: 'lenet, seed 3', normalization: { scale: 1, offset: -0.5 }, classNames: ['a', 'b'] };
    const files = encodeModel({ ...artifacts, userDefinedMetadata: aboutMetadata(about) });
    const parsed = parseModelJson(files.json, 'model.json');
    expect(parsed).toMatchObject({ weightsFile: 'weights.bin', modelTopology: artifacts.modelTopology });
    const loaded = await loadModel(modelArtifacts(parsed, files.weights));
    expect(new Uint8Array((await saveModel(loaded)).weightData as ArrayBuffer)).toEqual(files.weights);
    expect(readAbout(parsed.userDefinedMetadata?.penstroke)).toEqual(about);
    expect(inputShapeOf(parsed.modelTopology)).toEqual([28, 28, 1]);
    model.dispose();
    loaded.dispose();
  });

  test('join weights in several buffers', () => {
    const weightData = [Uint8Array.of(1, 2).buffer, Uint8Array.of(3).buffer];
    expect(encodeModel({ modelTopology: TOPOLOGY, weightSpecs: [], weightData }).weights).toEqual(
      Uint8Array.of(1, 2, 3),
    );
  });

  test('name the weights file without its folders', () => {
    const text = json({ weightsManifest: [{ paths: ['../../etc/weights.bin'], weights: [] }] });
    expect(parseModelJson(text, 'model.json').weightsFile).toBe('weights.bin');
  });

  test.each([
    ['null', /not a TensorFlow\.js LayersModel/],
    [json({}), /not a TensorFlow\.js LayersModel/],
    [json({ modelTopology: null, weightsManifest: [{ weights: [] }] }), /not a TensorFlow\.js LayersModel/],
    [json({ weightsManifest: [{ weights: [], paths: ['a', 'b'] }] }), /expected the weights in one file, got 1 groups/],
    [json({ weightsManifest: [{ weights: [] }, { weights: [] }] }), /expected the weights in one file, got 2 groups/],
    ['{', /not JSON/],
  ])('%s are refused', (text, message) => {
    expect(() => parseModelJson(text, 'model.json')).toThrow(message);
  });
});

describe('inputShapeOf', () => {
  const layer = (config: object): object => ({ class_name: 'Conv2D', config });

  test.each([
    ['a Sequential without an input layer', { config: { layers: [layer({ batch_input_shape: [null, 9, 8, 3] })] } }],
    ['a bare list of layers', { config: [layer({ batch_input_shape: [null, 9, 8, 3] })] }],
    ['camel case', { config: { layers: [layer({ batchInputShape: [null, 9, 8, 3] })] } }],
    ['model_config', { model_config: { config: { layers: [layer({ batch_input_shape: [null, 9, 8, 3] })] } } }],
    [
      'a network in a network',
      { config: { layers: [{ config: { layers: [layer({ batch_input_shape: [null, 9, 8, 3] })] } }] } },
    ],
  ])('reads %s', (_, topology) => {
    expect(inputShapeOf(topology)).toEqual([9, 8, 3]);
  });

  test('is undefined where no layer takes images, whatever the names of the layers say', () => {
    const named = layer({ name: '"batch_input_shape":[null,1,2,3]' });
    for (const topology of [{}, { config: null }, { config: { layers: [null, named] } }]) {
      expect(inputShapeOf(topology)).toBeUndefined();
    }
    expect(inputShapeOf({ config: { layers: [layer({ batch_input_shape: [null, 784] })] } })).toBeUndefined();
  });
});

describe('readAbout', () => {
  test('reads the name and the numbers of a run record', () => {
    const about = { recipe: { name: 'best' }, seed: 7, normalization: { scale: 2, offset: 1 }, classNames: ['x'] };
    expect(readAbout(about)).toEqual({
      name: 'best, seed 7',
      normalization: { scale: 2, offset: 1 },
      classNames: ['x'],
    });
  });

  test.each([undefined, null, 'text', { normalization: { scale: Number.NaN, offset: 0 }, classNames: [7], name: 7 }])(
    '%o gets the defaults',
    (about) => {
      const { normalization, classNames } = readAbout(about);
      expect(normalization).toEqual({ scale: 1 / 255, offset: 0 });
      expect(classNames).toHaveLength(10);
    },
  );
});
