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

/** The parts by the names of their folders. */
const PARTS = [
  [/^(val|valid|validation)$/i, 'train'],
  [/^(train|training)$/i, 'train'],
  [/^(test|testing)$/i, 'test'],
] as const;
/** Labels are bytes. */
const MAX_CLASSES = 256;

/**
 * Reads `train/7/a.png` and `test/7/b.png`, or `7/a.png`, with `test/7/b.png` or without: a folder for each class, which bears its name.
 * Pictures of a validation part join those of training.
 *
 * @param files as `listPictures` found them
 * @throws DatasetError `invalid-set` for a class without training pictures, or more than 256; what `pictures.read` throws
 */
export async function readPictureFolders(
  folder: string,
  files: PictureFiles,
  pictures: PictureReader,
): Promise<PictureSet> {
  const classNames = [...files.train.keys()].sort(compareNames);
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

/** The pictures of each part. */
export interface PictureFiles {
  readonly train: Classes;
  readonly test: Classes;
}

/** The pictures in folders by class; undefined unless there are at least two classes to train on. */
export async function listPictures(folder: string, pictures: PictureReader): Promise<PictureFiles | undefined> {
  const folders = (await listEntries(folder))?.folders ?? [];
  const files = { train: new Map<string, string[]>(), test: new Map<string, string[]>() };
  const partOf = (name: string) => PARTS.find(([pattern]) => pattern.test(name))?.[1];
  for (const name of folders) {
    const part = partOf(name);
    const path = join(folder, name);
    for (const below of part ? ((await listEntries(path))?.folders ?? []) : []) {
      await addClass(files[part!], below, join(path, below), pictures);
    }
  }
  // The classes may lie beside the test part, or alone.
  if (files.train.size === 0) {
    for (const name of folders) if (!partOf(name)) await addClass(files.train, name, join(folder, name), pictures);
  }
  return files.train.size > 1 ? files : undefined;
}

async function addClass(classes: Classes, name: string, folder: string, pictures: PictureReader): Promise<void> {
  const files = (await listEntries(folder).catch(() => undefined))?.files ?? [];
  const paths = files.filter((file) => pictures.isPicture(file)).map((file) => join(folder, file));
  if (paths.length > 0) classes.set(name, [...(classes.get(name) ?? []), ...paths]);
}

function invalid(location: string, problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-set', message: `loadMnist: ${problem}`, location });
}
