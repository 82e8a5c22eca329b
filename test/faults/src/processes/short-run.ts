import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, runProgram } from './program.ts';

/** A run with dropout and augmentation, so that all randomness takes part: 24 updates, 12 checkpoints. */
const SETTINGS = [
  ...['fashion', '--dataset', 'mnist', '--limit', '256', '--batch-size', '32', '--epochs', '3', '--display-step', '1'],
  ...['--checkpoint-every', '0.25', '--backend', 'simd', '--threads', '1', '--json'],
];

/** The arguments that begin the run in `run`, or resume it. */
export function shortRun(cwd: string): string[] {
  return existsSync(join(cwd, 'run', 'run.json'))
    ? ['train', '--resume', 'run', '--json']
    : ['train', ...SETTINGS, '--out', 'run'];
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
