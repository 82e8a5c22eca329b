import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HELD_BACK, withTest } from '../arrays/hold-back.ts';
import { joinArrays, joinTable, type LabelledArrays, type SetArrays } from '../arrays/labelled-arrays.ts';
import type { NumberArray } from '../arrays/number-array.ts';
import { isNpy, parseNpy } from '../arrays/parse-npy.ts';
import { parseNumberTable } from '../arrays/parse-number-table.ts';
import { toImages } from '../arrays/to-images.ts';
import { toLabels } from '../arrays/to-labels.ts';
import { turnImages } from '../arrays/turn-images.ts';
import { unpackNpz } from '../arrays/unpack-npz.ts';
import { DatasetError } from '../dataset-error.ts';
import { describeContent } from '../describe-content.ts';
import { type EmnistForm, emnistForm } from '../emnist.ts';
import { encodeIdx } from '../encode-idx.ts';
import { type IdxFiles, type IdxRole, idxRoles } from '../idx-files.ts';
import { matchIdxNames } from '../match-idx-names.ts';
import { parseIdx } from '../parse-idx.ts';
import { MAX_IDX_FILE_BYTES } from './collect-idx.ts';
import { type FolderEntries, listEntries } from './list-entries.ts';
import { readFiles } from './read-folder.ts';
import { readIdxFile } from './read-idx-file.ts';
import { type PictureReader, readPictureFolders } from './read-picture-folders.ts';
import type { SourceContent } from './read-remote.ts';

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

/**
 * Reads a set as people have it: the four IDX files under any of their names, arrays of NumPy (`.npz`, `.npy`), tables (`.csv`), or
 * folders of pictures by class. What is not IDX is brought to it.
 *
 * @param path of a folder, or of a file of arrays
 * @returns the content of the four files, and notes of what was done to it, for people
 * @throws DatasetError `not-found` with what lies there and what is expected; else what the file at fault deserves
 */
export async function readOwnSet(path: string, options: ReadOwnSetOptions): Promise<SourceContent> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) {
    throw notFound(path, 'got no such folder; check the path');
  }
  const content = stats.isDirectory() ? await readFolder(path, options, 0) : await readArrayFiles([path], options);
  if (content) return { ...content, name: path };
  throw notFound(path, await describeLack(path));
}

type Content = Omit<SourceContent, 'name'>;

async function readFolder(folder: string, options: ReadOwnSetOptions, depth: number): Promise<Content | undefined> {
  const entries = (await listEntries(folder))!;
  const found =
    (await readIdxFolder(folder, entries, options)) ??
    (await readArrayFiles(
      entries.files.map((name) => join(folder, name)),
      options,
    )) ??
    (await readPictures(folder, options));
  if (found || depth === MAX_DEPTH) return found;
  // Packers and libraries put a set into a folder of its own, such as MNIST/raw.
  if (entries.folders.length > MAX_FOLDERS) return undefined;
  for (const name of entries.folders) {
    const below = await readFolder(join(folder, name), options, depth + 1);
    if (below) return below;
  }
  return undefined;
}

async function readIdxFolder(
  folder: string,
  { files, folders }: FolderEntries,
  { maxBytes }: ReadOwnSetOptions,
): Promise<Content | undefined> {
  // 7-Zip unpacks a file into a folder of its name.
  const places = new Map(files.map((name) => [name, join(folder, name)]));
  for (const name of folders) {
    const inside = (await listEntries(join(folder, name)))!.files;
    if (inside.length === 1 && !places.has(name)) places.set(name, join(folder, name, inside[0]!));
  }
  const matched = matchIdxNames(places.keys());
  if (matched === undefined) return undefined;
  const paths = Object.fromEntries(
    Object.entries(matched.names).map(([role, name]) => [role, places.get(name)!]),
  ) as Partial<IdxFiles<string>>;
  const missing = idxRoles.filter((role) => paths[role] === undefined);
  const form = emnistForm(matched.prefix);
  if (missing.length === 0) {
    const contents = await readFiles(paths as IdxFiles<string>, maxBytes);
    return form ? turned(contents, form) : { contents };
  }
  if (missing.some((role) => role.startsWith('train')) || missing.length === 1) {
    const lacking = missing.map((role) => FILE_NAMES[role]).join(', ');
    throw notFound(folder, `got a folder without ${lacking}; put them there, raw or as .gz`);
  }
  const images = await readIdxFile(paths.trainImages!, maxBytes);
  return heldBack(folder, { train: arraysOf(images, await readIdxFile(paths.trainLabels!, maxBytes)) });
}

const FILE_NAMES: IdxFiles<string> = {
  trainImages: 'train-images-idx3-ubyte',
  trainLabels: 'train-labels-idx1-ubyte',
  testImages: 't10k-images-idx3-ubyte',
  testLabels: 't10k-labels-idx1-ubyte',
};

