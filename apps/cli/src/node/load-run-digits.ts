import { stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { isKnownSetName } from '@penstroke/dataset';
import type { RunRecord } from '@penstroke/runs';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { type LoadedDigits, loadDigits } from './load-digits.ts';

/**
 * Loads the data set that a run was made with. A folder or file is looked for where it was then, which its record says, and else where
 * its name leads from here.
 *
 * @throws CommandError if the files are others than the record's, where it names any; what `loadDigits` throws
 */
export async function loadRunDigits(record: RunRecord, io: CliIo): Promise<LoadedDigits> {
  const { name, files } = record.data;
  const digits = await loadDigits((await isFound(name, record, io)) ? name : record.recipe.data.dataset, io);
  const { origin } = digits;
  const isSame =
    files.length === origin.files.length && origin.files.every(({ sha256 }, i) => sha256 === files[i]!.sha256);
  // The page records no sums of files that it was given.
  if (isSame || files.length === 0) return digits;
  throw new CommandError(
    `${origin.name}: the files are not those the run was made with; put them back, or use evaluate --dataset for others`,
  );
}

/** Whether the set lies under its record's name. A copy of a known set has the name of that, and is preferred where it was given. */
async function isFound(name: string, { recipe: { data } }: RunRecord, { cwd }: CliIo): Promise<boolean> {
  if (!isKnownSetName(name)) return isAbsolute(name) && (await exists(name));
  if (isKnownSetName(data.dataset)) return true;
  return !/^https?:/.test(data.dataset) && !(await exists(resolve(cwd, data.dataset)));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
