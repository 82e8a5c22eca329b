import { isAbsolute, join } from 'node:path';
import { readBoundedText } from '@penstroke/runs/node';
import { makeFolder, writeFileAtomic } from '@penstroke/trainer/node';
import { z } from 'zod';
import { backendsFolder } from './backends-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Thousands of paths. */
const MAX_PLACES_BYTES = 1024 * 1024;
const placesSchema = z.array(z.string().refine(isAbsolute));

/** The file in the user's folder that names the other folders, those of `backend install --into DIR`. */
const placesFile = (env: Environment): string => join(backendsFolder(env), 'places.json');

/** The folders in which backends may be installed: the user's own, then those of `--into`, the last first. */
export async function readPlaces(env: Environment): Promise<string[]> {
  return [backendsFolder(env), ...(await readOthers(env))];
}

/** Keeps a folder in mind, so that later commands find what was installed into it. */
export async function rememberPlace(folder: string, env: Environment): Promise<void> {
  if (folder === backendsFolder(env)) return;
  const others = (await readOthers(env)).filter((other) => other !== folder);
  await makeFolder(backendsFolder(env));
  await writeFileAtomic(placesFile(env), `${JSON.stringify([folder, ...others])}\n`);
}

/** Forgets a folder from which the last backend was removed. */
export async function forgetPlace(folder: string, env: Environment): Promise<void> {
  const others = await readOthers(env);
  if (!others.includes(folder)) return;
  await writeFileAtomic(placesFile(env), `${JSON.stringify(others.filter((other) => other !== folder))}\n`);
}

async function readOthers(env: Environment): Promise<string[]> {
  try {
    return placesSchema.parse(JSON.parse(await readBoundedText(placesFile(env), MAX_PLACES_BYTES)));
  } catch {
    // No list before the first `--into`. One that cannot be read counts as empty: `--into DIR` adds its folder again.
    return [];
  }
}
