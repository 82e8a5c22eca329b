import type { RunRecord } from '@penstroke/runs';
import type { OpenRun } from '../../node/open-run.ts';
import { sameFiles } from '../../node/same-files.ts';
import { CommandError } from '../../terminal/cli-error.ts';

/**
 * Checks that runs were made with the same data, so that they can be scored on that of the first: by the checksums of the files, or by
 * the name where there are none.
 *
 * @throws CommandError that names the first run of other data
 */
export function expectSameData([first, ...others]: readonly Pick<OpenRun, 'name' | 'record'>[]): void {
  const other = others.find(({ record }) => !isSame(record.data, first!.record.data));
  if (other === undefined) return;
  throw new CommandError(
    `${other.name}: was made with other data (${other.record.data.name}) than ${first!.name} (${first!.record.data.name}); evaluate each alone, or give --dataset`,
  );
}

function isSame(one: RunRecord['data'], other: RunRecord['data']): boolean {
  if (one.files.length === 0 || other.files.length === 0) return one.name === other.name;
  return sameFiles(one.files, other.files);
}
