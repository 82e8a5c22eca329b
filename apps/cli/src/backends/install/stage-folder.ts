import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isProcessAlive } from '@penstroke/runs/node';
import { makeFolder } from '@penstroke/trainer/node';
import type { TensorflowName } from '../installed/tensorflow-name.ts';

/** `node.partial-4711`: the folder in which process 4711 makes the backend `node`, or from which it removes it. */
const ASIDE = /\.partial-(\d+)$/;

/** The folder in which a backend is made before it gets its name. */
export function stageFolder(place: string, name: TensorflowName): string {
  return join(place, `${name}.partial-${process.pid}`);
}

/** Makes that folder afresh, and removes those that processes which have ended left behind. */
export async function createStage(place: string, name: TensorflowName): Promise<string> {
  await makeFolder(place);
  for (const entry of await readdir(place)) {
    const pid = ASIDE.exec(entry)?.[1];
    if (pid !== undefined && (await hasEnded(Number(pid)))) await removeFolder(join(place, entry));
  }
  const stage = stageFolder(place, name);
  await removeFolder(stage);
  await mkdir(stage);
  return stage;
}

/** Gives a folder that was made aside its name; a folder that has this name already is removed. */
export async function keepStage(stage: string, folder: string): Promise<void> {
  const old = `${folder}-old.partial-${process.pid}`;
  await removeFolder(old);
  try {
    await rename(folder, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await rename(stage, folder);
  await removeFolder(old);
}

/** Removes a folder so that nobody sees half of it. */
export async function removeInstalled(folder: string): Promise<void> {
  const old = `${folder}-old.partial-${process.pid}`;
  await rename(folder, old);
  await removeFolder(old);
}

/** Removes a folder; nothing happens where there is none. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Whether the process that made a folder has ended; one that had the number of this process has. */
async function hasEnded(pid: number): Promise<boolean> {
  return pid === process.pid || !(await isProcessAlive(pid));
}
