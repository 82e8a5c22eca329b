import { open, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isArrayFile, joinFiles } from '../arrays/join-files.ts';
import { DatasetError } from '../dataset-error.ts';
import { describeContent } from '../describe-content.ts';
import { type IdxRole, idxRoles } from '../idx-files.ts';
import { matchIdxNames } from '../match-idx-names.ts';
import { contentOfIdx, contentOfSet, type OwnContent } from '../own-content.ts';
import type { IdxContent } from '../parse-image-sets.ts';
import { MAX_IDX_FILE_BYTES } from './collect-idx.ts';
import { type FolderEntries, listEntries } from './list-entries.ts';
import { readIdxFile } from './read-idx-file.ts';
import { listPictures, type PictureFiles, type PictureReader, readPictureFolders } from './read-picture-folders.ts';

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
/** Folders of the parts of a set. */
const PART = /^(train|training|test|testing|val|valid|validation)$/i;
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
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  });
  if (stats === undefined) throw notFound(path, 'got no such folder; check the path');
  if (stats.isFile() && isArrayFile(basename(path))) return { ...(await readArrays([path], options)), name: path };
  if (!stats.isDirectory()) throw notFound(path, stats.isFile() ? await describeFile(path) : 'got something else');
  const [found, ...others] = await findSets(path, options, 0);
  if (found === undefined) throw notFound(path, await describeLack(path));
  if (others.length > 0) {
    const folders = [found, ...others].map(({ folder }) => relative(path, folder)).join(', ');
    const message = `loadMnist: expected one set, got those of the folders ${folders}; give one of these`;
    throw new DatasetError({ code: 'invalid-set', message, location: path });
  }
  return { ...(await readSet(found, options)), name: path };
}

/** The folder itself if it holds a set, else those within it that do: libraries put a set into a folder of its own, such as MNIST/raw. */
async function findSets(folder: string, options: ReadOwnSetOptions, depth: number): Promise<FoundSet[]> {
  const entries = await listEntries(folder).catch((error: unknown) => {
    if (depth === 0) throw error;
  });
  if (entries === undefined) return [];
  const held = await sortOf(folder, entries, options);
  if (held !== undefined) return [{ folder, held }];
  if (depth === MAX_DEPTH || entries.folders.length > MAX_FOLDERS) return [];
  const found: FoundSet[] = [];
  for (const name of entries.folders) found.push(...(await findSets(join(folder, name), options, depth + 1)));
  return found;
}

/** What a folder holds. */
type Held =
  | { readonly prefix: string; readonly places: ReadonlyMap<IdxRole, string> }
  | { readonly files: PictureFiles; readonly pictures: PictureReader }
  | { readonly arrays: readonly string[] };

interface FoundSet {
  readonly folder: string;
  readonly held: Held;
}

async function sortOf(
  folder: string,
  { files, folders }: FolderEntries,
  { pictures }: ReadOwnSetOptions,
): Promise<Held | undefined> {
  const idx = await findIdx(folder, { files, folders });
  if (idx) return idx;
  // Before tables: a list of names lies beside many a folder of pictures.
  const listed = pictures && (await listPictures(folder, pictures));
  if (listed) return { files: listed, pictures };
  const arrays = files.filter(isArrayFile).map((name) => join(folder, name));
  if (arrays.length > 0) return { arrays };
  for (const part of folders.filter((name) => PART.test(name))) {
    const inside = (await listEntries(join(folder, part)).catch(() => undefined))?.files ?? [];
    arrays.push(...inside.filter(isArrayFile).map((name) => join(folder, part, name)));
  }
  return arrays.length > 0 ? { arrays } : undefined;
}

/** The four files by their names; where some are missing, also in folders of their names, into which 7-Zip unpacks them. */
async function findIdx(folder: string, { files, folders }: FolderEntries): Promise<Held | undefined> {
  const places = new Map(files.map((name) => [name, join(folder, name)]));
  let matched = matchIdxNames(places.keys());
  if (Object.keys(matched?.names ?? {}).length < idxRoles.length) {
    for (const name of folders.filter((other) => matchIdxNames([other]) && !places.has(other))) {
      const inside = (await listEntries(join(folder, name)).catch(() => undefined))?.files ?? [];
      if (inside.length === 1) places.set(name, join(folder, name, inside[0]!));
    }
    matched = matchIdxNames(places.keys());
  }
  if (matched === undefined) return undefined;
  const roles = Object.entries(matched.names) as [IdxRole, string][];
  return { prefix: matched.prefix, places: new Map(roles.map(([role, name]) => [role, places.get(name)!])) };
}

async function readSet({ folder, held }: FoundSet, options: ReadOwnSetOptions): Promise<OwnContent> {
  if ('arrays' in held) return readArrays(held.arrays, options);
  if ('pictures' in held) return readPictures(folder, held.files, held.pictures);
  const contents: Partial<Record<IdxRole, IdxContent>> = {};
  // One after the other, for the sake of memory.
  for (const [role, location] of held.places) {
    contents[role] = { location, ...(await readIdxFile(location, options.maxBytes)) };
  }
  return contentOfIdx(contents, { prefix: held.prefix, place: folder });
}

/** The set of files of arrays or numbers, those of a part's folder by its name too. */
async function readArrays(paths: readonly string[], options: ReadOwnSetOptions): Promise<OwnContent> {
  const { maxBytes = MAX_IDX_FILE_BYTES } = options;
  const files = [];
  for (const path of paths) {
    const part = PART.exec(basename(dirname(path)))?.[0];
    const name = part === undefined ? basename(path) : `${part}-${basename(path)}`;
    files.push({ name, bytes: await readBounded(path, maxBytes) });
  }
  const [place] = paths as [string];
  return contentOfSet(joinFiles(files, maxBytes), { place, prefix: basename(place) });
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

async function readPictures(folder: string, files: PictureFiles, pictures: PictureReader): Promise<OwnContent> {
  const { set, classNames, notes } = await readPictureFolders(folder, files, pictures);
  const content = contentOfSet(set, { place: folder, isShuffled: true });
  return { ...content, classNames, notes: [...notes, ...content.notes] };
}

/** What is in the place of a set. */
async function describeLack(path: string): Promise<string> {
  const { files, folders } = (await listEntries(path))!;
  const unread = files.find((name) => UNREAD.test(name));
  if (unread !== undefined) {
    const what = describeContent(await readStart(join(path, unread)));
    return `got ${unread}, ${what ?? 'a file of another format; unpack it, or save it as .npz or .csv'}`;
  }
  const shown = [...folders.map((name) => `${name}/`), ...files];
  if (shown.length === 0) return 'got an empty folder';
  return `got a folder with ${shown.slice(0, 4).join(', ')}${shown.length > 4 ? ` and ${shown.length - 4} more` : ''}`;
}

async function describeFile(path: string): Promise<string> {
  return `got ${describeContent(await readStart(path)) ?? 'another file'}`;
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
