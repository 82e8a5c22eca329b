import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { recipes } from '../packages/recipes/src/recipes.ts';
import { fillBlock } from '../scripts/lib/fill-block.mjs';
import { gatherResult, type RecordedRun } from '../scripts/lib/gather-result.mjs';
import {
  benchTable,
  kernelsTable,
  provenanceTable,
  resultsTable,
  speedSentence,
} from '../scripts/lib/result-tables.mjs';
import { parseResult, type Result, readResults, summarise } from '../scripts/lib/results.mjs';
import { gatherLog, logBlock } from '../scripts/lib/train-log.mjs';

const byFile = Object.fromEntries(Object.values(recipes).map((recipe) => [`${recipe.name}.json`, recipe]));
const ROOT = join(import.meta.dirname, '..');
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** A finished run as `penstroke train` leaves it, cut to the fields that are read. */
function recordedRun(seed: number | string, testErrors: number): RecordedRun {
  const testAccuracy = 1 - testErrors / 10_000;
  return {
    folder: `runs/${seed}`,
    record: {
      recipe: { name: 'lenet', batchSize: 128 },
      seed,
      backend: { name: 'simd', threads: 2, device: 'WebAssembly SIMD' },
      data: { name: 'mnist', files: [] },
      versions: { node: '20.20.2' },
      machine: {
        platform: 'linux',
        release: '6.1',
        arch: 'x64',
        processor: 'Some CPU',
        cores: 2,
        memoryBytes: 8 * 2 ** 30,
      },
      git: { commit: COMMIT, dirty: false },
      startedAt: `2026-01-0${String(seed).length}T10:00:00.000Z`,
      result: {
        event: 'run-end',
        testAccuracy,
        testErrors,
        testCount: 10_000,
        validationAccuracy: 0.99,
        epochs: 2,
        steps: 860,
        trainSeconds: 20,
        imagesPerSecond: 5500,
        interrupted: false,
      },
    },
    events: [
      { event: 'run-start', parameters: 211_106 },
      { event: 'epoch-end', epoch: 1, validationAccuracy: 0.98 },
      { event: 'epoch-end', epoch: 2, validationAccuracy: 0.99 },
    ],
  };
}

const result: Result = gatherResult([recordedRun(1, 100), recordedRun(2, 90), recordedRun(3, 110)], { note: 'a note' });

test('the tables of the READMEs are those of the files in docs/results', async () => {
  await promisify(execFile)(process.execPath, ['scripts/results-table.mjs', '--check'], { cwd: ROOT });
});

test('what the recipes expect is what docs/results holds under their names', async () => {
  const measured = (await readResults(join(ROOT, 'docs/results'))).filter(({ file }) => file in byFile);
  expect(measured.length).toBeGreaterThan(0);
  for (const { file, result } of measured) {
    const { mean, deviation } = summarise(result.runs.map((run) => run.testAccuracy));
    const { expected } = byFile[file]!;
    expect(expected?.runs, file).toBe(result.runs.length);
    expect(expected?.testAccuracyMean, file).toBeCloseTo(mean, 6);
    if (deviation === undefined) expect(expected?.testAccuracyDeviation, file).toBeUndefined();
    else expect(expected?.testAccuracyDeviation, file).toBeCloseTo(deviation, 6);
  }
});

test('no recorded command gives an option twice', async () => {
  for (const { file, result } of await readResults(join(ROOT, 'docs/results'))) {
    const options = result.command.match(/--[\w-]+/g) ?? [];
    expect([...new Set(options)], file).toEqual(options);
  }
});

