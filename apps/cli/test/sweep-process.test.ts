import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The built program; the root's `test` script builds first. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(words: string, onText?: (text: string, child: ChildProcess) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words.split(' ')], { cwd: folder.path });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (data: Buffer) => {
        said[name] += data;
        onText?.(said[name], child);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

const base = { recipe: 'fast', dataset: 'fake', limit: 64, validationCount: 32, batchSize: 16, backend: 'simd' };

async function plan(name: string, request: object): Promise<void> {
  writeFileSync(join(folder.path, `${name}.json`), JSON.stringify({ name, ...request }));
  await runCli(['sweep', 'plan', `${name}.json`, '--out', name], { cwd: folder.path });
}

const file = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

describe('workers', () => {
  beforeAll(() => plan('three', { base: { ...base, epochs: 1 }, seeds: [1, 2, 3] }));

  test('make all missing runs, two at a time, each with its options, its share of the cores and a log of its own', async () => {
    const { code, stdout } = await start('sweep run three --workers 2 --threads 1 --wide --json');
    expect(code).toBe(0);
    const ends = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(ends.map(({ index }) => index).sort()).toEqual([0, 1, 2]);
    expect(ends.every((end) => end.code === 0 && typeof end.validationAccuracy === 'number')).toBe(true);
    const record = JSON.parse(file('three/runs/0002/run.json'));
    expect(record).toMatchObject({ backend: { threads: 1 }, seed: 3 });
    const log = file('three/logs/2.log');
    expect(log).toMatch(/^run {6}2 of three begins/);
    // The engine either computes two vectors at once or says why not: both show that the worker was asked to.
    expect(record.backend.wide === true || log.includes('--wide is left out: two vectors at once')).toBe(true);
    expect((await runCli(['sweep', 'status', 'three'], { cwd: folder.path })).stdout).toMatch(/^ended {5}3$/m);
  }, 300_000);
});

describe.skipIf(process.platform === 'win32')('a sweep of endless runs', () => {
  const endless = { ...base, epochs: 10_000, checkpointEvery: 10_000, threads: 1 };

  test.each([
    ['SIGUSR1', 75],
    ['SIGTERM', 143],
  ] as const)('that gets %s saves the checkpoints of its workers and ends with %d', async (signal, expected) => {
    const name = `endless-${expected}`;
    await plan(name, { base: endless, seeds: [1, 2, 3] });
    let watch: NodeJS.Timeout | undefined;
    const { code } = await start(`sweep run ${name} --workers 2`, (_, child) => {
      watch ??= setInterval(() => {
        const logs = [0, 1].map((index) => {
          try {
            return file(`${name}/runs/000${index}/metrics.ndjson`);
          } catch {
            return '';
          }
        });
        if (!logs.every((text) => text.includes('"epoch-end"'))) return;
        clearInterval(watch);
        child.kill(signal);
      }, 50);
    });
    clearInterval(watch);
    expect(code).toBe(expected);
    for (const run of ['0000', '0001']) {
      expect(JSON.parse(file(`${name}/runs/${run}/run.json`))).toMatchObject({ result: { interrupted: true } });
      expect(JSON.parse(file(`${name}/runs/${run}/checkpoint/checkpoint.json`)).step).toBeGreaterThan(0);
    }
    expect((await runCli(['sweep', 'missing', name], { cwd: folder.path })).stdout).toBe('0-2\n');
  });
});
