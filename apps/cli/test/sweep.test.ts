import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunWriter } from '@penstroke/runs/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliOutcome, type RunCliOptions, runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const cli = (words: string, more: Partial<RunCliOptions> = {}): Promise<CliOutcome> =>
  runCli(words.split(' '), { cwd: folder.path, ...more });

function writeRequest(name: string, request: object): void {
  const base = {
    recipe: 'lenet',
    limit: 96,
    validationCount: 64,
    batchSize: 32,
    epochs: 2,
    backend: 'simd',
    threads: 1,
  };
  writeFileSync(join(folder.path, `${name}.json`), JSON.stringify({ name, base, ...request }));
}

const weights = (run: string): Buffer => readFileSync(join(folder.path, run, 'model', 'weights.bin'));
const logged = (run: string): object[] =>
  readFileSync(join(folder.path, run, 'metrics.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a sweep of two settings and two seeds', () => {
  const runs = join('sweeps', 'rates', 'runs');
  beforeAll(async () => {
    writeRequest('rates', { grid: { learningRate: [0.0001, 0.003] }, seeds: [1, 2] });
    expect(await cli('sweep plan rates.json --json')).toMatchObject({ code: 0 });
  });

  test('is planned once: the same plan is left alone, another one refused', async () => {
    const before = readFileSync(join(folder.path, 'sweeps', 'rates', 'plan.json'));
    expect((await cli('sweep plan rates.json --json')).json()).toEqual([
      { name: 'rates', settings: 2, seeds: 2, runs: 4, out: join('sweeps', 'rates') },
    ]);
    writeRequest('other', { seeds: [1] });
    expect(await cli('sweep plan other.json --out sweeps/rates')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/a plan is not changed: give another folder\n$/),
    });
    expect(readFileSync(join(folder.path, 'sweeps', 'rates', 'plan.json'))).toEqual(before);
  });

  test('misses all of them, shows no table yet, and prints a job array', async () => {
    expect((await cli('sweep missing sweeps/rates')).stdout).toBe('0-3\n');
    expect(await cli('sweep collect sweeps/rates')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no run has ended/),
    });
    expect((await cli('sweep slurm sweeps/rates --cores 2')).stdout).toMatch(
      /^#SBATCH --array=0-3$[\s\S]*^srun .* sweep run .*--threads 2$/m,
    );
  });

  test('saves a checkpoint and ends with 75 when the time is up', async () => {
    const { code, stderr, json } = await cli('sweep run sweeps/rates --json', {
      env: { SLURM_ARRAY_TASK_ID: '3' },
      saveAt: /"event":"epoch-end","epoch":1/,
    });
    expect([code, stderr]).toEqual([75, expect.stringMatching(/saving a checkpoint: the time is nearly up/)]);
    expect(json()[0]).toEqual({
      ...{ event: 'sweep-run', index: 3, setting: 1, values: { learningRate: 0.003 }, seed: 2, state: 'new' },
      out: join(runs, '0003'),
    });
    expect((await cli('sweep status sweeps/rates --json')).json()[3]).toMatchObject({ index: 3, state: 'stopped' });
  });

  test('resumes a run, and leaves the bytes that train leaves with the same settings, no epoch trained twice', async () => {
    const env = { JOB_COMPLETION_INDEX: '3' };
    const { code, json, stderr } = await cli('sweep run sweeps/rates --threads 2 --json', { env });
    expect([code, json()[0]]).toEqual([0, expect.objectContaining({ index: 3, state: 'resumed' })]);
    // The weights below are those of one thread.
    expect(stderr).toMatch(/^backend {2}--threads 2 is left out: the run began with 1$/m);
    expect(json().at(-1)).toMatchObject({ event: 'run-end', interrupted: false });
    const epochs = logged(join(runs, '0003')).filter((event) => 'event' in event && event.event === 'epoch-end');
    expect(epochs).toMatchObject([{ epoch: 1 }, { epoch: 2 }]);
    await cli(
      'train --limit 96 --validation-count 64 --batch-size 32 --epochs 2 --backend simd --threads 1 --learning-rate 0.003 --seed 2 --out alone',
    );
    expect(weights(join(runs, '0003'))).toEqual(weights('alone'));
  });

  test('leaves a run that has ended alone', async () => {
    const before = readFileSync(join(folder.path, runs, '0003', 'run.json'));
    const { code, json } = await cli('sweep run sweeps/rates --index 3 --json');
    expect([code, json()]).toEqual([0, [expect.objectContaining({ event: 'sweep-run', state: 'ended' })]]);
    expect(readFileSync(join(folder.path, runs, '0003', 'run.json'))).toEqual(before);
  });

  test('waits for the process that trains a run, and stops waiting when the time is up', async () => {
    const place = join(folder.path, runs, '0000');
    mkdirSync(place);
    const writer = await RunWriter.open(place);
    try {
      expect((await cli('sweep missing sweeps/rates')).stdout).toBe('1-2\n');
      expect(await cli('sweep run sweeps/rates --index 0', { saveAt: /waiting/ })).toMatchObject({
        code: 75,
        stderr: expect.stringMatching(new RegExp(`^waiting {2}for process ${process.pid} on `, 'm')),
      });
      const waiting = cli('sweep run sweeps/rates --index 0 --json', { saveAt: /never/ });
      await writer.close();
      const { code, json } = await waiting;
      expect([code, json()[0]]).toEqual([0, expect.objectContaining({ state: 'new' })]);
    } finally {
      await writer.close();
    }
  });

  test('is collected: the table, the chosen setting by validation alone, CSV, the ensemble', async () => {
    const partly = await cli('sweep collect sweeps/rates');
    expect(partly.stderr).toMatch(/2 of 4 runs ended/);
    for (const index of [1, 2]) await cli(`sweep run sweeps/rates --index ${index}`);
    const { json } = await cli('sweep collect sweeps/rates --json --ensemble 2 --backend simd --threads 1');
    const [first, second, ensemble] = json() as [
      Record<string, unknown>,
      Record<string, unknown>,
      Record<string, unknown>,
    ];
    const accuracies = [0, 1, 2, 3].map(
      (index) =>
        JSON.parse(readFileSync(join(folder.path, runs, `000${index}`, 'run.json'), 'utf8')).result
          .validationAccuracy as number,
    ) as [number, number, number, number];
    const means = [(accuracies[0] + accuracies[1]) / 2, (accuracies[2] + accuracies[3]) / 2];
    const best = means[0]! >= means[1]! ? 0 : 1;
    expect(first).toMatchObject({ setting: best, chosen: true, runs: 2, ended: 2, validation: { mean: means[best] } });
    expect(first.test).toMatchObject({ count: 2 });
    expect(second).toMatchObject({ setting: 1 - best, chosen: false });
    expect(second).not.toHaveProperty('test');
    const order = [0, 1, 2, 3].sort((a, b) => accuracies[b]! - accuracies[a]! || a - b);
    expect(ensemble).toMatchObject({ ensemble: order.slice(0, 2), validation: { count: 64 }, test: { count: 10_000 } });
    const csv = (await cli('sweep collect sweeps/rates --csv')).stdout.trimEnd().split('\n');
    expect(csv).toHaveLength(3);
    expect(csv[1]).toMatch(new RegExp(`^"${best}","[0-9.]+","2","2","0","${means[best]}",`));
    expect((await cli('sweep collect sweeps/rates')).stdout).toMatch(
      /^\* {8}\d[\s\S]*\nchosen: setting \d, learningRate [\d.]+\ntest {3}\d/m,
    );
  });

  test('has nothing more to do', async () => {
    expect(await cli('sweep missing sweeps/rates')).toMatchObject({ code: 0, stdout: '' });
    expect(await cli('sweep slurm sweeps/rates')).toMatchObject({ code: 0, stdout: '' });
    expect(await cli('sweep run sweeps/rates --workers 2')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/0 of 4 runs to make/),
    });
  });
});

