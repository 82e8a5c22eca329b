import { DatasetError } from '../dataset-error.ts';
import { joinArrays, joinTable, type LabelledArrays, type SetArrays } from './labelled-arrays.ts';
import type { NumberArray } from './number-array.ts';
import { parseNpy } from './parse-npy.ts';
import { parseNumberTable } from './parse-number-table.ts';
import { unpackNpz } from './unpack-npz.ts';

/** A file of arrays or numbers. */
export interface ArrayFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A label and the smallest images, of 2x2 pixels. */
const LEAST_COLUMNS = 5;
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
  const add = (name: string, array: NumberArray): void => {
    if (arrays.has(name)) throw invalid(`expected one array ${name}, got another one in this file; move it elsewhere`);
    arrays.set(name, array);
  };
  for (const { name, bytes } of files) {
    const [, stem = '', ending = ''] = NAME.exec(name) ?? [];
    locating(name, () => {
      if (/npz/i.test(ending)) {
        const unpacked = unpackNpz(bytes, maxBytes);
        for (const [own, array] of unpacked) add(nameOf(own, { stem, isAlone: unpacked.size === 1 }), array);
      } else if (/npy/i.test(ending)) add(stem, parseNpy(bytes));
      else {
        const table = parseNumberTable(bytes);
        // Lists of names and numbers lie beside data.
        if (table.columns >= LEAST_COLUMNS) tables.push({ name, table: joinTable(table) });
      }
    });
  }
  if (arrays.size > 0) return locating(files[0]!.name, () => joinArrays(arrays));
  const test = tables.find(({ name }) => /test/i.test(name));
  const rest = tables.filter((table) => table !== test);
  const train = rest.find(({ name }) => /train/i.test(name)) ?? rest[0];
  if (train !== undefined && tables.length <= 2) return { train: train.table, ...(test && { test: test.table }) };
  const got = tables.map(({ name }) => name).join(', ');
  throw invalid(
    `expected one table, or one for training and one for test, got ${got || 'none'}; name them train.csv and test.csv`,
  );
}

/** Arrays without a name have that of their file, of which several say the part alone. */
function nameOf(own: string, { stem, isAlone }: { readonly stem: string; readonly isAlone: boolean }): string {
  if (!/^arr_\d+$/.test(own)) return own;
  return isAlone ? stem : `${/train|test|val/i.exec(stem)?.[0] ?? ''}/${own}`;
}

function locating<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw DatasetError.at(name, error);
  }
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-set', message: `loadMnist: ${problem}` });
}
