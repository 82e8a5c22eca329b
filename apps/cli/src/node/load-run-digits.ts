import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { isKnownSetName } from '@penstroke/dataset';
import type { RunRecord } from '@penstroke/runs';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { datasetSource } from './dataset-source.ts';
import { type LoadedDigits, loadDigits } from './load-digits.ts';
import { sameFiles } from './same-files.ts';

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
  // The page records no sums of files that it was given.
  if (files.length === 0 || sameFiles(files, origin.files)) return digits;
  throw new CommandError(
    `${origin.name}: the files are not those the run was made with; put them back, or use evaluate --dataset for others`,
  );
}

/** Whether the set lies under its record's name. A copy of a known set has the name of that, and is preferred where it was given. */
async function isFound(name: string, { recipe: { data } }: RunRecord, { cwd }: CliIo): Promise<boolean> {
  if (!isKnownSetName(name)) return isAbsolute(name) && (await exists(name));
  const given = datasetSource(data.dataset, cwd);
  return isAbsolute(given) ? !(await exists(given)) : isKnownSetName(given);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
