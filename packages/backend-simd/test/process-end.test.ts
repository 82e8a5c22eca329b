/** The workers never stop waiting for work, and yet the process ends when it should. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForNode } from './bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'penstroke-process-'));
const bundle = join(folder, 'program.cjs');

/** Uses all threads, says so, then does what its argument asks for. */
const PROGRAM = `
import * as tf from '@tensorflow/tfjs-core';
import { registerSimdBackend } from '../src/index.ts';

async function main() {
  const { threads } = await registerSimdBackend({ threads: 3 });
  await tf.setBackend('simd');
  const x = tf.ones([1000, 1000]);
  const sum = () => tf.tidy(() => tf.sum(tf.add(x, x)).dataSync()[0]);
  process.stdout.write(threads + ' ' + sum() + '\\n');
  if (process.argv[2] === 'throw') throw new Error('thrown on purpose');
  if (process.argv[2] === 'exit') process.exit(7);
  if (process.argv[2] === 'wait') setInterval(() => {}, 1000);
  if (process.argv[2] === 'busy') for (;;) sum();
}
void main();
`;

beforeAll(() => bundleForNode(PROGRAM, bundle));
afterAll(() => rmSync(folder, { recursive: true }));

interface End {
  code: number | null;
  signal: string | null;
  output: string;
}

function run(mode: string, whenReady: (child: ChildProcess) => void = () => {}): Promise<End> {
  const child = spawn(process.execPath, [bundle, mode]);
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    whenReady(child);
  });
  // A process that hangs is a failure, not a test that never ends.
  const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, output });
    });
  });
}

test('a process that has done its work ends by itself', async () => {
  expect(await run('')).toEqual({ code: 0, signal: null, output: '3 2000000\n' });
});

test('a thrown error ends the process', async () => {
  expect(await run('throw')).toEqual({ code: 1, signal: null, output: '3 2000000\n' });
});

test('process.exit ends the process', async () => {
  expect(await run('exit')).toEqual({ code: 7, signal: null, output: '3 2000000\n' });
});

test.each(['wait', 'busy'])('SIGINT ends a process in mode %s', async (mode) => {
  const end = await run(mode, (child) => setTimeout(() => child.kill('SIGINT'), 100));
  expect(end).toEqual({ code: null, signal: 'SIGINT', output: '3 2000000\n' });
});