test('a run that diverges is remembered, not trained again, and no longer missing', async () => {
  writeRequest('wild', {
    base: {
      ...{ recipe: 'lenet', limit: 96, validationCount: 0, batchSize: 32, epochs: 20, backend: 'simd', threads: 1 },
      ...{ optimizer: 'sgd', schedule: 'constant', learningRate: 10, momentum: 0.99 },
    },
  });
  await cli('sweep plan wild.json');
  expect(await cli('sweep run sweeps/wild --index 0')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/expected (a )?finite/),
  });
  const before = readdirSync(join(folder.path, 'sweeps/wild'), { recursive: true });
  expect(await cli('sweep run sweeps/wild --index 0')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^penstroke: sweeps.wild.runs.0000: the run diverged before and would again: expected/,
    ),
  });
  expect(await cli('sweep run sweeps/wild')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /0 of 1 run to make[\s\S]*left out 1 run: 1 diverged, 0 damaged; see penstroke sweep status sweeps.wild/,
    ),
  });
  expect(readdirSync(join(folder.path, 'sweeps/wild'), { recursive: true })).toEqual(before);
  expect((await cli('sweep missing sweeps/wild')).stdout).toBe('');
  expect((await cli('sweep status sweeps/wild')).stdout).toMatch(/^0 {2}diverged {2}seed 1 {2}expected/m);
});

