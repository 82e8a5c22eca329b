import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createModel } from '@penstroke/models';
import { recipes } from '@penstroke/recipes';
import type { Checkpoint } from '@penstroke/trainer';
import { loadCheckpoint } from '@penstroke/trainer/node';
import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RunFileError } from '../record/run-file-error.ts';
import { RUN_FORMAT, type RunRecord } from '../record/run-record.ts';
import { readMetrics } from './metrics-log.ts';
import { readRunModel } from './model-folder.ts';
import { runContents } from './remove-asides.ts';
import { readRunRecord } from './run-record-file.ts';
import { RunWriter } from './run-writer.ts';

const RECORD: RunRecord = {
  format: RUN_FORMAT,
  recipe: recipes.tiny,
  seed: 1,
  backend: { name: 'cpu', threads: 1, device: 'JavaScript' },
  normalization: { scale: 1 / 255, offset: 0 },
  inputShape: [28, 28, 1],
  classNames: ['0', '1', '2'],
  data: { name: 'fake', files: [] },
};

function checkpoint(step: number): Checkpoint {
  return {
    step,
    tensors: { weight: { shape: [3], dtype: 'float32', data: Float32Array.of(step, 1, 2) } },
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

const step = (number: number) => ({ event: 'step', step: number, loss: 1 });
const UUID = '01234567-89ab-cdef-0123-456789abcdef';

let home: string;
/** A whole run's folder; each test gets a copy. */
let whole: string;
let folder: string;
let copies = 0;

beforeAll(async () => {
  await setBackend('cpu');
  home = await mkdtemp(join(tmpdir(), 'penstroke-writer-'));
  whole = join(home, 'whole');
  await mkdir(whole);
  const writer = await RunWriter.open(whole);
  await writer.writeRecord(RECORD);
  await writer.openLog(0);
  await writer.log(step(1));
  await writer.saveCheckpoint(checkpoint(1));
  await writer.log({ event: 'checkpoint', step: 1 });
  await writer.log(step(2));
  await writer.closeLog();
  const model = createModel('tiny', { seed: 1 });
  await writer.writeModel(model);
  model.dispose();
  await writer.writeRecord({ ...RECORD, result: { steps: 2 } });
  await writer.close();
});
afterAll(() => rm(home, { recursive: true }));
beforeEach(async () => {
  folder = join(home, `copy-${copies++}`);
  await cp(whole, folder, { recursive: true });
});

/** Reads all that a reader of a finished run reads. */
async function readAll(at = folder): Promise<void> {
  await readRunRecord(at);
  await readMetrics(at);
  (await readRunModel(at)).dispose();
}

describe("a run's folder", () => {
  test('is whole when the writer gives it up, without lock and files aside', async () => {
    expect((await readdir(folder)).sort()).toEqual([
      'checkpoint',
      'manifest.json',
      'metrics.ndjson',
      'model',
      'run.json',
    ]);
    await readAll();
    expect(await readMetrics(folder)).toHaveLength(3);
    await (await RunWriter.open(folder)).close();
  });

  test('is one process’s', async () => {
    const writer = await RunWriter.open(folder);
    await expect(RunWriter.open(folder)).rejects.toThrow(/has been training there since/);
    await writer.close();
    await (await RunWriter.open(folder)).close();
  });

  test('is resumed from its checkpoint, the log cut to it', async () => {
    const writer = await RunWriter.open(folder);
    await writer.openLog((await loadCheckpoint(join(folder, 'checkpoint'))).step);
    expect((await readMetrics(folder)).map((event) => event.event)).toEqual(['step', 'checkpoint']);
    await writer.log(step(2));
    await writer.close();
    expect(await readMetrics(folder)).toHaveLength(3);
  });

  test('is rid of what a killed process left aside, and of nothing else', async () => {
    const left = [
      `.run.json.${UUID}.tmp`,
      `.manifest.json.${UUID}.tmp`,
      `.curve.svg.${UUID}.tmp`,
      `model/.weights.bin.${UUID}.tmp`,
    ];
    const others = [`.notes.${UUID}.tmp`, 'notes.txt'];
    for (const name of [...left, ...others]) await writeFile(join(folder, name), 'half');
    await (await RunWriter.open(folder)).close();
    const names = await readdir(folder, { recursive: true });
    for (const name of left) expect(names).not.toContain(name);
    for (const name of others) expect(names).toContain(name);
  });

  test('in which a process was killed before run.json is as good as empty', async () => {
    const empty = join(home, `empty-${copies++}`);
    await mkdir(empty);
    await writeFile(join(empty, `.run.json.${UUID}.tmp`), '{');
    await writeFile(join(empty, 'run.lock'), '');
    expect(await runContents(empty)).toEqual([]);
    expect((await runContents(folder)).length).toBe(5);
  });
});

describe('damage is told', () => {
  const flip = async (name: string, at: number): Promise<void> => {
    const path = join(folder, name);
    const bytes = await readFile(path);
    bytes[Math.floor(at * bytes.length)]! ^= 1 << 2;
    await writeFile(path, bytes);
  };

  const expectTold = async (message: RegExp): Promise<void> => {
    for (const reading of [readAll(), RunWriter.open(folder)]) {
      await expect(reading).rejects.toBeInstanceOf(RunFileError);
      await expect(reading).rejects.toThrow(message);
    }
  };

  test.each([
    ['run.json', 0.5],
    ['model/weights.bin', 0.001],
    ['model/weights.bin', 0.999],
    ['model/model.json', 0.5],
    ['metrics.ndjson', 0.1],
  ])('a bit of %s, at %d of its length', async (name, at) => {
    await flip(name, at);
    await expectTold(
      /the file was changed: restore it from a copy, or delete .*manifest\.json to use the folder unchecked$/,
    );
  });

  test('a bit of the manifest, wherever it is', async () => {
    const path = join(folder, 'manifest.json');
    const before = await readFile(path);
    // The line break at the end may be any blank.
    for (let at = 0; at < before.length - 1; at += 7) {
      const bytes = Uint8Array.from(before);
      bytes[at]! ^= 1 << (at % 7);
      await writeFile(path, bytes);
      await expect(RunWriter.open(folder), `byte ${at}`).rejects.toBeInstanceOf(RunFileError);
    }
  });

  test.each(['run.json', 'model/weights.bin', 'metrics.ndjson'])('%s cut off', async (name) => {
    await truncate(join(folder, name), 20);
    await expectTold(/expected [\d,]+ bytes, got 20; the file was cut or changed/);
  });

  test('other classes in run.json, which is still a record', async () => {
    const text = await readFile(join(folder, 'run.json'), 'utf8');
    await writeFile(join(folder, 'run.json'), text.replace('"0"', '"9"'));
    await expectTold(/run\.json: expected SHA-256/);
  });

  test('the weights of another network of the same kind', async () => {
    const other = join(home, `other-${copies++}`);
    await mkdir(other);
    const writer = await RunWriter.open(other);
    const model = createModel('tiny', { seed: 2 });
    await writer.writeModel(model);
    model.dispose();
    await writer.close();
    await cp(join(other, 'model'), join(folder, 'model'), { recursive: true });
    await expectTold(/model\/(model\.json|weights\.bin): expected SHA-256/);
  });

  test.each(['run.json', 'model/weights.bin', 'model/model.json', 'metrics.ndjson'])('%s missing', async (name) => {
    await rm(join(folder, name));
    await expectTold(/the file is missing; restore it/);
  });

  test('a checkpoint that is another one’s, or gone', async () => {
    const writer = await RunWriter.open(folder);
    await writer.saveCheckpoint(checkpoint(5));
    await writer.close();
    await cp(join(whole, 'checkpoint'), join(folder, 'checkpoint'), { recursive: true });
    await expect(RunWriter.open(folder)).rejects.toThrow(/checkpoint\.json: expected SHA-256/);
    await rm(join(folder, 'checkpoint'), { recursive: true });
    await expect(RunWriter.open(folder)).rejects.toThrow(/checkpoint\.json: the file is missing/);
  });

  test('a network in the folder of a run that has none', async () => {
    const young = join(home, `young-${copies++}`);
    await mkdir(young);
    const writer = await RunWriter.open(young);
    await writer.writeRecord(RECORD);
    await writer.close();
    await cp(join(folder, 'model'), join(young, 'model'), { recursive: true });
    await expect(readRunModel(young)).rejects.toThrow(/expected no such file, it is not of this run/);
  });

  test.skipIf(process.platform === 'win32')(
    'a pipe that nobody writes to in place of a file, with a manifest and without',
    async () => {
      await rm(join(folder, 'run.json'));
      execFileSync('mkfifo', [join(folder, 'run.json')]);
      await expectTold(/run\.json: expected a regular file/);
      await rm(join(folder, 'manifest.json'));
      await expectTold(/run\.json: expected a regular file/);
    },
  );

  test('a manifest of a later version, by that', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"format":"penstroke-manifest/2","all":{}}');
    await expectTold(
      /expected penstroke-manifest\/1, got penstroke-manifest\/2; a later version of penstroke wrote it/,
    );
  });

  test('but nothing without a manifest: older runs and those of the page are read as they are', async () => {
    await rm(join(folder, 'manifest.json'));
    await flip('model/weights.bin', 0.5);
    await readAll();
    // The next writer vouches for what it finds.
    const writer = await RunWriter.open(folder);
    await writer.writeRecord(RECORD);
    await writer.close();
    await readAll();
    await flip('model/weights.bin', 0.4);
    await expectTold(/weights\.bin: expected SHA-256/);
  });
});

