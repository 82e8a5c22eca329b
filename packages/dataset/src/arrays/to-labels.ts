import { DatasetError } from '../dataset-error.ts';
import { describeArray, type NumberArray } from './number-array.ts';

/** Class indices as an image set has them. */
export interface LabelArray {
  readonly type: 'uint8';
  /** Count. */
  readonly shape: readonly [number];
  readonly data: Uint8Array;
}

/**
 * Brings an array of labels to bytes of `[count]`. Of rows that have a single 1 among zeros it takes the place of the 1; of QMNIST's rows
 * of eight whole numbers, the first.
 *
 * @returns bytes share the memory of the array where nothing had to be changed
 * @throws DatasetError `invalid-set` for another rank, or numbers that are not whole ones from 0 to 255
 */
export function toLabels(array: NumberArray): LabelArray {
  const { type, shape, data } = array;
  const [count, columns = 1] = shape as [number, number?];
  if (shape.length > 2) {
    throw invalid(`expected labels of rank 1 or 2, got ${describeArray(array)}; are images and labels swapped?`);
  }
  if (type === 'uint8' && columns === 1) return { type, shape: [count], data: data as Uint8Array };
  const strange = columns > 1 ? rowWithoutSingleOne(data, columns) : 0;
  const isOneHot = strange < 0;
  const isQmnist = columns === QMNIST_COLUMNS && /^u?int/.test(type);
  if (columns > 1 && !isOneHot && !isQmnist) {
    throw invalid(
      `expected one label an image, or rows with a single 1, got ${columns} other numbers at index ${strange}`,
    );
  }
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const row = data.subarray(i * columns, (i + 1) * columns);
    const label = isOneHot ? row.indexOf(1) : row[0]!;
    if (!Number.isInteger(label) || label < 0 || label > 255) {
      throw invalid(`expected whole labels from 0 to 255, got ${label} at index ${i}; number the classes from 0`);
    }
    labels[i] = label;
  }
  return { type: 'uint8', shape: [count], data: labels };
}

/** Class, series, writer, digit and four more: https://github.com/facebookresearch/qmnist. */
const QMNIST_COLUMNS = 8;

/** The first row that has not a single 1 among zeros; -1 if all have. */
function rowWithoutSingleOne(data: NumberArray['data'], columns: number): number {
  for (let row = 0; row * columns < data.length; row++) {
    const numbers = data.subarray(row * columns, (row + 1) * columns);
    let [ones, zeros] = [0, 0];
    for (const value of numbers) {
      if (value === 1) ones++;
      else if (value === 0) zeros++;
    }
    if (ones !== 1 || ones + zeros !== columns) return row;
  }
  return -1;
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-set', message: `toLabels: ${problem}` });
}
