import { resolve } from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { CommandError } from '../terminal/cli-error.ts';
import type { CliIo } from '../terminal/cli-io.ts';
import { readModel } from './model-files.ts';
import { hasCheckpoint, unfinishedRemedy } from './run-folder.ts';
import { type RunRecord, readRunRecord } from './run-record.ts';

/** A finished run with its network on the current backend. */
export interface OpenRun {
  /** As people gave it. */
  readonly name: string;
  /** The path to open. */
  readonly folder: string;
  readonly record: RunRecord;
  readonly model: LayersModel;
}

/**
 * Opens the folder of a finished run. One that could go on has in `model/` nothing, or the network of before it was made
 * longer; one without a checkpoint comes from the page, which writes the network of a paused run as it is.
 *
 * @throws CommandError if it is no run, or has not ended
 */
export async function openRun(name: string, io: CliIo): Promise<OpenRun> {
  const folder = resolve(io.cwd, name);
  const record = await readRunRecord(folder);
  const ended = record.result !== undefined && record.result.interrupted !== true;
  if (!ended && (await hasCheckpoint(folder))) {
    throw new CommandError(`${name}: ${await unfinishedRemedy(name, folder)}`);
  }
  return { name, folder, record, model: await readModel(name, io) };
}
