import { resolve } from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { readModel } from './run-folder/model-files.ts';
import { runPaths } from './run-folder/run-folder.ts';
import { type RunRecord, readRunRecord } from './run-folder/run-record.ts';
import type { CliIo } from './terminal/cli-io.ts';

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
 * Opens the folder of a finished run.
 *
 * @throws CommandError if it is no run, or has not ended
 */
export async function openRun(name: string, io: CliIo): Promise<OpenRun> {
  const folder = resolve(io.cwd, name);
  const record = await readRunRecord(folder);
  return { name, folder, record, model: await readModel(runPaths(folder).model) };
}
