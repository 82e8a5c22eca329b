import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '@penstroke/trainer/node';
import { CommandError } from '../terminal/cli-error.ts';
import type { RunRecord } from './run-record.ts';

/** The places in a run's folder. */
export function runPaths(folder: string): {
  record: string;
  model: string;
  checkpoint: string;
  curveSvg: string;
  curvePng: string;
  report: string;
} {
  return {
    record: join(folder, 'run.json'),
    model: join(folder, 'model'),
    checkpoint: join(folder, 'checkpoint'),
    curveSvg: join(folder, 'curve.svg'),
    curvePng: join(folder, 'curve.png'),
    report: join(folder, 'report.html'),
  };
}

/** `runs/20260131-142503-lenet`: the local time, so that folders sort by it. */
function defaultRunFolder(recipe: string, now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return join('runs', `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}-${recipe}`);
}

/**
 * Makes the folder of a new run. With a given name it may exist if it is empty; without, a number is added to the name
 * until it is free.
 *
 * @returns its path as it is shown to people, relative where the name was
 * @throws CommandError if the folder holds something
 */
export async function createRunFolder(
  cwd: string,
  { out, recipe }: { out: string | undefined; recipe: string },
): Promise<string> {
  if (out !== undefined) {
    await mkdir(resolve(cwd, out), { recursive: true });
    if ((await readdir(resolve(cwd, out))).length > 0) {
      throw new CommandError(`${out}: the folder is not empty; give --out another one, or go on with --resume ${out}`);
    }
    return out;
  }
  const base = defaultRunFolder(recipe, new Date());
  await mkdir(resolve(cwd, 'runs'), { recursive: true });
  for (let number = 1; ; number++) {
    const folder = number === 1 ? base : `${base}-${number}`;
    try {
      await mkdir(resolve(cwd, folder));
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Whether a run's folder has a checkpoint to go on from. */
export async function hasCheckpoint(folder: string): Promise<boolean> {
  try {
    return (await readdir(runPaths(folder).checkpoint)).includes('checkpoint.json');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** What there is to do with a run that has no network to read: the end of a message, with the run's folder as people gave it. */
export async function unfinishedRemedy(name: string, folder: string): Promise<string> {
  return (await hasCheckpoint(folder))
    ? `the run has not ended; go on with: penstroke train --resume ${name}`
    : `there is no checkpoint yet; start anew with: penstroke train --config ${name}/run.json`;
}

/** Writes `run.json`. */
export async function writeRunRecord(folder: string, record: RunRecord): Promise<void> {
  await writeFileAtomic(runPaths(folder).record, `${JSON.stringify(record, null, 2)}\n`);
}
