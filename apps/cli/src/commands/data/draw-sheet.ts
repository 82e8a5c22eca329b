import { type AugmentSpec, createAugmentation, fillWithPaper } from '@penstroke/augment';
import { type ImageSet, measurePaper, placeImages, unitRange } from '@penstroke/dataset';
import type { Seed } from '@penstroke/random';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { selectBackend } from '../../backends/select-backend.ts';
import type { LoadedDigits } from '../../node/load-digits.ts';
import { drawContactSheet, type SheetCell } from '../../pictures/contact-sheet.ts';
import { shownPixels, shownSize } from '../../pictures/shown-image.ts';
import type { CliIo } from '../../terminal/cli-io.ts';

const SHEET_COLUMNS = 10;

/** What is on a sheet. */
export interface DrawSheetOptions {
  /** Variations of each image; none when empty. */
  readonly specs: readonly AugmentSpec[];
  readonly seed: Seed;
  /** The most images, variations counted. */
  readonly limit: number;
  readonly io: CliIo;
}

/**
 * Draws a labelled sheet of the first training images, or of variations beside their originals.
 *
 * @returns a PNG
 */
export async function drawSheet({ train, origin }: LoadedDigits, options: DrawSheetOptions): Promise<Uint8Array> {
  const { specs, limit } = options;
  const plain = specs.length === 0;
  const cells = plain
    ? plainCells(train, Math.min(limit, train.count))
    : (await augmentedCells(train, options)).slice(0, limit);
  const title = plain
    ? `${origin.name}: the first ${cells.length} training images`
    : `${origin.name}: originals at the left, then ${specs.map(({ kind }) => kind).join(' + ')}`;
  return drawContactSheet(cells, { ...shownSize(train), columns: SHEET_COLUMNS, title });
}

function plainCells(set: ImageSet, shown: number): SheetCell[] {
  return Array.from({ length: shown }, (_, index) => ({
    pixels: shownPixels(set, index),
    label: set.classNames[set.labels[index]!]!,
    detail: String(index),
  }));
}

/** Rows of an original and nine variations of it, drawn at the steps 0 to 8: as many as hold `limit` images. */
async function augmentedCells(set: ImageSet, { specs, seed, limit, io }: DrawSheetOptions): Promise<SheetCell[]> {
  const backend = await selectBackend({ backend: 'cpu' }, io);
  const rows = Math.min(Math.ceil(limit / SHEET_COLUMNS), set.count);
  const first: ImageSet = {
    ...set,
    images: set.images.subarray(0, rows * set.height * set.width * set.channels),
    labels: set.labels.subarray(0, rows),
    count: rows,
  };
  const placed = placeImages(first, unitRange());
  const { images, labels } = placed.slice(0, rows);
  const augment = createAugmentation(fillWithPaper(specs, measurePaper(set) / 255));
  try {
    const variations: Uint8Array[][] = [];
    for (let step = 0; step < SHEET_COLUMNS - 1; step++) {
      const varied = augment(images, { seed, step });
      variations.push(await toPixels(varied, first));
      varied.dispose();
    }
    return plainCells(first, rows).flatMap((cell, row) => [
      cell,
      ...variations.map((images) => ({ pixels: images[row]!, label: cell.label })),
    ]);
  } finally {
    images.dispose();
    labels.dispose();
    placed.dispose();
    backend.close();
  }
}

/** What is shown of each image of a batch, in [0, 1]. */
async function toPixels(varied: Tensor4D, set: ImageSet): Promise<Uint8Array[]> {
  const images = Uint8Array.from(await varied.data(), (value) => Math.round(255 * Math.min(1, Math.max(0, value))));
  return Array.from({ length: set.count }, (_, row) => shownPixels({ ...set, images }, row));
}