describe('gatherResult', () => {
  test('adds backend and threads to a command that lacks them', () => {
    const commandOf = (command: string): string => gatherResult([recordedRun(1, 90)], { command }).command;
    expect(commandOf('penstroke train lenet --epochs 2')).toBe(
      'penstroke train lenet --epochs 2 --backend simd --threads 2',
    );
    expect(commandOf('penstroke train lenet --threads 2 --backend simd')).toBe(
      'penstroke train lenet --threads 2 --backend simd',
    );
  });

  test('takes the record of a resumed run, whose values are in another order', () => {
    const other = recordedRun(2, 100);
    const reversed = Object.fromEntries(Object.entries(other.record).reverse()) as RecordedRun['record'];
    expect(gatherResult([recordedRun(1, 90), { ...other, record: reversed }]).runs).toHaveLength(2);
  });

  test('adds --wide to the command of runs that had wide vectors', () => {
    const run = recordedRun(1, 90);
    const wide = { ...run, record: { ...run.record, backend: { ...run.record.backend, wide: true } } };
    const command = 'penstroke train lenet --wide --backend simd --threads 2';
    expect(gatherResult([wide]).command).toBe('penstroke train lenet --backend simd --threads 2 --wide');
    expect(gatherResult([wide], { command }).command).toBe(command);
  });

  test('makes the runs of several seeds one result, by seed', () => {
    const gathered = gatherResult([recordedRun('18446744073709551615', 90), recordedRun(2, 100)]);
    expect(gathered).toMatchObject({ recipe: 'lenet', dataset: 'mnist', parameters: 211_106, commit: COMMIT });
    expect(gathered).toMatchObject({
      date: '2026-01-01',
      backend: 'simd',
      threads: 2,
      command: 'penstroke train lenet --backend simd --threads 2',
    });
    expect(gathered.machine).toEqual({
      cpu: 'Some CPU',
      cores: 2,
      memoryBytes: 8 * 2 ** 30,
      node: '20.20.2',
      os: 'linux 6.1 x64',
    });
    expect(gathered.runs.map((run) => run.seed)).toEqual([2, '18446744073709551615']);
    expect(gathered.runs[0]).toEqual({
      seed: 2,
      epochs: 2,
      steps: 860,
      testAccuracy: 0.99,
      testErrors: 100,
      testCount: 10_000,
      validationAccuracy: 0.99,
      trainSeconds: 20,
      imagesPerSecond: 5500,
      accuracyAfterEpoch: { 1: 0.98, 2: 0.99 },
    });
  });

  test('refuses runs that are not finished, not alike, repeated, or of sources that nobody can get', () => {
    const change = (alter: (record: RecordedRun['record']) => void): RecordedRun => {
      const run = recordedRun(2, 90);
      alter(run.record);
      return run;
    };
    expect(() => gatherResult([])).toThrow(/at least one/);
    expect(() => gatherResult([change((record) => delete record.result)])).toThrow(/finished run/);
    const interrupted = change((record) => {
      record.result!.interrupted = true;
    });
    expect(() => gatherResult([interrupted])).toThrow(/finished run/);
    const other = change((record) => {
      record.recipe = { ...record.recipe, batchSize: 64 };
    });
    expect(() => gatherResult([recordedRun(1, 90), other])).toThrow(/runs\/2: expected a run like runs\/1/);
    const dirty = change((record) => {
      record.git!.dirty = true;
    });
    expect(() => gatherResult([dirty])).toThrow(/committed sources/);
    expect(gatherResult([dirty], { commit: COMMIT }).commit).toBe(COMMIT);
    const outside = change((record) => delete record.git);
    expect(() => gatherResult([outside])).toThrow(/--commit/);
    expect(() => gatherResult([recordedRun(1, 90), recordedRun(1, 90)])).toThrow(/each seed once/);
  });
});

describe('parseResult', () => {
  test('takes what gatherResult makes, and names the field that is wrong', () => {
    const copy = (): Record<string, unknown> => JSON.parse(JSON.stringify(result));
    expect(parseResult(copy())).toEqual(result);
    expect(() => parseResult([])).toThrow('result: expected an object');
    expect(() => parseResult({ ...copy(), recipe: '' })).toThrow('result: unexpected recipe, ""');
    expect(() => parseResult({ ...copy(), date: 'yesterday' })).toThrow('unexpected date');
    expect(() => parseResult({ ...copy(), colour: 'red' })).toThrow('got colour');
    expect(() => parseResult({ ...copy(), machine: { ...result.machine, cores: 1.5 } })).toThrow(
      'machine: unexpected cores',
    );
    const [run] = result.runs;
    expect(() => parseResult({ ...copy(), runs: [{ ...run, testErrors: 99 }] })).toThrow(
      'runs[0]: expected testAccuracy',
    );
    expect(() => parseResult({ ...copy(), runs: [{ ...run, accuracyAfterEpoch: { one: 1 } }] })).toThrow(
      'accuracyAfterEpoch',
    );
  });
});

