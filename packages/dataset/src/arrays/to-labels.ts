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
 * Brings an array of labels to bytes of `[count]`. Of rows that have a single 1 among zeros it takes the place of the 1; of other
 * rows, as QMNIST's, the first number.
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
  const isOneHot = columns > 1 && hasSingleOnes(data, columns);
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

function hasSingleOnes(data: NumberArray['data'], columns: number): boolean {
  for (let start = 0; start < data.length; start += columns) {
    let ones = 0;
    for (let i = start; i < start + columns; i++) {
      if (data[i] === 1) ones++;
      else if (data[i] !== 0) return false;
    }
    if (ones !== 1) return false;
  }
  return true;
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-set', message: `toLabels: ${problem}` });
}
