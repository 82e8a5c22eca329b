import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nameOfAside } from '@penstroke/trainer/node';
import { manifestFiles } from '../record/run-manifest.ts';
import { errorCode } from './error-code.ts';
import { isLockName, removeLockAsides } from './run-lock.ts';
import { runPaths } from './run-paths.ts';

/** Files of a run that are written aside first, but for those of a checkpoint, which cleans its own folder. */
function writtenAside(folder: string): readonly string[] {
  const { manifest, curveSvg, curvePng, report } = runPaths(folder);
  return [...manifestFiles.map((file) => join(folder, file)), manifest, curveSvg, curvePng, report];
}

/**
 * Removes what killed processes left beside the files of a run. Only the holder of the folder's lock may: the file aside of
 * a live process is work in progress.
 */
export async function removeAsides(folder: string): Promise<void> {
  const ours = new Set(writtenAside(folder));
  for (const place of new Set([...ours].map((path) => dirname(path)))) {
    const names = await namesIn(place);
    await removeLockAsides(place, names);
    for (const name of names) {
      const meant = nameOfAside(name);
      if (meant !== undefined && ours.has(join(place, meant))) await rm(join(place, name), { force: true });
    }
  }
}

/** What a folder holds besides locks and what killed processes left: nothing, where no run has begun. */
export async function runContents(folder: string): Promise<string[]> {
  const ours = new Set(writtenAside(folder).map((path) => basename(path)));
  const names = await namesIn(folder);
  return names.filter((name) => !isLockName(name) && !ours.has(nameOfAside(name) ?? ''));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
