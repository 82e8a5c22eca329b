import { DatasetError, type DatasetErrorCode } from './dataset-error.ts';
import { type IdxFiles, type IdxRole, idxFileNames, mapIdxFiles } from './idx-files.ts';
import { isUrl } from './is-url.ts';
import { isGzip } from './maybe-gunzip.ts';
import type { IdxContent } from './parse-image-sets.ts';

/** A base address under which the four files lie by their usual names, or the address of each. */
export type IdxAddresses = string | URL | IdxFiles<string | URL>;

/** Reads the unpacked, verified content of one address. */
export type ReadAddress = (url: string, role: IdxRole) => Promise<Uint8Array<ArrayBuffer>>;

/** Under these another name may be there: buckets that may not be listed refuse what they lack. */
const MISSING: ReadonlySet<DatasetErrorCode> = new Set(['not-found', 'refused']);

/**
 * Reads the four files of a set from addresses. Under a base address each usual name is tried, packed ones first.
 *
 * @throws DatasetError `not-found` when none of a file's names is there, or `refused` where a server that wants rights may say so; else
 *   what `read` throws
 */
export function findRemoteFiles(addresses: IdxAddresses, read: ReadAddress): Promise<IdxFiles<IdxContent>> {
  return mapIdxFiles(async (role) => {
    if (typeof addresses !== 'string' && !isUrl(addresses)) {
      const location = String(addresses[role]);
      return { location, bytes: await read(location, role) };
    }
    const base = String(addresses).replace(/\/*$/, '/');
    const names = idxFileNames(role).sort((a, b) => Number(b.endsWith('.gz')) - Number(a.endsWith('.gz')));
    let refusal: DatasetError | undefined;
    for (const name of names) {
      try {
        return { location: base + name, bytes: await read(base + name, role) };
      } catch (error) {
        if (!DatasetError.isInstance(error) || !MISSING.has(error.code)) throw error;
        if (error.code === 'refused') refusal ??= error as DatasetError;
      }
    }
    if (refusal) throw refusal;
    const message = `findRemoteFiles: expected one of ${names.join(', ')}, got none; check the base address`;
    throw new DatasetError({ code: 'not-found', message, location: base });
  });
}

/**
 * Throws DatasetError `not-found` for a body that starts like neither IDX nor gzip: servers of single-page apps answer
 * a missing file with their start page and status 200.
 */
export function expectIdxOrGzip(bytes: Uint8Array, location: string): void {
  if (isGzip(bytes) || (bytes[0] === 0 && bytes[1] === 0)) return;
  const message = 'fetchBytes: expected an IDX file, raw or gzipped, got other content; check the address';
  throw new DatasetError({ code: 'not-found', message, location });
}
