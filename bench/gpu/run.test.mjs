/** The script that measures on a machine with a GPU, on a pack whose Node does nothing. */
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('run.sh', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'penstroke-run-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the script with a Node that prints its arguments and then runs a line of shell; gives its exit code and its steps. */
async function runWith(line, ...options) {
  const pack = join(folder, 'pack');
  for (const name of ['bin', 'lib', 'kernels']) await mkdir(join(pack, name), { recursive: true });
  await writeFile(join(pack, 'bin/node'), `#!/bin/sh\necho "$@"\n${line}\n`);
  await chmod(join(pack, 'bin/node'), 0o755);
  await writeFile(join(pack, 'pack.json'), '{"commit":"abc"}');
  await copyFile(SCRIPT, join(pack, 'run.sh'));
  const results = join(folder, 'results');
  const code = await new Promise((resolve) => {
    execFile('bash', [join(pack, 'run.sh'), results, ...options], (error) => resolve(error ? error.code : 0));
  });
  const steps = (await readFile(join(results, 'steps.ndjson'), 'utf8'))
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text));
  return { code, steps, results };
}

test('runs conformance, the recipes and the trainings on webgpu, and keeps what they print', {
  timeout: 120_000,
}, async () => {
  const { code, steps, results } = await runWith('');
  expect(code).toBe(0);
  const names = steps.map(({ step }) => step);
  expect(names).toEqual(
    expect.arrayContaining(['doctor', 'conformance', 'bench-lenet-128', 'train-fast', 'device-times']),
  );
  for (const { step, exit } of steps) expect(step === 'pytorch' || exit === 0, step).toBe(true);
  expect(await readFile(join(results, 'bench-alexnet-norm-1024.out'), 'utf8')).toContain('--backend webgpu');
  expect(await readFile(join(results, 'pack.json'), 'utf8')).toContain('abc');
  expect(await readdir(results)).not.toContain('.lib');
});

test('a step that fails does not end it, is told, and makes the exit code 1', { timeout: 120_000 }, async () => {
  const { code, steps } = await runWith('case "$1" in *conformance*) exit 3;; esac', '--tiny');
  expect(code).toBe(1);
  expect(steps.map(({ step, exit }) => [step, exit])).toEqual([
    ['doctor', 0],
    ['conformance', 3],
    ['bench-lenet', 0],
    ['train-lenet', 0],
  ]);
});
