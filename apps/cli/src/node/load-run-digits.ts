import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
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
  const isThere = isKnownSetName(name) || (isAbsolute(name) && (await exists(name)));
  const digits = await loadDigits(isThere ? name : record.recipe.data.dataset, io);
  const { origin } = digits;
  const isSame =
    files.length === origin.files.length && origin.files.every(({ sha256 }, i) => sha256 === files[i]!.sha256);
  // The page records no sums of files that it was given.
  if (isSame || files.length === 0) return digits;
  throw new CommandError(
    `${origin.name}: the files are not those the run was made with; put them back, or use evaluate --dataset for others`,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
