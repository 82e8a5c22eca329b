import { DatasetError } from '../dataset-error.ts';
import { joinArrays, joinTable, type LabelledArrays, type SetArrays } from './labelled-arrays.ts';
import type { NumberArray } from './number-array.ts';
import { isNpy, parseNpy } from './parse-npy.ts';
import { parseNumberTable } from './parse-number-table.ts';
import { unpackNpz } from './unpack-npz.ts';

/** A file of arrays or numbers. */
export interface ArrayFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NAME = /^(.*?)\.(npz|npy|csv|tsv)$/i;

/** Whether a file of this name is one of arrays (`.npz`, `.npy`) or numbers (`.csv`, `.tsv`). */
export function isArrayFile(name: string): boolean {
  return NAME.test(name);
}

/**
 * The set that files of arrays or numbers make, by their names and those of the arrays in them.
 *
 * @param files at least one; of other names than {@link isArrayFile} knows, none
 * @param maxBytes of the arrays of a file, unpacked
 * @throws DatasetError with the name of the file at fault
 */
export function joinFiles(files: readonly ArrayFile[], maxBytes: number): SetArrays {
  const arrays = new Map<string, NumberArray>();
  const tables: { name: string; table: LabelledArrays }[] = [];
  for (const { name, bytes } of files) {
    const [, stem = '', ending = ''] = NAME.exec(name) ?? [];
    locating(name, () => {
      if (/npz/i.test(ending)) {
        // Arrays without a name have that of their file.
        for (const [own, array] of unpackNpz(bytes, maxBytes)) {
          arrays.set(/^arr_\d+$/.test(own) ? `${stem}/${own}` : own, array);
        }
      } else if (isNpy(bytes)) arrays.set(stem, parseNpy(bytes));
      else tables.push({ name, table: joinTable(parseNumberTable(bytes)) });
    });
  }
  if (arrays.size > 0) return locating(files[0]!.name, () => joinArrays(arrays));
  const test = tables.find(({ name }) => /test/i.test(name));
  const rest = tables.filter((table) => table !== test);
  const train = rest.find(({ name }) => /train/i.test(name)) ?? rest[0];
  if (train !== undefined && tables.length <= 2) return { train: train.table, ...(test && { test: test.table }) };
  const got = tables.map(({ name }) => name).join(', ');
  const message = `loadMnist: expected one table, or one for training and one for test, got ${got}; name them train.csv and test.csv`;
  throw new DatasetError({ code: 'invalid-set', message });
}

function locating<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw DatasetError.at(name, error);
  }
}