describe('the log of a run', () => {
  const OUTPUT = 'recipe   lenet, seed 1\nstep 430  epoch 1.00  loss 0.1\nepoch 1/1  loss 0.4\ntest 99.18 %\n';
  const { record } = recordedRun(1, 82);

  test('of the README is the recorded one, line for line', async () => {
    const recorded = JSON.parse(await readFile(join(ROOT, 'docs/results/train-log.json'), 'utf8'));
    expect(recorded.lines.length).toBeGreaterThan(10);
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    const shown = readme.match(/<!-- begin:log -->\n.*?```text\n(.*?)\n```\n<!-- end:log -->/s)?.[1];
    expect(shown?.split('\n')).toEqual(recorded.lines);
  });

  test('is what the run printed but for the lines that only say that it is alive', () => {
    const log = gatherLog(OUTPUT, record);
    expect(log.lines).toEqual(['recipe   lenet, seed 1', 'epoch 1/1  loss 0.4', 'test 99.18 %']);
    expect(log).toMatchObject({ commit: COMMIT, machine: { cpu: 'Some CPU', cores: 2, node: '20.20.2' } });
    expect(logBlock(log).split('\n')).toEqual([
      '`npx pnpm@12 train` on Some CPU, 2 cores, Node 20.20.2, 2026-01-01:',
      '',
      '```text',
      ...log.lines,
      '```',
    ]);
  });

  test('is refused from a part of a run and from changed sources', () => {
    const { result: _result, ...unfinished } = record;
    expect(() => gatherLog(OUTPUT, unfinished)).toThrow('expected a finished run');
    expect(() => gatherLog(OUTPUT, { ...record, git: { commit: COMMIT, dirty: true } })).toThrow('commit first');
  });
});

test('summarise gives the mean and the sample standard deviation, of one value none', () => {
  expect(summarise([90, 100, 110])).toEqual({ mean: 100, deviation: 10, lowest: 90, highest: 110 });
  expect(summarise([7])).toEqual({ mean: 7, deviation: undefined, lowest: 7, highest: 7 });
});

