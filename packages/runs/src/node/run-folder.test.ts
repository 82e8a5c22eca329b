import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createModel, saveModel } from '@penstroke/models';
import type { TrainEvent } from '@penstroke/trainer';
import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_JSON_BYTES } from '../record/parse-json.ts';
import { RunFileError } from '../record/run-file-error.ts';
import { hasCheckpoint } from './has-checkpoint.ts';
import { openMetricsLog, readMetrics } from './metrics-log.ts';
import { readModel, writeModel } from './model-folder.ts';
import { readBoundedFile, readBoundedText } from './read-bounded-file.ts';
import { runPaths } from './run-paths.ts';
import { readRunRecord } from './run-record-file.ts';

let folder: string;
beforeAll(async () => {
  await setBackend('cpu');
  folder = await mkdtemp(join(tmpdir(), 'penstroke-runs-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readBoundedFile', () => {
  test('reads a file up to its limit and refuses one byte more, unread', async () => {
    const path = join(folder, 'bounded');
    await writeFile(path, 'ink');
    expect(await readBoundedText(path, 3)).toBe('ink');
    await expect(readBoundedFile(path, 2)).rejects.toThrow(/bounded: expected at most 2 bytes, got 3/);
    // Sparse: a reader that allocates first would need all of it.
    await truncate(path, 2 ** 40);
    await expect(readBoundedFile(path, 2 ** 20)).rejects.toThrow(RunFileError);
  });

  test('refuses what is not a regular file and passes on why a file cannot be opened', async () => {
    await expect(readBoundedFile(folder, 9)).rejects.toThrow(/expected a regular file/);
    await expect(readBoundedFile(join(folder, 'nothing'), 9)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.skipIf(process.platform === 'win32')(
    'refuses a device that never ends, and a pipe that nobody writes to',
    async () => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      for (const path of ['/dev/zero', join(folder, 'pipe')]) {
        await expect(readBoundedFile(path, 9)).rejects.toThrow(/expected a regular file/);
      }
    },
  );
});

describe('readRunRecord', () => {
  test('says of a folder without run.json that it is not a run', async () => {
    await expect(readRunRecord(folder)).rejects.toThrow(/no run\.json there; give a folder that penstroke train has/);
    await writeFile(join(folder, 'file'), '');
    await expect(readRunRecord(join(folder, 'file'))).rejects.toThrow(/no run\.json there/);
  });

  test('refuses a record that is larger than any', async () => {
    const large = join(folder, 'large');
    await mkdir(large);
    await writeFile(join(large, 'run.json'), ' ');
    await truncate(join(large, 'run.json'), MAX_JSON_BYTES + 1);
    await expect(readRunRecord(large)).rejects.toThrow(/expected at most 4,194,304 bytes/);
  });
});

test('a model is read back bit for bit, and its file names do not lead out of the folder', async () => {
  const model = createModel('tiny', { seed: 1 });
  const path = join(folder, 'model');
  await writeModel(path, model);
  const weights = new Uint8Array((await saveModel(model)).weightData as ArrayBuffer);
  expect(new Uint8Array(await readFile(join(path, 'weights.bin')))).toEqual(weights);
  const text = await readFile(join(path, 'model.json'), 'utf8');
  for (const name of ['../../../weights.bin', '..\\..\\weights.bin']) {
    await writeFile(join(path, 'model.json'), text.replace('"weights.bin"', JSON.stringify(name)));
    const read = await readModel(path);
    expect(new Uint8Array((await saveModel(read)).weightData as ArrayBuffer)).toEqual(weights);
    read.dispose();
  }
  model.dispose();
  await expect(readModel(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a log that is long takes no more steps, but all else', async () => {
  const long = join(folder, 'long');
  await mkdir(long);
  const log = await openMetricsLog(long, new Uint8Array(), 50);
  const events = [1, 2, 3].flatMap((step) => [
    { event: 'step', step, loss: 1 },
    { event: 'epoch-end', step },
  ]);
  for (const event of events) await log.write(event);
  await log.close();
  expect(await readMetrics(long)).toEqual(events.filter(({ event, step }) => event !== 'step' || step === 1));
});

test('the log of a run is appended to and read; a folder without one has no events', async () => {
  expect(await readMetrics(folder)).toEqual([]);
  const log = await openMetricsLog(folder, new Uint8Array());
  const events = [1, 2, 3].map((step) => ({ event: 'step', step }) as TrainEvent);
  for (const event of events) await log.write(event);
  await log.close();
  expect(await readMetrics(folder)).toEqual(events);
});

test('hasCheckpoint looks for checkpoint.json', async () => {
  expect(await hasCheckpoint(folder)).toBe(false);
  await mkdir(runPaths(folder).checkpoint);
  expect(await hasCheckpoint(folder)).toBe(false);
  await writeFile(join(runPaths(folder).checkpoint, 'checkpoint.json'), '{}');
  expect(await hasCheckpoint(folder)).toBe(true);
});
