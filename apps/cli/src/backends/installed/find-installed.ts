import { join } from 'node:path';
import { type InstallRecord, readInstallRecord } from './install-record.ts';
import { readPlaces } from './places.ts';
import { type TensorflowName, tensorflowNames } from './tensorflow-name.ts';

/** A backend that `penstroke backend install` installed. */
export interface InstalledBackend {
  /** Its own folder, which has `node_modules`. */
  readonly folder: string;
  /** The folder that it was installed into. */
  readonly place: string;
  readonly record: InstallRecord;
}

/**
 * All installed backends: those in `places`, else in the user's folder and in the folders of earlier `--into`, in this order.
 */
export async function listInstalled(
  env: Readonly<Record<string, string | undefined>>,
  places?: readonly string[],
): Promise<InstalledBackend[]> {
  const found: InstalledBackend[] = [];
  for (const place of places ?? (await readPlaces(env))) {
    for (const name of tensorflowNames) {
      const folder = join(place, name);
      const record = await readInstallRecord(folder);
      if (record?.backend === name) found.push({ folder, place, record });
    }
  }
  return found;
}

/** The installed backend of a name that commands use, or undefined. */
export async function findInstalled(
  name: TensorflowName,
  env: Readonly<Record<string, string | undefined>>,
): Promise<InstalledBackend | undefined> {
  return (await listInstalled(env)).find(({ record }) => record.backend === name);
}
