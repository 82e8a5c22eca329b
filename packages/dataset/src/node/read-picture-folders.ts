import { join } from 'node:path';
import type { LabelledArrays, SetArrays } from '../arrays/labelled-arrays.ts';
import { DatasetError } from '../dataset-error.ts';
import { compareNames, listEntries } from './list-entries.ts';

/** Pictures of one size. */
export interface ReadPictures {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** 0 to 255, `[count, height, width, channels]`. */
  readonly pixels: Uint8Array;
  /** What was done to them, for people. */
  readonly note?: string | undefined;
}

/** Reads pictures: this package decodes none itself. */
export interface PictureReader {
  /** Whether a file of this name is a picture. */
  isPicture(name: string): boolean;
  /** Reads pictures and brings them to one size. */
  read(paths: readonly string[]): Promise<ReadPictures>;
}

/** A set of pictures, and the names of its classes. */
export interface PictureSet {
  readonly set: SetArrays;
  readonly classNames: readonly string[];
  readonly notes: readonly string[];
}

/** The parts by the names of their folders, in the order in which they are joined: the first images validate. */
const PARTS = [
  [/^(val|valid|validation)$/i, 'train'],
  [/^(train|training)$/i, 'train'],
  [/^(test|testing)$/i, 'test'],
] as const;
/** Labels are bytes. */
const MAX_CLASSES = 256;

/**
 * Reads `train/7/a.png` and `test/7/b.png`, or `7/a.png` without a test part: a folder for each class, which bears its name.
 *
 * @returns undefined if there are no such folders
 * @throws DatasetError `invalid-set` for a class without training pictures, or more than 256; what `pictures.read` throws
 */
export async function readPictureFolders(folder: string, pictures: PictureReader): Promise<PictureSet | undefined> {
  const { folders } = (await listEntries(folder))!;
  const files: { train: Classes; test: Classes } = { train: new Map(), test: new Map() };
  const parts = PARTS.flatMap(([pattern, part]) =>
    folders.filter((name) => pattern.test(name)).map((name) => ({ path: join(folder, name), part })),
  );
  for (const { path, part } of parts) await addClasses(files[part], path, pictures);
  if (parts.length === 0) await addClasses(files.train, folder, pictures);
  const classNames = [...files.train.keys()].sort(compareNames);
  if (classNames.length < 2) return undefined;
  if (classNames.length > MAX_CLASSES) {
    throw invalid(folder, `expected at most ${MAX_CLASSES} folders of classes, got ${classNames.length}`);
  }
  const strange = [...files.test.keys()].find((name) => !files.train.has(name));
  if (strange !== undefined)
    throw invalid(folder, `expected training pictures of ${strange} too, got test pictures alone`);

  const listed = (classes: Classes) =>
    classNames.flatMap((name, label) => (classes.get(name) ?? []).map((path) => ({ path, label })));
  const [train, test] = [listed(files.train), listed(files.test)];
  const read = await pictures.read([...train, ...test].map(({ path }) => path));
  const size = read.height * read.width * read.channels;
  const part = (of: typeof train, start: number): LabelledArrays => ({
    images: {
      type: 'uint8',
      shape: [of.length, read.height, read.width, read.channels],
      data: read.pixels.subarray(start * size, (start + of.length) * size),
    },
    labels: { type: 'uint8', shape: [of.length], data: Uint8Array.from(of, ({ label }) => label) },
  });
  return {
    set: { train: part(train, 0), ...(test.length > 0 && { test: part(test, train.length) }) },
    classNames,
    notes: read.note === undefined ? [] : [read.note],
  };
}

/** Paths of pictures by the name of their class. */
type Classes = Map<string, string[]>;

async function addClasses(classes: Classes, folder: string, pictures: PictureReader): Promise<void> {
  const { folders } = (await listEntries(folder))!;
  for (const name of folders) {
    const { files } = (await listEntries(join(folder, name)))!;
    const paths = files.filter((file) => pictures.isPicture(file)).map((file) => join(folder, name, file));
    if (paths.length > 0) classes.set(name, [...(classes.get(name) ?? []), ...paths]);
  }
}

function invalid(location: string, problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-set', message: `loadMnist: ${problem}`, location });
}
