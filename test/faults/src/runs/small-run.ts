import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recipes } from '@penstroke/recipes';
import { RUN_FORMAT, type RunRecord } from '@penstroke/runs';
import { hasCheckpoint, RunWriter, runPaths } from '@penstroke/runs/node';
import type { Checkpoint } from '@penstroke/trainer';
import { loadCheckpoint } from '@penstroke/trainer/node';
import { tensor } from '@tensorflow/tfjs-core';
import { type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';

const STEPS = 6;
const SAVE_EVERY = 2;
const SIZE = 8;

const RECORD: RunRecord = {
  format: RUN_FORMAT,
  recipe: recipes.tiny as RunRecord['recipe'],
  seed: 1,
  backend: { name: 'cpu', threads: 1, device: 'JavaScript' },
  normalization: { scale: 1, offset: 0 },
  inputShape: [1, 1, SIZE],
  classNames: ['0'],
  data: { name: 'fake', files: [] },
};

/**
 * Writes a run's folder as a training does, from where the folder is to the end, with an update that is a line of arithmetic: what is tried
 * is the writing, hundreds of times.
 */
export async function smallRun(folder: string): Promise<void> {
  const writer = await RunWriter.open(folder);
  try {
    const { checkpoint } = runPaths(folder);
    const before = (await hasCheckpoint(folder)) ? await loadCheckpoint(checkpoint) : undefined;
    let values = Float32Array.from(before?.tensors.weight?.data ?? new Float32Array(SIZE));
    let step = before?.step ?? 0;
    await writer.writeRecord(RECORD);
    await writer.openLog(step);
    while (step < STEPS) {
      step++;
      values = values.map((value, i) => value * 0.9 + step * i);
      await writer.log({ event: 'step', step, loss: values[1] });
      if (step % SAVE_EVERY > 0) continue;
      await writer.saveCheckpoint(checkpointOf(step, values));
      await writer.log({ event: 'checkpoint', step });
    }
    await writer.closeLog();
    const model = modelOf(values);
    try {
      await writer.writeModel(model);
    } finally {
      model.dispose();
    }
    await writer.writeRecord({ ...RECORD, result: { steps: STEPS } });
  } finally {
    await writer.close();
  }
}

/**
 * All that a folder holds, in one sum. Left out: the lines of the log that tell of a checkpoint, since a kill between a checkpoint and its
 * line leaves the one without the other; and the manifest, which holds the log's sum.
 */
export async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of files.sort()) {
    hash.update(path.slice(folder.length));
    if (path.endsWith('manifest.json')) continue;
    const content = await readFile(path);
    hash.update(path.endsWith('.ndjson') ? String(content).replace(/^.*"checkpoint".*\n/gm, '') : content);
  }
  return hash.digest('hex');
}

function checkpointOf(step: number, values: Float32Array): Checkpoint {
  return {
    step,
    tensors: { weight: { shape: [SIZE], dtype: 'float32', data: values } },
    metadata: {
      format: 1,
      seed: '1',
      optimizer: 'sgd',
      batchSize: 1,
      exampleCount: 1,
      examples: step,
      epoch: { lossSum: 0, correct: 0, examples: 0, seconds: 0 },
      settled: true,
      trainSeconds: 0,
      averaged: false,
    },
  };
}

function modelOf(values: Float32Array): LayersModel {
  const model = sequential({
    name: 'small',
    layers: [layers.dense({ name: 'dense', inputShape: [SIZE], units: 1, useBias: false })],
  });
  const kernel = tensor(values, [SIZE, 1]);
  model.setWeights([kernel]);
  kernel.dispose();
  return model;
}
