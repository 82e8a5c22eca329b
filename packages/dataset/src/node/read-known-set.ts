import { DatasetError } from '../dataset-error.ts';
import type { KnownSet } from '../known-sets/known-set.ts';
import { findInFolders, knownSetFolders, knownSetRemedy } from './find-known-set.ts';
import { readFiles } from './read-folder.ts';
import { type ReadRemoteOptions, readRemote, type SourceContent } from './read-remote.ts';

/**
 * The files of a known set from this machine, else by download.
 *
 * @throws DatasetError `not-found` with the places looked at and the remedies, else as `readFiles` and `readRemote`
 */
export async function readKnownSet(set: KnownSet, options: ReadRemoteOptions): Promise<SourceContent> {
  const { name, sha256, url } = set;
  const places = knownSetFolders(set);
  const found = await findInFolders(places);
  if (found) return { contents: await readFiles(found, options.maxBytes), name, expected: sha256 };
  try {
    return { ...(await readRemote({ urls: url, sha256 }, options)), name };
  } catch (error) {
    // A wrong checksum is the file's fault; what is not there, or not reached, has another remedy.
    if (!DatasetError.isInstance(error) || !['not-found', 'download-failed'].includes(error.code)) throw error;
    const message = `loadMnist: expected the files of ${name} in ${places.join(', ')} or at ${url}, got none; ${knownSetRemedy(set)}`;
    throw new DatasetError({ code: 'not-found', message, cause: error });
  }
}
