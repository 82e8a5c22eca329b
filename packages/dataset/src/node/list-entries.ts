import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in a folder. */
export interface FolderEntries {
  /** Names of files that are not hidden and not empty, by name. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** As people count: 2 before 10. */
export const compareNames: (a: string, b: string) => number = new Intl.Collator('en', { numeric: true }).compare;

/**
 * Lists a folder, links followed.
 *
 * @returns undefined if there is no such folder
 * @throws the system's error if it cannot be listed
 */
export async function listEntries(folder: string): Promise<FolderEntries | undefined> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
  const [files, folders]: [string[], string[]] = [[], []];
  for (const name of names.filter((name) => !name.startsWith('.') && name !== '__MACOSX').sort(compareNames)) {
    const stats = await stat(join(folder, name)).catch(() => undefined);
    if (stats?.isDirectory()) folders.push(name);
    else if (stats?.isFile() && stats.size > 0) files.push(name);
  }
  return { files, folders };
}
