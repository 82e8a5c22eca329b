import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '@penstroke/random';
import { type Ended, runProgram } from './program.ts';

const [TRAIN_COUNT, TEST_COUNT, SIDE] = [80, 16, 28];
const DATA = 'noise';

/**
 * A run with dropout, batch normalisation and augmentation, so that all randomness takes part: 24 updates, 12 checkpoints. Its images are
 * few: what is tried is the program, whose start takes most of the time.
 */
const SETTINGS = [
  ...['fashion', '--dataset', join('..', DATA), '--validation-count', '16', '--batch-size', '8', '--epochs', '3'],
  ...['--display-step', '1', '--checkpoint-every', '0.25', '--backend', 'simd', '--threads', '1', '--json'],
];

/** Calls `use` with a folder for the folders of short runs, which holds their images; removes it afterwards. */
export async function withHome<Result>(use: (home: string) => Promise<Result>): Promise<Result> {
  const home = await mkdtemp(join(tmpdir(), 'penstroke-short-runs-'));
  try {
    writeNoise(join(home, DATA));
    return await use(home);
  } finally {
    await rm(home, { recursive: true });
  }
}

/** The arguments that begin the run in `run`, or resume it. */
export function shortRun(cwd: string): string[] {
  const hasBegun = existsSync(join(cwd, 'run', 'run.json'));
  return hasBegun ? ['train', '--resume', 'run', '--json'] : ['train', ...SETTINGS, '--out', 'run'];
}

/** Whether process `pid` holds the lock of the run's folder: it reads the run's state, or writes. */
export function holdsLock(cwd: string, pid: number): boolean {
  try {
    return (JSON.parse(readFileSync(join(cwd, 'run', 'run.lock'), 'utf8')) as { pid: number }).pid === pid;
  } catch {
    return false;
  }
}

/** Brings the run to its end. */
export function finishShortRun(cwd: string): Promise<Ended> {
  return runProgram(shortRun(cwd), cwd);
}

/** The bytes that a whole run has: those of its network, and the numbers of its epochs. */
export function digestShortRun(cwd: string): string {
  const hash = createHash('sha256');
  for (const name of ['model.json', 'weights.bin']) hash.update(readFileSync(join(cwd, 'run', 'model', name)));
  const lines = readFileSync(join(cwd, 'run', 'metrics.ndjson'), 'utf8')
    .trimEnd()
    .split('\n');
  for (const line of lines) {
    const { event, step, loss, validationAccuracy } = JSON.parse(line) as Record<string, unknown>;
    if (event === 'epoch-end') hash.update(JSON.stringify([step, loss, validationAccuracy]));
  }
  return hash.digest('hex');
}

/** What a folder should not hold once its run has ended: locks, and files written aside. */
export function leftAside(cwd: string): string[] {
  const names = readdirSync(join(cwd, 'run'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.tmp$|run\.lock/.test(name));
}

/** A data set of noise with a class each in turn. */
function writeNoise(folder: string): void {
  mkdirSync(folder);
  for (const [part, count] of [
    ['train', TRAIN_COUNT],
    ['t10k', TEST_COUNT],
  ] as const) {
    const noise = new Float32Array(count * SIDE * SIDE);
    createRandom(14, part).fillUniform(0, noise);
    const pixels = Uint8Array.from(noise, (value) => 256 * value);
    writeFileSync(join(folder, `${part}-images-idx3-ubyte`), idx([count, SIDE, SIDE], pixels));
    const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
    writeFileSync(join(folder, `${part}-labels-idx1-ubyte`), idx([count], labels));
  }
}

/** An IDX file of bytes. */
function idx(shape: readonly number[], bytes: Uint8Array): Uint8Array {
  const header = Buffer.alloc(4 + 4 * shape.length);
  for (const [i, value] of [0x0800 | shape.length, ...shape].entries()) header.writeUInt32BE(value, 4 * i);
  return Buffer.concat([header, bytes]);
}
