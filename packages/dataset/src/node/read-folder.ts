import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetError } from '../dataset-error.ts';
import { MAX_DOWNLOAD_BYTES } from '../fetch-bytes.ts';
import { type IdxFiles, type IdxRole, idxFileNames, idxRoles, mapIdxFiles } from '../idx-files.ts';
import type { IdxContent } from '../parse-image-sets.ts';
import { maybeGunzip } from './maybe-gunzip.ts';

/** The paths of the four files in a folder; of the names that a file may have, the first that is there. */
export type FolderListing = { readonly found: IdxFiles<string> } | { readonly missing: readonly IdxRole[] };

/** Looks for the four files of a set in a folder; undefined when there is no such folder. */
export async function listFolder(folder: string): Promise<FolderListing | undefined> {
  let entries: string[];
  try {
    entries = await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
  const pairs = idxRoles.map((role) => [role, idxFileNames(role).find((name) => entries.includes(name))] as const);
  const missing = pairs.filter(([, name]) => name === undefined).map(([role]) => role);
  if (missing.length > 0) return { missing };
  return { found: Object.fromEntries(pairs.map(([role, name]) => [role, join(folder, name!)])) as IdxFiles<string> };
}

/** Reads and unpacks the four files, none of more than `maxBytes` on disk or unpacked. */
export function readFiles(paths: IdxFiles<string>, maxBytes: number | undefined): Promise<IdxFiles<IdxContent>> {
  return mapIdxFiles(async (role) => {
    const location = paths[role];
    const { size } = await stat(location);
    const limit = maxBytes ?? MAX_DOWNLOAD_BYTES;
    if (size > limit) {
      const message = `loadMnist: expected a file of at most ${limit.toLocaleString('en-US')} bytes, got ${size}`;
      throw new DatasetError({ code: 'too-large', message, location });
    }
    const packed = await readFile(location);
    try {
      const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.length);
      return { location, bytes: await maybeGunzip(bytes, { maxBytes }) };
    } catch (error) {
      throw DatasetError.at(location, error);
    }
  });
}
