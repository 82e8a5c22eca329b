import { createModel, loadModel, saveModel } from '@penstroke/models';
import { recipes } from '@penstroke/recipes';
import { parseRunRecord } from '@penstroke/runs';
import type { RunEndEvent } from '@penstroke/trainer';
import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { saidOf } from '../words/said-of.ts';
import type { Network } from './network.ts';
import { NetworkFilesError } from './network-files-error.ts';
import { readNetworkFiles } from './read-network-files.ts';
import type { RunPlan } from './run-plan.ts';
import { zipRun } from './zip-run.ts';

const PLAN: RunPlan = { id: 'ab', recipe: recipes.tiny, seed: 2n ** 60n, backend: 'auto', dataName: 'mnist' };
const BACKEND = { name: 'simd', threads: 2, device: 'WebAssembly, SIMD', why: 'As chosen' } as const;
const FOLDER = `penstroke-tiny-${2n ** 60n}`;

let network: Network;

beforeAll(async () => {
  await setBackend('cpu');
  const model = createModel('tiny', { seed: 1, inputShape: [32, 24, 3], classes: 4 });
  const { modelTopology, weightSpecs, weightData } = await saveModel(model);
  model.dispose();
  network = {
    name: 'tiny, seed 1152921504606846976',
    modelTopology: modelTopology as object,
    weightSpecs: weightSpecs!,
    weightData: weightData as ArrayBuffer,
    normalization: { scale: 0.5, offset: -1 },
    classNames: ['a', 'b', 'c', 'd'],
  };
});

function file(name: string, content: Uint8Array<ArrayBuffer> | string): File {
  return new File([content], name);
}

describe('zipRun', () => {
  test('writes a record that the command line’s own check takes, a seed of 60 bits and a run that was too short to be timed included', () => {
    const end = { event: 'run-end', steps: 7, interrupted: false, imagesPerSecond: Number.POSITIVE_INFINITY };
    const files = unzipSync(zipRun({ network, plan: PLAN, backend: BACKEND, end: end as unknown as RunEndEvent }));
    const record = parseRunRecord(JSON.parse(strFromU8(files[`${FOLDER}/run.json`]!)), 'run.json');
    expect(record).toMatchObject({
      seed: '1152921504606846976',
      backend: { name: 'simd', threads: 2, device: 'WebAssembly, SIMD, in a browser' },
      inputShape: [32, 24, 3],
      classNames: ['a', 'b', 'c', 'd'],
      data: { name: 'mnist' },
      result: { steps: 7, imagesPerSecond: null },
    });
    expect(record.data.files).toHaveLength(4);
  });

  test('is read back as it was, as a whole and without the record', async () => {
    const zip = zipRun({ network, plan: PLAN, backend: BACKEND });
    expect(await readNetworkFiles([file('run.zip', zip)])).toEqual(network);
    const { [`${FOLDER}/model/model.json`]: json, [`${FOLDER}/model/weights.bin`]: weights } = unzipSync(zip);
    const read = await readNetworkFiles([
      file('weights.bin', weights as Uint8Array<ArrayBuffer>),
      file('model.json', json as Uint8Array<ArrayBuffer>),
    ]);
    expect(read).toEqual(network);
    const model = await loadModel(read);
    expect(model.inputs[0]!.shape).toEqual([null, 32, 24, 3]);
    model.dispose();
  });
});

describe('readNetworkFiles', () => {
  const json = (content: object) => file('model.json', JSON.stringify(content));
  const weights = file('weights.bin', new Uint8Array(4));
  const plain = { modelTopology: {}, weightsManifest: [{ weights: [] }] };

  test.each([
    ['nothing', () => [], /lack model\.json \(nothing chosen\)/],
    ['weights alone', () => [weights], /lack model\.json \(weights\.bin chosen\)/],
    ['layers alone', () => [json(plain)], /needs weights\.bin too/],
    ['text', () => [file('model.json', 'no picture'), weights], /^model\.json is not JSON\.$/],
    ['another JSON', () => [json({}), weights], /^model\.json: not a TensorFlow\.js LayersModel; .*missing\.$/],
    ['a broken .zip', () => [file('run.zip', 'PK')], /“run\.zip” is not a \.zip/],
    ['a broken record', () => [json(plain), weights, file('run.json', '{')], /^run\.json is not JSON\.$/],
  ] as const)('refuses %s, in words for people', async (_, files, words) => {
    const error = await readNetworkFiles(files()).catch((caught: unknown) => caught);
    if (!NetworkFilesError.isInstance(error)) throw new Error('expected a NetworkFilesError');
    expect(saidOf(error)).toMatch(words);
  });

  test('takes a network that says nothing of itself for one of bytes divided by 255, under its file’s name', async () => {
    const zip = zipSync({
      'a/model.json': new TextEncoder().encode(JSON.stringify(plain)),
      'a/weights.bin': new Uint8Array(4),
    });
    expect(await readNetworkFiles([file('mine.zip', zip as Uint8Array<ArrayBuffer>)])).toMatchObject({
      name: 'mine.zip',
      normalization: { scale: 1 / 255, offset: 0 },
      classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    });
  });
});
