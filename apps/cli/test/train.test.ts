import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliOutcome, runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Four updates an epoch, two epochs, with dropout and augmentation, so that all randomness takes part. */
const SMALL = [
  'train',
  'fashion',
  '--dataset',
  'mnist',
  '--limit',
  '128',
  '--batch-size',
  '32',
  '--epochs',
  '2',
  '--display-step',
  '1',
  '--backend',
  'simd',
  '--threads',
  '1',
  '--json',
];

const train = (out: string, ...more: string[]): Promise<CliOutcome> =>
  runCli([...SMALL, '--out', out, ...more], { cwd: folder.path });

const weights = (run: string): Buffer => readFileSync(join(folder.path, run, 'model', 'weights.bin'));

describe('a run', () => {
  let outcome: CliOutcome;
  beforeAll(async () => {
    outcome = await train('first');
    await train('kept', '--epochs', '1', '--checkpoint-every', '0.5', '--evaluation-batch-size', '64');
  });

  test('ends with 0 and the object of the design', () => {
    expect(outcome.stderr).toMatch(/^data {5}mnist: 128 train, 128 validation, 128 test$/m);
    expect(outcome.stderr).toMatch(/^network {2}lenet-bn, 211,970 parameters \(212,834 numbers in all\)$/m);
    expect(outcome.json()[0]).toMatchObject({ event: 'run-start', parameters: 211_970 });
    expect(outcome.code).toBe(0);
    expect(outcome.json().at(-1)).toEqual({
      event: 'run-end',
      testAccuracy: expect.any(Number),
      testErrors: expect.any(Number),
      testLoss: expect.any(Number),
      testCount: 128,
      validationAccuracy: expect.any(Number),
      keptStep: 8,
      epochs: 2,
      steps: 8,
      trainSeconds: expect.any(Number),
      imagesPerSecond: expect.any(Number),
      backend: 'simd',
      threads: 1,
      seed: 1,
      replayedSteps: expect.any(Number),
      eagerSteps: expect.any(Number),
      profile: expect.objectContaining({ batches: expect.any(Number), updates: expect.any(Number) }),
      interrupted: false,
      out: 'first',
    });
  });

  test('leaves a whole folder', async () => {
    const files = (await readdir(join(folder.path, 'first'), { recursive: true })).sort();
    expect(files.filter((name) => !name.startsWith('checkpoint/checkpoint-'))).toEqual([
      'checkpoint',
      'checkpoint/checkpoint.json',
      'curve.png',
      'curve.svg',
      'manifest.json',
      'metrics.ndjson',
      'model',
      'model/model.json',
      'model/weights.bin',
      'run.json',
    ]);
    const record = JSON.parse(readFileSync(join(folder.path, 'first', 'run.json'), 'utf8'));
    expect(record).toMatchObject({
      format: 'penstroke-run/1',
      seed: 1,
      recipe: { name: 'fashion', batchSize: 32, data: { dataset: 'mnist', limit: 128 } },
      data: { name: 'mnist', counts: { train: 128, validation: 128, test: 128 } },
      versions: { node: process.versions.node },
      machine: { arch: process.arch },
      result: { steps: 8 },
    });
    expect(record.data.files[0].sha256).toMatch(/^ba891046/);
    expect(
      readFileSync(join(folder.path, 'first', 'curve.png'))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(readFileSync(join(folder.path, 'first', 'curve.svg'), 'utf8')).toMatch(/^<svg/);
  });

  test('logs the events that it prints', () => {
    const logged = readFileSync(join(folder.path, 'first', 'metrics.ndjson'), 'utf8');
    expect(logged).toBe(outcome.stdout);
    expect(outcome.json().map(({ event }) => event)).toEqual([
      'run-start',
      ...['step', 'step', 'step', 'step', 'evaluation', 'epoch-end', 'checkpoint'],
      ...['step', 'step', 'step', 'step', 'evaluation', 'epoch-end', 'checkpoint'],
      'evaluation',
      'run-end',
    ]);
  });

  test('is repeated by its run.json, byte by byte', async () => {
    const again = await runCli(['train', '--config', 'first/run.json', '--out', 'again', '--json'], {
      cwd: folder.path,
    });
    expect(again.code).toBe(0);
    expect(weights('again').equals(weights('first'))).toBe(true);
  });

  test.each([
    ['--config', 'kept/run.json'],
    ['--resume', 'kept'],
  ])('made again with %s %s keeps its checkpoints and its batches of evaluation', async (...from) => {
    const again = () => runCli(['train', ...from, '--dry-run', '--json'], { cwd: folder.path });
    const before = (await again()).json()[0];
    expect(before).toMatchObject({ checkpointEvery: 0.5, evaluationBatchSize: 64 });
    const changed = await runCli(['train', ...from, '--checkpoint-every', '2', '--dry-run', '--json'], {
      cwd: folder.path,
    });
    expect(changed.json()[0]).toEqual({ ...before, checkpointEvery: 2 });
  });

  test('made on another backend leaves the threads to simd', async () => {
    const record = JSON.parse(readFileSync(join(folder.path, 'first', 'run.json'), 'utf8'));
    const recorded = async (backend: object, ...more: string[]): Promise<unknown> => {
      writeFileSync(join(folder.path, 'moved.json'), JSON.stringify({ ...record, backend }));
      const { json } = await runCli(['train', '--config', 'moved.json', '--dry-run', '--json', ...more], {
        cwd: folder.path,
      });
      const { backend: name, threads } = json()[0]!;
      return [name, threads];
    };
    const [cpu, simd] = [
      { name: 'cpu', threads: 1, device: '' },
      { name: 'simd', threads: 3, device: '' },
    ];
    expect(await recorded(simd)).toEqual(['simd', 3]);
    expect(await recorded(simd, '--threads', '2')).toEqual(['simd', 2]);
    expect(await recorded(simd, '--backend', 'auto')).toEqual(['auto', undefined]);
    expect(await recorded(cpu)).toEqual(['cpu', undefined]);
    expect(await recorded(cpu, '--backend', 'simd')).toEqual(['simd', undefined]);
  });

  test('that is resumed on another backend names that one', async () => {
    const one = ['train', 'lenet', '--dataset', 'fake', '--limit', '1', '--validation-count', '0', '--epochs', '1'];
    const moved = ['train', '--resume', 'moved', '--epochs', '2', '--backend', 'simd', '--threads', '2'];
    const quiet = ['train', '--resume', 'moved', '--epochs', '3', '--backend', 'cpu', '--allow-different-bits'];
    const notes: string[] = [];
    for (const argv of [[...one, '--backend', 'cpu', '--out', 'moved'], quiet, moved.with(4, '4')]) {
      const { code, stderr } = await runCli(argv, { cwd: folder.path });
      expect(code).toBe(0);
      notes.push(stderr);
    }
    const word = /^bits {5}they will differ .*: it ran on cpu, 1 thread .*, now on simd, 2 threads .*$/m;
    expect(notes.map((note) => word.test(note))).toEqual([false, false, true]);
    const { backend } = JSON.parse(readFileSync(join(folder.path, 'moved', 'run.json'), 'utf8'));
    expect(backend).toMatchObject({ name: 'simd', threads: 2, device: expect.stringMatching(/WebAssembly/) });
  });

  test('with another seed has other weights', async () => {
    expect((await train('other', '--seed', '0')).code).toBe(0);
    expect(weights('other').equals(weights('first'))).toBe(false);
  });

  test('interrupted in an epoch and resumed ends with the same weights', async () => {
    const stopped = await runCli([...SMALL, '--out', 'stopped'], { cwd: folder.path, interruptAt: /"step","step":3/ });
    expect(stopped.code).toBe(130);
    expect(stopped.json().at(-1)).toMatchObject({ event: 'run-end', interrupted: true, steps: 3 });
    const unfinished = await runCli(['evaluate', 'stopped', '--backend', 'cpu'], { cwd: folder.path });
    expect([unfinished.code, unfinished.stderr]).toEqual([1, expect.stringMatching(/the run has not ended/)]);

    const resumed = await runCli(['train', '--resume', 'stopped', '--json'], { cwd: folder.path });
    expect(resumed.stderr).toMatch(/from step 3/);
    expect(resumed.code).toBe(0);
    expect(weights('stopped').equals(weights('first'))).toBe(true);
    const steps = readFileSync(join(folder.path, 'stopped', 'metrics.ndjson'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"step","step"'))
      .map((line) => JSON.parse(line).step);
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('killed before its first checkpoint is resumed from update 0, with the same weights', async () => {
    const { result: _result, ...record } = JSON.parse(readFileSync(join(folder.path, 'first', 'run.json'), 'utf8'));
    mkdirSync(join(folder.path, 'killed'));
    writeFileSync(join(folder.path, 'killed', 'run.json'), JSON.stringify(record));
    writeFileSync(join(folder.path, 'killed', 'metrics.ndjson'), '{"event":"run-start","steps":8}\n{"event":"st');
    const unfinished = await runCli(['evaluate', 'killed'], { cwd: folder.path });
    expect([unfinished.code, unfinished.stderr]).toEqual([
      1,
      'penstroke: killed: no network there; the run has not ended; resume it with: penstroke train --resume killed\n',
    ]);
    const resumed = await runCli(['train', '--resume', 'killed', '--json'], { cwd: folder.path });
    expect([resumed.code, resumed.json()[0]]).toEqual([0, expect.not.objectContaining({ resumedFrom: 0 })]);
    expect(readFileSync(join(folder.path, 'killed', 'metrics.ndjson'), 'utf8')).toBe(resumed.stdout);
    expect(weights('killed').equals(weights('first'))).toBe(true);
  });

  test('whose weights were changed is not evaluated, in one line with the remedy', async () => {
    await cp(join(folder.path, 'first'), join(folder.path, 'flipped'), { recursive: true });
    const path = join(folder.path, 'flipped', 'model', 'weights.bin');
    const bytes = readFileSync(path);
    bytes[1000]! ^= 1;
    writeFileSync(path, bytes);
    for (const argv of [['evaluate'], ['summary'], ['export', '--out', 'exported-flipped'], ['train', '--resume']]) {
      const { code, stderr } = await runCli([...argv, 'flipped'], { cwd: folder.path });
      expect([argv[0], code, stderr]).toEqual([
        argv[0],
        1,
        expect.stringMatching(
          /^penstroke: .*weights\.bin: expected SHA-256 .*; the file was changed: restore it .*manifest\.json to use the folder unchecked\n$/,
        ),
      ]);
    }
  });

  test('made longer is not evaluated by its old network before it has ended', async () => {
    await train('longer', '--epochs', '1');
    const longer = ['train', '--resume', 'longer', '--epochs', '3', '--json'];
    const stopped = await runCli(longer, { cwd: folder.path, interruptAt: /"step","step":6/ });
    expect(stopped.code).toBe(130);
    for (const argv of [['evaluate'], ['export', '--out', 'exported']]) {
      const { code, stderr } = await runCli([argv[0]!, 'longer', ...argv.slice(1)], { cwd: folder.path });
      expect([code, stderr]).toEqual([
        1,
        'penstroke: longer: the run has not ended; resume it with: penstroke train --resume longer\n',
      ]);
    }
  });

  test('of the page, paused and without a checkpoint, is evaluated as it is', async () => {
    const { result, ...record } = JSON.parse(readFileSync(join(folder.path, 'first', 'run.json'), 'utf8'));
    await cp(join(folder.path, 'first', 'model'), join(folder.path, 'page', 'model'), { recursive: true });
    writeFileSync(join(folder.path, 'page', 'run.json'), JSON.stringify(record));
    const { code, json } = await runCli(['evaluate', 'page', '--limit', '128', '--no-report', '--json'], {
      cwd: folder.path,
    });
    expect([code, json()[0]!.errors]).toEqual([0, result.testErrors]);
  });

  test('whose curves cannot be drawn is shown to its end, and ended', async () => {
    await train('undrawn', '--epochs', '1');
    rmSync(join(folder.path, 'undrawn', 'curve.svg'));
    mkdirSync(join(folder.path, 'undrawn', 'curve.svg', 'in-the-way'), { recursive: true });
    const longer = ['train', '--resume', 'undrawn', '--epochs', '2', '--json'];
    const { code, json, stderr } = await runCli(longer, { cwd: folder.path });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/curve\.svg/)]);
    expect(json().at(-1)).toMatchObject({ event: 'run-end', interrupted: false });
    expect((await runCli(['evaluate', 'undrawn', '--no-report'], { cwd: folder.path })).code).toBe(0);
  });

  test('is left as it is by a resume that is refused', async () => {
    const files = ['run.json', 'metrics.ndjson'].map((name) => join(folder.path, 'first', name));
    const before = files.map((file) => readFileSync(file, 'utf8'));
    const { code, stderr } = await runCli(['train', '--resume', 'first', '--epochs', '1'], { cwd: folder.path });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/expected a run of at least the 8 updates/)]);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  });

  test('does not write into a folder that holds something', async () => {
    const { code, stderr } = await train('first');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/first: the folder is not empty/)]);
  });

  test('whose checkpoint was changed is not resumed', async () => {
    await train('damaged', '--epochs', '1');
    const name = (await readdir(join(folder.path, 'damaged', 'checkpoint'))).find((file) =>
      file.endsWith('safetensors'),
    );
    const path = join(folder.path, 'damaged', 'checkpoint', name!);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(path, bytes);
    const { code, stderr } = await runCli(['train', '--resume', 'damaged', '--epochs', '2'], { cwd: folder.path });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/SHA-256/)]);
  });
});

test('options that make no run leave no folder', async () => {
  const { code, stderr } = await train('nothing', '--validation-count', '60000');
  expect([code, stderr]).toEqual([1, expect.stringMatching(/expected fewer validation images/)]);
  expect(await readdir(folder.path)).not.toContain('nothing');
});

test('the smoke-test mode needs no data, and a budget of samples counts as TensorFlow 1 tutorials count', async () => {
  const { code, json } = await runCli(
    [
      'train',
      'fast',
      '--dataset',
      'fake',
      '--limit',
      '64',
      '--samples',
      '96',
      '--batch-size',
      '16',
      '--backend',
      'simd',
      '--json',
    ],
    { cwd: folder.path },
  );
  expect(code).toBe(0);
  // while step * 16 < 96 with step from 1: five updates.
  expect(json().at(-1)).toMatchObject({ steps: 5, out: expect.stringMatching(/^runs\/\d{8}-\d{6}-fast$/) });
});

test('--log tf1 writes the lines of TensorFlow 1 tutorials', async () => {
  const { stderr } = await train('tf1', '--log', 'tf1', '--epochs', '1');
  expect(stderr).toMatch(/^Epoch: 0001 cost= \d+\.\d{9} Training Accuracy= \d\.\d{5}$/m);
});
