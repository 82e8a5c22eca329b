import { isArrayFile, joinFiles } from './arrays/join-files.ts';
import { DatasetError } from './dataset-error.ts';
import { type IdxFiles, type IdxRole, idxFileNames, idxRoles } from './idx-files.ts';
import { matchIdxNames } from './match-idx-names.ts';
import { maybeGunzip } from './maybe-gunzip.ts';
import { contentOfIdx, contentOfSet, type OwnContent } from './own-content.ts';
import type { IdxContent } from './parse-image-sets.ts';

/**
 * Reads files that a person picked or dropped: IDX files by their names, else arrays and tables; or four blobs by their roles.
 *
 * @param maxBytes of each file, packed and unpacked
 * @throws DatasetError `not-found` with what was picked, `too-large`; else as maybeGunzip and joinFiles
 */
export async function readPickedFiles(files: Iterable<File> | IdxFiles<Blob>, maxBytes: number): Promise<OwnContent> {
  if (!(Symbol.iterator in files)) {
    const contents: Partial<Record<IdxRole, IdxContent>> = {};
    for (const role of idxRoles) contents[role] = await readIdx(files[role], role, maxBytes);
    return contentOfIdx(contents, { prefix: '', place: 'files' });
  }
  const picked = new Map([...files].map((file) => [file.name, file]));
  const matched = matchIdxNames(picked.keys());
  if (matched) {
    const contents: Partial<Record<IdxRole, IdxContent>> = {};
    for (const [role, name] of Object.entries(matched.names)) {
      contents[role as IdxRole] = await readIdx(picked.get(name)!, name, maxBytes);
    }
    return contentOfIdx(contents, { prefix: matched.prefix, place: 'files' });
  }
  const arrays = [...picked.values()].filter(({ name }) => isArrayFile(name));
  if (arrays.length === 0) {
    const got = [...picked.keys()].join(', ') || 'nothing';
    const message = `loadImageSets: expected ${idxFileNames('trainImages')[0]} and its three companions, or .npz or .csv files, got ${got}`;
    throw new DatasetError({ code: 'not-found', message });
  }
  const read = [];
  for (const file of arrays) read.push({ name: file.name, bytes: await readBlob(file, file.name, maxBytes) });
  const { name } = arrays[0]!;
  return contentOfSet(joinFiles(read, maxBytes), { place: name, prefix: name });
}

async function readIdx(blob: Blob, name: string, maxBytes: number): Promise<IdxContent> {
  const location = 'name' in blob ? String(blob.name) : name;
  const packed = await readBlob(blob, location, maxBytes);
  try {
    return { location, bytes: await maybeGunzip(packed, { maxBytes }) };
  } catch (error) {
    throw DatasetError.at(location, error);
  }
}

async function readBlob(blob: Blob, location: string, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (blob.size <= maxBytes) return new Uint8Array(await blob.arrayBuffer());
  const message = `loadImageSets: expected at most ${maxBytes.toLocaleString('en-US')} bytes, got ${blob.size}`;
  throw new DatasetError({ code: 'too-large', message, location });
}