describe('the tables', () => {
  const single: Result = { ...result, recipe: 'fast', runs: result.runs.slice(1, 2) };

  test('leave out recipes with other settings where they are asked to', () => {
    const results = [`${result.recipe}.json`, 'longer.json'].map((file) => ({ file, result }));
    expect(resultsTable(results, { link: '' }).split('\n')).toHaveLength(4);
    expect(resultsTable(results, { link: '', plainOnly: true }).split('\n').slice(2)).toEqual([
      expect.stringContaining(`[${result.recipe}]`),
    ]);
  });

  test('say which runs had wide vectors', () => {
    const wide = { ...result, command: `${result.command} --wide` };
    expect(resultsTable([{ file: 'wide.json', result: wide }], { link: '' })).toContain(`| ${result.backend} --wide, `);
  });

  test('show mean, deviation, range and n, the fewest errors first', () => {
    const results = [
      { file: 'lenet.json', result },
      { file: 'fast.json', result: single },
    ];
    expect(resultsTable(results, { link: 'r/' }).split('\n').slice(2)).toEqual([
      '| [fast](r/fast.json) | mnist | 211,106 | 2 | 99.100 % | 90 of 10,000 | 1 | 20.0 | 5,500 | simd, 2 threads |',
      '| [lenet](r/lenet.json) | mnist | 211,106 | 2 | 99.000 % ± 0.100 | 100.0 (90 to 110) of 10,000 | 3 | 20.0 | 5,500 | simd, 2 threads |',
    ]);
    const shared = { ...single, sharedMachine: true };
    expect(resultsTable([{ file: 'shared.json', result: shared }], { link: '' }).split('\n')[2]).toBe(
      '| [shared](shared.json) | mnist | 211,106 | 2 | 99.100 % | 90 of 10,000 | 1 |  |  | simd, 2 threads |',
    );
    expect(provenanceTable([{ file: 'lenet.json', result }]).split('\n')[2]).toBe(
      '| [lenet.json](lenet.json) | `penstroke train lenet --backend simd --threads 2` | 1, 2, 3 | 2026-01-01, 0123456 | Some CPU, 2 cores, 8 GiB, linux 6.1 x64, Node 20.20.2 | a note |',
    );
  });

  test('compare speed where the peer was measured too', () => {
    const rate = (median: number) => ({ median, lowest: median - 1, highest: median + 1 });
    const row = (model: string, peer: string, median: number) => ({
      model,
      batch: 64,
      peer,
      train: rate(median),
      infer: rate(1),
      version: peer === 'pytorch' ? '9.1' : '1.13',
    });
    const report = {
      results: [
        ...[row('lenet', 'simd', 5000), row('lenet', 'pytorch', 4000), row('lenet', 'pytorch-debian', 8000)],
        ...[row('tiny', 'simd', 50), row('tiny', 'pytorch', 25), row('alexnet', 'simd', 10)],
      ],
      threads: 2,
      rounds: 3,
      machine: { cpu: 'Some CPU', cores: 2, memoryBytes: 1, node: 'v20.20.2' },
    };
    const lines = benchTable(report).split('\n');
    expect(speedSentence(report)).toContain('is 1.3 to 2.0 times as fast as PyTorch 9.1 in its best settings');
    expect(lines[2]).toContain('training, simd | PyTorch 9.1 | PyTorch 1.13 of Debian | inference, simd |');
    expect(lines[0]).toContain('2 threads each; Some CPU, 2 cores, Node 20.20.2.');
    expect(lines.slice(4)).toEqual([
      '| lenet | 64 | 5,000 (4,999 to 5,001) | 4,000 (3,999 to 4,001): 1.25x | 8,000 (7,999 to 8,001): 0.63x | 1 (0 to 2) | 1 (0 to 2): 1.00x | 1 (0 to 2): 1.00x |',
      '| tiny | 64 | 50 (49 to 51) | 25 (24 to 26): 2.00x |  | 1 (0 to 2) | 1 (0 to 2): 1.00x |  |',
    ]);
  });

  test('show kernels beside the peak of as many threads', () => {
    const row = (threads: number, kernel: string) => ({
      layer: 'conv',
      kernel,
      threads,
      ms: 1.234,
      gflops: 40,
      ofPeak: 0.8,
    });
    const table = kernelsTable({
      machine: { cpu: 'Some CPU', node: 'v20.20.2' },
      peakGflops: { 1: 50, 2: 99.6 },
      results: [row(1, 'forward'), row(2, 'forward'), row(2, 'filterGradient')],
    });
    expect(table.split('\n').filter((line) => line.startsWith('| conv') || line.endsWith(':'))).toEqual([
      '1 thread, peak 50 GFLOP/s:',
      '| conv | 1.23 ms, 80 % |  |  |',
      '2 threads, peak 100 GFLOP/s:',
      '| conv | 1.23 ms, 80 % | 1.23 ms, 80 % |  |',
    ]);
  });

  test('stand between their marks', () => {
    expect(fillBlock('a\n<!-- begin:x -->\nold\n<!-- end:x -->\nb', 'x', 'new')).toBe(
      'a\n<!-- begin:x -->\nnew\n<!-- end:x -->\nb',
    );
    expect(() => fillBlock('no marks', 'x', '')).toThrow('<!-- begin:x -->');
  });
});

test('every field of the form is described in docs/results/README.md', async () => {
  const page = await readFile(join(ROOT, 'docs/results/README.md'), 'utf8');
  for (const field of Object.keys(result)) expect(page).toContain(`\`${field}\``);
  for (const field of Object.keys(result.runs[0]!)) expect(page).toMatch(new RegExp(`\\b${field}\\b`));
});
