import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { shellCommand } from '@penstroke/runs';
import { hasCheckpoint, RunWriter, runContents } from '@penstroke/runs/node';
import { makeFolder } from '@penstroke/trainer/node';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { note } from '../terminal/show.ts';

/** `runs/20260131-142503-lenet`: the local time, so that folders sort by it. */
function defaultRunFolder(recipe: string, now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return join('runs', `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}-${recipe}`);
}

/**
 * Makes the folder of a new run. With a given name it may exist if no run has begun in it; without, a number is added to the name
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
    await makeFolder(resolve(cwd, out));
    const contents = await runContents(resolve(cwd, out));
    if (contents.length > 0) {
      const resume = contents.includes('run.json') ? `, or resume it with: ${resumeCommand(out)}` : '';
      throw new CommandError(`${out}: the folder is not empty; give --out another one${resume}`);
    }
    return out;
  }
  const base = defaultRunFolder(recipe, new Date());
  await makeFolder(resolve(cwd, 'runs'));
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

/** The folder of a run, as people gave it, or the `run.json` in it. */
export function givenRunFolder(given: string): string {
  return basename(given) === 'run.json' ? dirname(given) : given;
}

/** Locks a run's folder, and says so if the lock was a dead process's. */
export async function openRunFolder(folder: string, io: CliIo): Promise<RunWriter> {
  const writer = await RunWriter.open(folder);
  if (writer.takenFrom) {
    const { pid, host } = writer.takenFrom;
    note(io, `lock     taken over from process ${pid} on ${host}, which ended without giving it up`);
  }
  return writer;
}

/**
 * Whether a run that has not ended can be resumed: from its checkpoint, or from update 0 where it was stopped before the first.
 * A run of the page has a network and no checkpoint; it resumes in the page alone.
 */
export async function isResumable(folder: string): Promise<boolean> {
  if (await hasCheckpoint(folder)) return true;
  const names = await runContents(folder);
  return names.includes('run.json') && !names.includes('model');
}

/** What to do with a run that has no network to read: the end of a message, with the run's folder as people gave it. */
export async function unfinishedRemedy(name: string, folder: string): Promise<string> {
  return (await isResumable(folder))
    ? `the run has not ended; resume it with: ${resumeCommand(name)}`
    : `there is no checkpoint yet; start anew with: ${shellCommand(['penstroke', 'train', '--config', `${name}/run.json`])}`;
}

/** What resumes a run, as a shell takes it. */
export function resumeCommand(name: string): string {
  return shellCommand(['penstroke', 'train', '--resume', name]);
}
