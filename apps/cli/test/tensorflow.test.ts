import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/run-cli.ts';

/** A folder with the backend `node` of `penstroke backend install --into`; `.ci/run` sets it where the tools for it exist. */
const BACKENDS = process.env.PENSTROKE_TEST_TENSORFLOW;
/** The built program: what a library writes to its standard error is seen from outside alone. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** This Node, and others that PENSTROKE_TEST_NODES names, joined as in PATH. */
const NODES = [process.execPath, ...(process.env.PENSTROKE_TEST_NODES?.split(delimiter) ?? [])];

const penstroke = (...argv: string[]) => start(process.execPath, argv);

function start(node: string, argv: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, PENSTROKE_BACKENDS: BACKENDS, TF_CPP_MIN_LOG_LEVEL: undefined, ...more };
  return spawnSync(node, [MAIN, ...argv], {
    cwd: folder.path,
    env: env as NodeJS.ProcessEnv,
    encoding: 'utf8',
  });
}

describe.skipIf(!BACKENDS)("TensorFlow's library, installed by penstroke backend install node", () => {
  test('is listed, trains, and writes no line of its own', () => {
    expect(penstroke('backend', 'list').stdout).toMatch(/^node {2}TensorFlow 2\.\d+\.\d+ {2}[\d.]+ MB {2}/);
    const trained = penstroke(
      ...['train', 'lenet', '--dataset', 'fake', '--limit', '64', '--validation-count', '0', '--epochs', '1'],
      ...['--backend', 'node', '--threads', '1', '--json'],
    );
    expect(trained.status).toBe(0);
    expect(trained.stderr).toMatch(/^backend {2}node, 1 thread \(libtensorflow on the CPU\)$/m);
    expect(trained.stderr).not.toMatch(/oneDNN|\.cc:\d+|absl|TensorFlow binary|instructions/);
    const end = JSON.parse(trained.stdout.trimEnd().split('\n').at(-1)!) as Record<string, unknown>;
    expect(end).toMatchObject({ event: 'run-end', backend: 'node', threads: 1 });
  }, 180_000);

  // Node 23 took away util.isNullOrUndefined, which tfjs-node calls when it is imported.
  test.each(NODES)('trains under %s', { timeout: 180_000 }, (node) => {
    const eightUpdates = ['--limit', '16', '--batch-size', '2', '--validation-count', '0', '--epochs', '1'];
    const { status, stdout } = start(node, [
      ...['train', 'lenet', '--dataset', 'fake', ...eightUpdates, '--backend', 'node', '--json'],
    ]);
    expect(status).toBe(0);
    const end = JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Record<string, unknown>;
    expect(end).toMatchObject({ event: 'run-end', backend: 'node', steps: 8, replayedSteps: 5 });
  });

  // TensorFlow itself takes Eigen's slower kernels on processors without instructions for networks.
  test.runIf(process.arch === 'x64')("convolutions are oneDNN's on every x64 processor", { timeout: 180_000 }, () => {
    const oneUpdate = ['--limit', '2', '--batch-size', '2', '--validation-count', '0', '--epochs', '1'];
    const argv = ['train', 'lenet', '--dataset', 'fake', ...oneUpdate, '--backend', 'node'];
    const { status, stdout } = start(process.execPath, argv, { ONEDNN_VERBOSE: '1', TF_ENABLE_ONEDNN_OPTS: undefined });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^onednn_verbose,.*,exec,cpu,convolution,/m);
  });

  test('lenet learns digits in 78 updates, and simd reads them with as many errors (+-2 of 10,000)', () => {
    const out = join(folder.path, 'lenet');
    const trained = penstroke(
      ...['train', 'lenet', '--samples', '10112', '--validation-count', '0', '--backend', 'node'],
      ...['--out', out, '--json'],
    );
    expect(trained.status).toBe(0);
    const end = JSON.parse(trained.stdout.trimEnd().split('\n').at(-1)!) as { testErrors: number; steps: number };
    expect(end.steps).toBe(78);
    expect(end.testErrors).toBeLessThan(600);
    expect(end.testErrors).toBeGreaterThan(100);
    const evaluated = JSON.parse(penstroke('evaluate', out, '--backend', 'simd', '--json').stdout) as {
      errors: number;
    };
    expect(Math.abs(evaluated.errors - end.testErrors)).toBeLessThanOrEqual(2);
  }, 300_000);

  test('doctor says that it works', () => {
    const { stdout } = penstroke('doctor', '--json');
    const { findings } = JSON.parse(stdout) as { findings: { what: string; ok: boolean; detail: string }[] };
    const node = findings.find(({ what }) => what === 'backend node');
    expect(node).toMatchObject({ ok: true, detail: expect.stringMatching(/^libtensorflow on the CPU, \d+ threads?$/) });
  }, 180_000);
});
