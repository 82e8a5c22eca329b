import { hasCheckpoint, type RunWriter, readRunRecord, runPaths } from '@penstroke/runs/node';
import { loadCheckpoint } from '@penstroke/trainer/node';
import { isResumable, unfinishedRemedy } from '../../node/run-folder.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { ResumedRun } from './run-training.ts';

/**
 * Reads what a run resumes from.
 *
 * @param name the run's folder, as people gave it
 * @param open the same as a path to open, and the holder of its lock
 * @throws RunFileError or CheckpointError if it is damaged, CommandError if there is nothing to resume from
 */
export async function readResumed(
  name: string,
  { folder, writer }: { folder: string; writer: RunWriter },
): Promise<ResumedRun> {
  const record = await readRunRecord(folder);
  if (!(await isResumable(folder))) throw new CommandError(`${name}: ${await unfinishedRemedy(name, folder)}`);
  const checkpoint = (await hasCheckpoint(folder)) ? await loadCheckpoint(runPaths(folder).checkpoint) : undefined;
  return { folder: name, record, checkpoint, writer };
}
