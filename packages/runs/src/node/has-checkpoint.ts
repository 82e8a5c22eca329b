import { readdir } from 'node:fs/promises';
import { errorCode } from './error-code.ts';
import { runPaths } from './run-paths.ts';

/** Whether a run's folder has a checkpoint to resume from. */
export async function hasCheckpoint(folder: string): Promise<boolean> {
  try {
    return (await readdir(runPaths(folder).checkpoint)).includes('checkpoint.json');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
