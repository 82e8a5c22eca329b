import { join } from 'node:path';
import { type IdxFiles, type IdxRole, idxFileNames, idxRoles } from '../idx-files.ts';
import type { IdxContent } from '../parse-image-sets.ts';
import { listNames } from './list-entries.ts';
import { readIdxFile } from './read-idx-file.ts';

/** The paths of the four files in a folder; of the names that a file may have, the first that is there. */
export type FolderListing = { readonly found: IdxFiles<string> } | { readonly missing: readonly IdxRole[] };

/** Looks for the four files of a set in a folder; undefined when there is no such folder. */
export async function listFolder(folder: string): Promise<FolderListing | undefined> {
  const entries = await listNames(folder);
  if (entries === undefined) return undefined;
  const pairs = idxRoles.map((role) => [role, idxFileNames(role).find((name) => entries.includes(name))] as const);
  const missing = pairs.filter(([, name]) => name === undefined).map(([role]) => role);
  if (missing.length > 0) return { missing };
  return { found: Object.fromEntries(pairs.map(([role, name]) => [role, join(folder, name!)])) as IdxFiles<string> };
}

/** Reads and unpacks the four files, none of more than `maxBytes` unpacked; one after the other, for the sake of memory. */
export async function readFiles(paths: IdxFiles<string>, maxBytes: number | undefined): Promise<IdxFiles<IdxContent>> {
  const contents: Partial<Record<IdxRole, IdxContent>> = {};
  for (const role of idxRoles) {
    const location = paths[role];
    contents[role] = { location, ...(await readIdxFile(location, maxBytes)) };
  }
  return contents as IdxFiles<IdxContent>;
}
