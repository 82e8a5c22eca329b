import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME, parseManifest, VALUES_NAME } from './manifest.ts';
import { nameOfAside } from './write-file-atomic.ts';

/**
 * Removes the values that the checkpoint of a folder does not name, and what killed processes left there: a process may end between
 * its last checkpoint and the removal of the one before. A folder without a readable manifest is left as it is.
 *
 * @param file the values that the manifest names; read from the manifest when left out
 * @throws the error of the file system if a file cannot be removed
 */
export async function removeSuperseded(folder: string, file?: string): Promise<void> {
  const kept = file ?? (await namedValues(folder));
  if (kept === undefined) return;
  for (const name of await readdir(folder)) {
    const meant = nameOfAside(name) ?? name;
    const isOurs = VALUES_NAME.test(meant) || (meant !== name && meant === MANIFEST_NAME);
    if (name !== kept && isOurs) await rm(join(folder, name), { force: true });
  }
}

/** @returns undefined whatever keeps the manifest from being read: `loadCheckpoint` reports that, and nothing is lost until then */
async function namedValues(folder: string): Promise<string | undefined> {
  const path = join(folder, MANIFEST_NAME);
  try {
    return parseManifest(path, await readFile(path, 'utf8')).file;
  } catch {
    return undefined;
  }
}
