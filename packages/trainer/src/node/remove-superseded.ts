import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME, parseManifest, VALUES_NAME } from './manifest.ts';
import { nameOfAside } from './write-file-atomic.ts';

/**
 * Removes the values that the checkpoint of a folder does not name, and what killed processes left there: a process may end between
 * its last checkpoint and the removal of the one before. A folder without a readable manifest is left as it is.
 *
 * @throws the error of the file system if a file cannot be removed
 */
export async function removeSuperseded(folder: string): Promise<void> {
  let file: string;
  try {
    const path = join(folder, MANIFEST_NAME);
    ({ file } = parseManifest(path, await readFile(path, 'utf8')));
  } catch {
    return;
  }
  for (const name of await readdir(folder)) {
    const meant = nameOfAside(name) ?? name;
    const isOurs = VALUES_NAME.test(meant) || (meant !== name && meant === MANIFEST_NAME);
    if (name !== file && isOurs) await rm(join(folder, name), { force: true });
  }
}
