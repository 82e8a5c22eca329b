import { describeArray } from './arrays/number-array.ts';
import type { ImageArray } from './arrays/to-images.ts';
import type { LabelArray } from './arrays/to-labels.ts';
import { DatasetError } from './dataset-error.ts';
import type { IdxArray } from './parse-idx.ts';

/** Labelled images in host memory. Treat the arrays as read-only: sets cut from one another share them. */
export interface ImageSet {
  /** Pixels 0..255, row-major `[count, height, width, channels]`. In MNIST 0 is paper, 255 is ink. */
  readonly images: Uint8Array;
  /** One class index an image, 0..classNames.length - 1. */
  readonly labels: Uint8Array;
  /** How many images; at least 1. */
  readonly count: number;
  /** Pixels. */
  readonly height: number;
  /** Pixels. */
  readonly width: number;
  /** 1 for grey. */
  readonly channels: number;
  /** A name for each class, by class index. */
  readonly classNames: readonly string[];
}

/** What {@link createImageSet} takes. */
export interface CreateImageSetOptions {
  /** `uint8`, shape `[count, height, width]` or `[count, height, width, channels]`. */
  readonly images: IdxArray | ImageArray;
  /** `uint8`, shape `[count]`. */
  readonly labels: IdxArray | LabelArray;
  /** A name for each class; default `'0'`, `'1'`, ... up to the highest label, and never fewer than ten. */
  readonly classNames?: readonly string[] | undefined;
}

/**
 * Joins the images and the labels of two IDX files. The set shares their memory.
 *
 * @throws DatasetError `invalid-set` when type or rank is another, the counts differ, or a label has no class
 *
 * @example
 * const test = createImageSet({ images: parseIdx(imageBytes), labels: parseIdx(labelBytes) });
 */
export function createImageSet({ images, labels, classNames }: CreateImageSetOptions): ImageSet {
  if (images.type !== 'uint8' || (images.shape.length !== 3 && images.shape.length !== 4)) {
    throw invalid(`expected uint8 images of rank 3 or 4, got ${describeArray(images)}; are images and labels swapped?`);
  }
  if (labels.type !== 'uint8' || labels.shape.length !== 1) {
    throw invalid(`expected uint8 labels of rank 1, got ${describeArray(labels)}; are images and labels swapped?`);
  }
  const [count, height, width, channels = 1] = images.shape as [number, number, number, number?];
  if (labels.shape[0] !== count) {
    throw invalid(
      `expected one label an image, got ${count} images and ${labels.shape[0]} labels; the files do not belong together`,
    );
  }
  const highest = highestLabel(labels.data);
  const names = classNames ?? numberedClassNames(highest + 1);
  if (highest >= names.length) {
    throw invalid(
      `expected labels below ${names.length}, got ${highest} at index ${labels.data.indexOf(highest)}; pass classNames for every class`,
    );
  }
  return { images: images.data, labels: labels.data, count, height, width, channels, classNames: [...names] };
}

/** `'0'`, `'1'`, ... for `count` classes, and never fewer than ten: a small sample of digits may lack the nines. */
export function numberedClassNames(count: number): string[] {
  return Array.from({ length: Math.max(10, count) }, (_, index) => String(index));
}

function highestLabel(labels: Uint8Array): number {
  let highest = 0;
  for (const label of labels) if (label > highest) highest = label;
  return highest;
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-set', message: `createImageSet: ${problem}` });
}