function turned(contents: SourceContent['contents'], { classNames, firstLabel }: EmnistForm): Content {
  const part = (images: IdxRole, labels: IdxRole): LabelledArrays => {
    const arrays = arraysOf(contents[images].bytes, contents[labels].bytes);
    const data = arrays.labels.data.map((label) => label - firstLabel);
    return { images: turnImages(arrays.images), labels: { ...arrays.labels, data } };
  };
  const set = { train: part('trainImages', 'trainLabels'), test: part('testImages', 'testLabels') };
  const locations = Object.fromEntries(idxRoles.map((role) => [role, contents[role].location])) as IdxFiles<string>;
  return {
    contents: encodeSet(set, locations),
    classNames,
    notes: ['the images were turned: those of EMNIST lie on their side'],
  };
}

function arraysOf(images: Uint8Array, labels: Uint8Array): LabelledArrays {
  return { images: toImages(parseIdx(images)), labels: toLabels(parseIdx(labels)) };
}

/** Files of arrays or numbers, if there are any. */
async function readArrayFiles(paths: readonly string[], options: ReadOwnSetOptions): Promise<Content | undefined> {
  const { maxBytes = MAX_IDX_FILE_BYTES } = options;
  const arrays = new Map<string, NumberArray>();
  const tables: { path: string; table: LabelledArrays }[] = [];
  for (const path of paths) {
    const [, stem = '', ending = ''] = /^(.*?)\.(npz|npy|csv|tsv)$/i.exec(basename(path)) ?? [];
    if (ending === '') continue;
    try {
      const bytes = await readBounded(path, maxBytes);
      if (/npz/i.test(ending)) {
        for (const [name, array] of unpackNpz(bytes, maxBytes))
          arrays.set(/^arr_\d+$/.test(name) ? `${stem}/${name}` : name, array);
      } else if (isNpy(bytes)) arrays.set(stem, parseNpy(bytes));
      else tables.push({ path, table: joinTable(parseNumberTable(bytes)) });
    } catch (error) {
      throw DatasetError.at(path, error);
    }
  }
  const [place] = paths as [string];
  try {
    if (arrays.size > 0) return heldBack(place, joinArrays(arrays));
  } catch (error) {
    throw DatasetError.at(place, error);
  }
  if (tables.length === 0) return undefined;
  const test = tables.find(({ path }) => /test/i.test(basename(path)));
  const train =
    tables.find((table) => table !== test && /train/i.test(basename(table.path))) ??
    tables.find((table) => table !== test);
  if (train === undefined || tables.length > 2) {
    throw notFound(place, `got ${tables.length} tables; name them train.csv and test.csv`);
  }
  return heldBack(train.path, { train: train.table, ...(test && { test: test.table }) });
}

async function readBounded(path: string, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > maxBytes) {
      const message = `loadMnist: expected at most ${maxBytes.toLocaleString('en-US')} bytes, got ${size.toLocaleString('en-US')}`;
      throw new DatasetError({ code: 'too-large', message });
    }
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

async function readPictures(folder: string, { pictures }: ReadOwnSetOptions): Promise<Content | undefined> {
  if (!pictures) return undefined;
  const found = await readPictureFolders(folder, pictures);
  if (found === undefined) return undefined;
  const { set, classNames, notes } = found;
  const content = heldBack(folder, set, { isShuffled: true });
  return { ...content, classNames, notes: [...notes, ...content.notes!] };
}

/** The content of a set that may lack a test part. */
function heldBack(place: string, set: SetArrays, options?: { readonly isShuffled: boolean }): Content {
  const locations = Object.fromEntries(
    idxRoles.map((role) => [role, join(place, FILE_NAMES[role])]),
  ) as IdxFiles<string>;
  const whole = withTest(set, options);
  const count = whole.test.labels.data.length.toLocaleString('en-US');
  const notes = set.test
    ? []
    : [`there are no test images: ${count}, one in ${HELD_BACK} of each class, are held back for the test`];
  return { contents: encodeSet(whole, locations), notes };
}

function encodeSet({ train, test }: Required<SetArrays>, locations: IdxFiles<string>): SourceContent['contents'] {
  const images = ({ images: { shape, data } }: LabelledArrays) =>
    encodeIdx(shape[3] === 1 ? shape.slice(0, 3) : shape, data);
  const labels = ({ labels: { shape, data } }: LabelledArrays) => encodeIdx(shape, data);
  const bytes = {
    trainImages: images(train),
    trainLabels: labels(train),
    testImages: images(test),
    testLabels: labels(test),
  };
  return Object.fromEntries(
    idxRoles.map((role) => [role, { location: locations[role], bytes: bytes[role] }]),
  ) as SourceContent['contents'];
}

/** What is in the place of a set. */
async function describeLack(path: string): Promise<string> {
  const entries = await listEntries(path);
  if (entries === undefined) {
    const what = describeContent(await readStart(path)) ?? 'another file';
    return `got ${what}`;
  }
  const { files, folders } = entries;
  const unread = files.find((name) => /\.(mat|parquet|h5|hdf5|zip|tar|tgz|rar|7z)$/i.test(name));
  if (unread !== undefined) {
    const what =
      describeContent(await readStart(join(path, unread))) ??
      'a file of another format; unpack it, or save it as .npz or .csv';
    return `got ${unread}, ${what}`;
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
