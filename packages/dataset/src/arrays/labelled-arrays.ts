import { DatasetError } from '../dataset-error.ts';
import { describeArray, type NumberArray } from './number-array.ts';
import type { NumberTable } from './parse-number-table.ts';
import { type ImageArray, toImages } from './to-images.ts';
import { type LabelArray, toLabels } from './to-labels.ts';

/** Images and their labels. */
export interface LabelledArrays {
  readonly images: ImageArray;
  readonly labels: LabelArray;
}

/** The parts of a set; one without a test part has none that is kept apart. */
export interface SetArrays {
  readonly train: LabelledArrays;
  readonly test?: LabelledArrays;
}

type Part = 'train' | 'validation' | 'test' | 'whole';
type Kind = 'images' | 'labels';

/** What of an array's name says which part it is of, and what it holds. */
const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/train/, 'train'],
  [/val(id|idation)?([^a-z]|$)/, 'validation'],
  [/(^|[^a-z]|x|y)test|t10k/, 'test'],
];
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/label|target|class|(^|[^a-z])y([^a-z]|$)/, 'labels'],
  [/image|img|pixel|data|(^|[^a-z])x([^a-z]|$)/, 'images'],
];

/**
 * Joins arrays by their names, such as `x_train` and `y_train`, `test_images` and `test_labels`, or `X` and `y`. Validation images join
 * the training images, before them.
 *
 * @throws DatasetError `invalid-set` where images or labels are missing or do not belong together
 */
export function joinArrays(arrays: ReadonlyMap<string, NumberArray>): SetArrays {
  const found = new Map<string, NumberArray>();
  for (const [name, array] of arrays) {
    const lower = name.toLowerCase();
    const part = PARTS.find(([words]) => words.test(lower))?.[1] ?? 'whole';
    const rest = lower.replace(/train(ing)?|validation|valid|test|t10k/g, ' ');
    const kind = KINDS.find(([words]) => words.test(rest))?.[1] ?? kindOf(array);
    const key = `${part} ${kind}`;
    if (found.has(key)) throw invalid(`expected one array of ${key}, got several; the last is ${name}`);
    found.set(key, array);
  }
  const partOf = (part: Part): LabelledArrays | undefined => {
    const [images, labels] = [found.get(`${part} images`), found.get(`${part} labels`)];
    if (images === undefined && labels === undefined) return undefined;
    if (images === undefined || labels === undefined) {
      throw invalid(`expected ${part} images and ${part} labels, got ${images ? 'no labels' : 'no images'}`);
    }
    return label(images, labels);
  };
  const [train, validation, test] = [partOf('train') ?? partOf('whole'), partOf('validation'), partOf('test')];
  if (train === undefined) {
    const names = [...arrays].map(([name, array]) => `${name} (${describeArray(array)})`).join(', ');
    throw invalid(`expected arrays such as x_train, y_train, x_test and y_test, got ${names || 'none'}`);
  }
  return { train: validation ? concatenate(validation, train) : train, ...(test && { test }) };
}

/** Images have the higher rank. */
function kindOf({ shape }: NumberArray): Kind {
  return shape.length > 2 || (shape.length === 2 && shape[1]! > 64) ? 'images' : 'labels';
}

/** A column whose most common value has a larger share than this is blank paper rather than labels. */
const CORNER_SHARE = 0.6;
/** The columns of a table that are neither label nor pixel. */
const NO_PIXEL = /^(id|index|idx|unnamed.*|)$/i;
const LABEL = /^(label|class|target|digit|y)s?$/i;

/**
 * The images and labels of a table: one column is the label, and the rest are the pixels of square images. Without a name for it, the
 * label is the first column, or the last where the first looks like a corner of images, which is mostly paper. Columns of numbers and
 * names of rows are left out.
 *
 * @throws DatasetError `invalid-set` for columns that make no square images, labels that are none, or a table without
 */
export function joinTable({ header, rows, columns, values }: NumberTable): LabelledArrays {
  const column = (at: number): Float32Array =>
    Float32Array.from({ length: rows }, (_, row) => values[row * columns + at]!);
  const kept = Array.from({ length: columns }, (_, at) => at).filter((at) => !(header && NO_PIXEL.test(header[at]!)));
  const named = header?.findIndex((name) => LABEL.test(name)) ?? -1;
  if (named < 0 && isSquare(kept.length) && !isSquare(kept.length - 1)) {
    throw invalid(`expected a column for the label beside the pixels, got ${kept.length} pixels; take the table out`);
  }
  const [first, last] = [kept[0]!, kept.at(-1)!];
  const share = commonest(column(first));
  const isCorner = share > CORNER_SHARE && commonest(column(last)) < share;
  const labelAt = named >= 0 ? named : isCorner ? last : first;
  const pixels = kept.filter((at) => at !== labelAt);
  const data = new Float32Array(rows * pixels.length);
  for (let row = 0, to = 0; row < rows; row++) for (const at of pixels) data[to++] = values[row * columns + at]!;
  return label(
    { type: 'numbers', shape: [rows, pixels.length], data },
    { type: 'numbers', shape: [rows], data: column(labelAt) },
  );
}

function isSquare(count: number): boolean {
  return Number.isInteger(Math.sqrt(count));
}

/** The share of the number that comes most often; more than all of it where one cannot be a label. */
function commonest(column: Float32Array): number {
  const counts = new Map<number, number>();
  for (const value of column) {
    if (!Number.isInteger(value) || value < 0 || value > 255) return 2;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / column.length;
}

function label(images: NumberArray, labels: NumberArray): LabelledArrays {
  const joined = { images: toImages(images), labels: toLabels(labels) };
  const [count, labelCount] = [joined.images.shape[0], joined.labels.shape[0]];
  if (count === labelCount) return joined;
  throw invalid(`expected one label an image, got ${count} images and ${labelCount} labels`);
}

function concatenate(first: LabelledArrays, second: LabelledArrays): LabelledArrays {
  const [count, ...size] = second.images.shape;
  const [firstCount, ...firstSize] = first.images.shape;
  if (size.join() !== firstSize.join()) {
    throw invalid(`expected validation images of ${size.join('x')}, got ${firstSize.join('x')}`);
  }
  const images = new Uint8Array(first.images.data.length + second.images.data.length);
  images.set(first.images.data);
  images.set(second.images.data, first.images.data.length);
  const labels = new Uint8Array(firstCount + count);
  labels.set(first.labels.data);
  labels.set(second.labels.data, firstCount);
  return {
    images: { type: 'uint8', shape: [firstCount + count, ...size], data: images },
    labels: { type: 'uint8', shape: [firstCount + count], data: labels },
  };
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-set', message: `loadMnist: ${problem}` });
}