describe('a live run notices', () => {
  const MS = 1100;

  test('that its folder was renamed or removed, and writes into no other', async () => {
    const writer = await RunWriter.open(folder);
    await writer.openLog(1);
    const moved = `${folder}-moved`;
    await rename(folder, moved);
    await mkdir(folder);
    await expect(writer.saveCheckpoint(checkpoint(2))).rejects.toThrow(/the folder was removed or renamed/);
    await expect(writer.writeRecord(RECORD)).rejects.toThrow(/the folder was removed or renamed/);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
    await expect(writer.saveCheckpoint(checkpoint(2))).rejects.toThrow(/put it back and resume/);
    await rename(moved, folder);
    await writer.saveCheckpoint(checkpoint(2));
    await writer.close();
  });

  test.each(['removed', 'replaced', 'cut'])('that its log was %s, while it logs', async (how) => {
    const writer = await RunWriter.open(folder);
    await writer.openLog(1);
    await writer.log(step(2));
    const path = join(folder, 'metrics.ndjson');
    if (how === 'cut') await truncate(path, 10);
    else await rm(path);
    if (how === 'replaced') await appendFile(path, await readFile(join(whole, 'metrics.ndjson')));
    await new Promise((resolve) => setTimeout(resolve, MS));
    await expect(writer.log(step(3))).rejects.toThrow(/the log was removed, replaced or cut/);
    await writer.close();
  });
});
