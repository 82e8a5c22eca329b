import { resolve } from 'node:path';
import { type AugmentSpec, createAugmentation } from '@penstroke/augment';
import { countClasses, type ImageSet, placeImages, unitRange } from '@penstroke/dataset';
import type { Seed } from '@penstroke/random';
import { augmentSpecs, count, type RunSettings } from '@penstroke/runs';
import { writeFileAtomic } from '@penstroke/trainer/node';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { selectBackend } from '../../backends/select-backend.ts';
import { type LoadedDigits, loadDigits } from '../../node/load-digits.ts';
import { drawContactSheet, type SheetCell } from '../../pictures/contact-sheet.ts';
import { UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { blockPicture } from '../../terminal/picture.ts';
import { note, result, resultJson, table } from '../../terminal/show.ts';

const SHEET_COLUMNS = 10;
/** Digits shown in the terminal, and their columns. */
const PREVIEW_DIGITS = 5;

/** The options of `penstroke data`. */
export interface ShowDataOptions {
  readonly dataset: string;
  readonly sheet?: string | undefined;
  readonly limit: number;
  readonly augment?: RunSettings['augment'] | undefined;
  readonly seed: Seed;
  readonly json?: true | undefined;
}

/**
 * Loads a data set with its checksums, and shows its files, classes and images.
 *
 * @throws UsageError for an augmentation without a sheet to show it on
 */
export async function showData(io: CliIo, options: ShowDataOptions): Promise<void> {
  const { dataset, sheet, limit, augment, seed, json } = options;
  if (augment !== undefined && sheet === undefined) {
    throw new UsageError('--augment shows variations on a sheet; add --sheet FILE');
  }
  const specs = augment && augmentSpecs(augment);
  const digits = await loadDigits(dataset, io);
  if (sheet !== undefined) {
    const cells = specs?.length
      ? (await augmentedCells(digits.train, { specs, seed, limit, io })).slice(0, limit)
      : plainCells(digits.train, Math.min(limit, digits.train.count));
    const { width, height } = digits.train;
    const title = specs?.length
      ? `${digits.origin.name}: originals at the left, then ${specs.map(({ kind }) => kind).join(' + ')}`
      : `${digits.origin.name}: the first ${cells.length} training images`;
    const png = await drawContactSheet(cells, { width, height, columns: SHEET_COLUMNS, title });
    await writeFileAtomic(resolve(io.cwd, sheet), png);
    note(io, `wrote ${sheet}`);
  }
  if (json) {
    return resultJson(io, {
      ...digits.origin,
      parts: [describe('train', digits.train), describe('test', digits.test)],
    });
  }
  showFiles(digits, io);
  showClasses(digits, io);
  if (io.stdout.isTTY === true) showPreview(digits.train, io);
}

function showFiles({ origin }: LoadedDigits, io: CliIo): void {
  result(io, `${origin.name}${origin.files.length > 0 ? ', SHA-256 of the unpacked files:' : ''}`);
  for (const { name, sha256, sizeBytes } of origin.files) result(io, `  ${sha256}  ${count(sizeBytes)} bytes  ${name}`);
}

function showClasses({ train, test }: LoadedDigits, io: CliIo): void {
  const [trainCounts, testCounts] = [countClasses(train), countClasses(test)];
  const rows = train.classNames.map((name, label) => [name, count(trainCounts[label]!), count(testCounts[label]!)]);
  const total = ['total', count(train.count), count(test.count)];
  result(io, table([['class', 'train', 'test'], ...rows, total], [1, 2]));
  result(io, `images of ${train.height}x${train.width}x${train.channels}`);
}

function showPreview(set: ImageSet, io: CliIo): void {
  if (set.channels !== 1) return;
  const shown = Math.min(PREVIEW_DIGITS, set.count);
  const size = set.height * set.width;
  const strip = new Uint8Array(size * shown);
  for (let i = 0; i < shown; i++) {
    for (let p = 0; p < size; p++) {
      const x = p % set.width;
      strip[((p - x) / set.width) * set.width * shown + i * set.width + x] = set.images[i * size + p]!;
    }
  }
  result(
    io,
    blockPicture(strip, { width: set.width * shown, height: set.height, colour: io.env.NO_COLOR === undefined }),
  );
  result(io, `labels ${[...set.labels.subarray(0, shown)].map((label) => set.classNames[label]).join(', ')}`);
}
function describe(part: string, set: ImageSet): object {
  const { height, width, channels, classNames } = set;
  return { part, count: set.count, height, width, channels, classNames, classCounts: countClasses(set) };
}

function plainCells(set: ImageSet, shown: number): SheetCell[] {
  return Array.from({ length: shown }, (_, index) => ({
    pixels: greyPixels(set, index),
    label: set.classNames[set.labels[index]!]!,
    detail: String(index),
  }));
}

/** Rows of an original and nine variations of it, drawn at the steps 0 to 8: as many as hold `limit` images. */
async function augmentedCells(
  set: ImageSet,
  { specs, seed, limit, io }: { specs: readonly AugmentSpec[]; seed: Seed; limit: number; io: CliIo },
): Promise<SheetCell[]> {
  const backend = await selectBackend('cpu', { io });
  const rows = Math.min(Math.ceil(limit / SHEET_COLUMNS), set.count);
  const first: ImageSet = {
    ...set,
    images: set.images.subarray(0, rows * set.height * set.width * set.channels),
    labels: set.labels.subarray(0, rows),
    count: rows,
  };
  const placed = placeImages(first, unitRange());
  const augment = createAugmentation(specs);
  try {
    const variations: Uint8Array[][] = [];
    for (let step = 0; step < SHEET_COLUMNS - 1; step++) {
      const varied = augment(placed.images, { seed, step });
      variations.push(await toPixels(varied, first));
      varied.dispose();
    }
    return plainCells(first, rows).flatMap((cell, row) => [
      cell,
      ...variations.map((images) => ({ pixels: images[row]!, label: cell.label })),
    ]);
  } finally {
    placed.dispose();
    backend.close();
  }
}

async function toPixels(images: Tensor4D, { height, width, channels, count: rows }: ImageSet): Promise<Uint8Array[]> {
  const values = await images.data();
  const size = height * width;
  return Array.from({ length: rows }, (_, row) =>
    Uint8Array.from({ length: size }, (_, p) =>
      Math.round(255 * Math.min(1, Math.max(0, values[(row * size + p) * channels]!))),
    ),
  );
}

/** The first channel of one image. */
function greyPixels({ images, height, width, channels }: ImageSet, index: number): Uint8Array {
  const size = height * width;
  return Uint8Array.from({ length: size }, (_, p) => images[(index * size + p) * channels]!);
}