test.each([
  ['learning-rates.json', 9],
  ['random.json', 40],
  ['seeds.json', 10],
])('the example docs/sweeps/%s plans %d runs', async (name, runs) => {
  const example = join(import.meta.dirname, '../../../docs/sweeps', name);
  const { code, json } = await cli(`sweep plan ${example} --out ${name}.d --json`);
  expect([code, json()]).toEqual([0, [expect.objectContaining({ runs })]]);
});

test.each([
  ['digits', join(folder.path, 'digits')],
  ['./more/../digits.npz', join(folder.path, 'digits.npz')],
  ['fake', 'fake'],
  ['fashion-mnist', 'fashion-mnist'],
  ['https://example.org/digits', 'https://example.org/digits'],
])('the data set %s stands in the plan as what any folder leads to: %s', async (dataset, expected) => {
  writeRequest('own', { base: { recipe: 'lenet', dataset } });
  const out = join('data', encodeURIComponent(dataset));
  expect(await cli(`sweep plan own.json --out ${out}`)).toMatchObject({ code: 0 });
  const plan = JSON.parse(readFileSync(join(folder.path, out, 'plan.json'), 'utf8'));
  expect(plan.settings[0].run.recipe.data.dataset).toBe(expected);
});

test('draws that come out equal are told', async () => {
  writeRequest('draws', { random: { count: 50, values: { optimizer: ['adam', 'sgd'] } } });
  expect(await cli('sweep plan draws.json --out draws')).toMatchObject({
    stdout: expect.stringMatching(/^2 runs: 2 settings with 1 seed each/),
    stderr: 'draws: 2 settings of 50 draws: those that come out equal are one\n',
  });
  writeRequest('apart', { random: { count: 3, values: { learningRate: { from: 0.001, to: 0.01 } } } });
  expect(await cli('sweep plan apart.json --out apart')).toMatchObject({ code: 0, stderr: '' });
});

describe('refused', () => {
  test.each([
    ['sweep plan rates.json --out', 2, /argument missing/],
    ['sweep plan nothing.json', 1, /nothing.json: no such file/],
    ['sweep run nowhere', 1, /no plan.json there; give a folder that penstroke sweep plan has made/],
    ['sweep run sweeps/rates --index 4', 2, /expected --index from 0 to 3, got 4/],
    ['sweep run sweeps/rates --index -1', 2, /expected a whole number/],
    ['sweep run sweeps/rates --index 1 --workers 2', 2, /exclude each other/],
    ['sweep collect sweeps/rates --ensemble 9 --json', 1, /only 4 runs with a validation accuracy ended/],
    ['sweep collect sweeps/rates --csv --json', 2, /cannot be used with/],
    ['sweep collect sweeps/rates --wide', 2, /are for --ensemble; add it, or leave them out/],
  ])('%s', async (words, code, message) => {
    expect(await cli(words)).toMatchObject({ code, stderr: expect.stringMatching(message) });
  });

  test.each(['4', '-1', '', '1e0', '0x1', '99999999999'])('a task number of "%s"', async (text) => {
    expect(await cli('sweep run sweeps/rates', { env: { SLURM_ARRAY_TASK_ID: text } })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/expected SLURM_ARRAY_TASK_ID from 0 to 3, got/),
    });
  });

  test('a file that asks for no sweep is wrong usage, and makes no folder', async () => {
    writeRequest('wrong', { grid: { learningRate: ['many'] } });
    expect(await cli('sweep plan wrong.json')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/learningRate/),
    });
    writeFileSync(join(folder.path, 'broken.json'), '{');
    expect(await cli('sweep plan broken.json')).toMatchObject({ code: 1, stderr: expect.stringMatching(/not JSON/) });
    expect(readdirSync(join(folder.path, 'sweeps')).sort()).toEqual(['rates', 'wild']);
  });

  test('another run in the place of a planned one', async () => {
    writeRequest('mixed', { seeds: [1, 2] });
    await cli('sweep plan mixed.json');
    await cli('sweep run sweeps/mixed --index 0');
    const place = (name: string): string => join(folder.path, 'sweeps/mixed/runs', name);
    renameSync(place('0000'), place('0001'));
    expect(await cli('sweep run sweeps/mixed --index 1')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/expected run 1 of the plan, got a run of other settings; move it away/),
    });
  });
});
