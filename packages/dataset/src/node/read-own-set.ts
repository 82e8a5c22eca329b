import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isArrayFile, joinFiles } from '../arrays/join-files.ts';
import { DatasetError } from '../dataset-error.ts';
import { describeContent } from '../describe-content.ts';
import type { IdxRole } from '../idx-files.ts';
import { matchIdxNames } from '../match-idx-names.ts';
import { contentOfIdx, contentOfSet, type OwnContent } from '../own-content.ts';
import type { IdxContent } from '../parse-image-sets.ts';
import { MAX_IDX_FILE_BYTES } from './collect-idx.ts';
import { type FolderEntries, listEntries } from './list-entries.ts';
import { readIdxFile } from './read-idx-file.ts';
import { type PictureReader, readPictureFolders } from './read-picture-folders.ts';

/** How {@link readOwnSet} reads. */
export interface ReadOwnSetOptions {
  /** Of each file, unpacked. */
  readonly maxBytes?: number | undefined;
  /** Reads folders of pictures; without it they are refused. */
  readonly pictures?: PictureReader | undefined;
}

/** Folders within folders that are looked into. */
const MAX_DEPTH = 2;
/** A folder of more holds other things than a set. */
const MAX_FOLDERS = 16;
/** Files of a form that is not read. */
const UNREAD = /\.(mat|parquet|h5|hdf5|zip|tar|tgz|rar|7z)$/i;

/**
 * Reads a set as people have it: the four IDX files under any of their names, arrays of NumPy (`.npz`, `.npy`), tables (`.csv`), or
 * folders of pictures by class. What is not IDX is brought to it.
 *
 * @param path of a folder, or of a file of arrays
 * @throws DatasetError `not-found` with what lies there and what is expected; else what the file at fault deserves
 */
export async function readOwnSet(path: string, options: ReadOwnSetOptions): Promise<OwnContent & { name: string }> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) throw notFound(path, 'got no such folder; check the path');
  const content = stats.isDirectory() ? await readFolder(path, options, 0) : await readArrays([path], options);
  if (content) return { ...content, name: path };
  throw notFound(path, await describeLack(path));
}

async function readFolder(folder: string, options: ReadOwnSetOptions, depth: number): Promise<OwnContent | undefined> {
  const entries = (await listEntries(folder))!;
  const paths = entries.files.map((name) => join(folder, name));
  const found =
    (await readIdx(folder, entries, options)) ??
    (await readArrays(paths, options)) ??
    (await readPictures(folder, options));
  // Packers and libraries put a set into a folder of its own, such as MNIST/raw.
  if (found || depth === MAX_DEPTH || entries.folders.length > MAX_FOLDERS) return found;
  for (const name of entries.folders) {
    const below = await readFolder(join(folder, name), options, depth + 1);
    if (below) return below;
  }
  return undefined;
}

async function readIdx(
  folder: string,
  { files, folders }: FolderEntries,
  { maxBytes }: ReadOwnSetOptions,
): Promise<OwnContent | undefined> {
  const places = new Map(files.map((name) => [name, join(folder, name)]));
  // 7-Zip unpacks a file into a folder of its name.
  for (const name of folders) {
    const inside = (await listEntries(join(folder, name)))!.files;
    if (inside.length === 1 && !places.has(name)) places.set(name, join(folder, name, inside[0]!));
  }
  const matched = matchIdxNames(places.keys());
  if (matched === undefined) return undefined;
  const contents: Partial<Record<IdxRole, IdxContent>> = {};
  // One after the other, for the sake of memory.
  for (const [role, name] of Object.entries(matched.names)) {
    const location = places.get(name)!;
    contents[role as IdxRole] = { location, bytes: await readIdxFile(location, maxBytes) };
  }
  return contentOfIdx(contents, { prefix: matched.prefix, place: folder });
}

/** The set of those of the files that are of arrays or numbers, if any is. */
async function readArrays(paths: readonly string[], options: ReadOwnSetOptions): Promise<OwnContent | undefined> {
  const { maxBytes = MAX_IDX_FILE_BYTES } = options;
  const named = paths.filter((path) => isArrayFile(basename(path)));
  if (named.length === 0) return undefined;
  const files = [];
  for (const path of named) files.push({ name: basename(path), bytes: await readBounded(path, maxBytes) });
  return contentOfSet(joinFiles(files, maxBytes), { place: named[0]! });
}

async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size <= maxBytes) return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
  const message = `loadMnist: expected at most ${maxBytes.toLocaleString('en-US')} bytes, got more`;
  throw new DatasetError({ code: 'too-large', message, location: path });
}

async function readPictures(folder: string, { pictures }: ReadOwnSetOptions): Promise<OwnContent | undefined> {
  const found = pictures && (await readPictureFolders(folder, pictures));
  if (found === undefined) return undefined;
  const content = contentOfSet(found.set, { place: folder, isShuffled: true });
  return { ...content, classNames: found.classNames, notes: [...found.notes, ...content.notes] };
}

/** What is in the place of a set. */
async function describeLack(path: string): Promise<string> {
  const entries = await listEntries(path);
  if (entries === undefined) return `got ${describeContent(await readStart(path)) ?? 'another file'}`;
  const { files, folders } = entries;
  const unread = files.find((name) => UNREAD.test(name));
  if (unread !== undefined) {
    const what = describeContent(await readStart(join(path, unread)));
    return `got ${unread}, ${what ?? 'a file of another format; unpack it, or save it as .npz or .csv'}`;
  }
  const shown = [...folders.map((name) => `${name}/`), ...files];
  if (shown.length === 0) return 'got an empty folder';
  return `got a folder with ${shown.slice(0, 4).join(', ')}${shown.length > 4 ? ` and ${shown.length - 4} more` : ''}`;
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function notFound(location: string, got: string): DatasetError {
  const message = `loadMnist: expected four IDX files, arrays (.npz, .npy), tables (.csv), or a folder of pictures for each class, ${got}`;
  return new DatasetError({ code: 'not-found', message, location });
}
