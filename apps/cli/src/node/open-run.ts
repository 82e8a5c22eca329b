import { resolve } from 'node:path';
import type { RunRecord } from '@penstroke/runs';
import { hasCheckpoint, hasEnded, readRunModel, readRunRecord } from '@penstroke/runs/node';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { givenRunFolder, unfinishedRemedy } from './run-folder.ts';

/** A finished run with its network on the current backend. */
export interface OpenRun {
  /** Its folder, as people gave it. */
  readonly name: string;
  /** The path to open. */
  readonly folder: string;
  readonly record: RunRecord;
  readonly model: LayersModel;
}

/**
 * Opens the folder of a finished run. One that could be resumed has in `model/` nothing, or the network from before it was made
 * longer; one without a checkpoint comes from the page, which writes the network of a paused run as it is.
 *
 * @param given its folder, or the `run.json` in it
 * @throws RunFileError if it is not a run, CommandError if it has not ended
 */
export async function openRun(given: string, io: CliIo): Promise<OpenRun> {
  const name = givenRunFolder(given);
  const folder = resolve(io.cwd, name);
  const record = await readRunRecord(folder);
  if (!hasEnded(record) && (await hasCheckpoint(folder))) {
    throw new CommandError(`${name}: ${await unfinishedRemedy(name, folder)}`);
  }
  return { name, folder, record, model: await openModel(name, io) };
}

/**
 * Reads the network of a run's folder, to the engine's current backend.
 *
 * @throws RunFileError if it is not a run, or its files are malformed; CommandError if it has no network, with the remedy
 */
export async function openModel(name: string, io: CliIo): Promise<LayersModel> {
  const folder = resolve(io.cwd, name);
  try {
    return await readRunModel(folder);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || path?.endsWith('model.json') !== true) throw error;
    // Fails with its own message for a folder that is not a run.
    await readRunRecord(folder);
    throw new CommandError(`${name}: no network there; ${await unfinishedRemedy(name, folder)}`, { cause: error });
  }
}
