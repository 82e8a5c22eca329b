import { resolve } from 'node:path';
import { megabytes } from '@penstroke/runs';
import { removeInstalled } from '../../backends/install/stage-folder.ts';
import { listInstalled } from '../../backends/installed/find-installed.ts';
import { forgetPlace } from '../../backends/installed/places.ts';
import type { TensorflowName } from '../../backends/installed/tensorflow-name.ts';
import { CommandError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { result, resultJson } from '../../terminal/show.ts';

/** The options of `penstroke backend remove`. */
export interface RemoveBackendOptions {
  readonly from?: string | undefined;
  readonly json?: true | undefined;
}

/**
 * Removes the folders of an installed backend; a folder without the record of an installation is never touched.
 *
 * @throws CommandError if there is none
 */
export async function removeBackend(
  name: TensorflowName,
  io: CliIo,
  { from, json }: RemoveBackendOptions,
): Promise<void> {
  const places = from === undefined ? undefined : [resolve(io.cwd, from)];
  const installed = await listInstalled(io.env, places);
  const chosen = installed.filter(({ record }) => record.backend === name);
  if (chosen.length === 0) {
    const where = from === undefined ? '' : ` in ${resolve(io.cwd, from)}`;
    throw new CommandError(`the backend ${name} is not installed${where}; see penstroke backend list`);
  }
  for (const { folder, place, record } of chosen) {
    await removeInstalled(folder);
    const keepsOthers = installed.some((other) => other.place === place && !chosen.includes(other));
    if (!keepsOthers) await forgetPlace(place, io.env);
    if (json) resultJson(io, { event: 'removed', folder, backend: name, sizeBytes: record.sizeBytes });
    else result(io, `removed ${folder}: ${megabytes(record.sizeBytes)}`);
  }
}
