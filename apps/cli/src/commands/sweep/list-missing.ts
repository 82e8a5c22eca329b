import { indexRanges, missingRuns } from '@penstroke/runs';
import { readSweepOutcomes } from '@penstroke/runs/node';
import type { CliIo } from '../../terminal/cli-io.ts';
import { result, resultJson } from '../../terminal/show.ts';
import { openSweep } from './open-sweep.ts';

/** Prints the numbers of the runs to start, as ranges; in JSON as a list. Nothing where none is missing. */
export async function listMissing(given: string, io: CliIo, { json }: { json?: true | undefined }): Promise<void> {
  const { folder, plan } = await openSweep(given, io);
  const missing = missingRuns(await readSweepOutcomes(folder, plan));
  if (json) resultJson(io, { missing });
  else if (missing.length > 0) result(io, indexRanges(missing));
}
