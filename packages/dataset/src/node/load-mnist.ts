import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatasetError } from '../dataset-error.ts';
import { idxRoles } from '../idx-files.ts';
import { isUrl } from '../is-url.ts';
import { isKnownSetName, type KnownSetName, knownSets } from '../known-sets.ts';
import { type ImageSets, parseImageSets } from '../parse-image-sets.ts';
import { expectSha256 } from '../sha256.ts';
import { readKnownSet } from './read-known-set.ts';
import { type ReadOwnSetOptions, readOwnSet } from './read-own-set.ts';
import { type ReadRemoteOptions, type RemoteSource, readRemote, type SourceContent } from './read-remote.ts';

/** What {@link loadMnist} takes. `maxBytes` also bounds files on disk, and what is unpacked. */
export interface LoadMnistOptions extends ReadRemoteOptions, ReadOwnSetOptions {
  /** The name of a known set (default `'mnist'`), a folder or a file of arrays (path or file URL), or http(s) addresses. */
  readonly source?: KnownSetName | (string & {}) | URL | RemoteSource | undefined;
  /** Class names of a set that is not known; default numbers. */
  readonly classNames?: readonly string[] | undefined;
}

/** Where a set came from, for a run's record. */
export interface DatasetOrigin {
  /** The name of the known set whose content it is, else the folder or base address. */
  readonly name: string;
  /** The four files in the order train images, train labels, test images, test labels; name, hash and size unpacked. */
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly sizeBytes: number }[];
}

/** What {@link loadMnist} returns. */
export interface LoadedImageSets extends ImageSets {
  readonly origin: DatasetOrigin;
  /** What was done to the files to make a set of them, for people. */
  readonly notes: readonly string[];
}

/**
 * Loads MNIST or any set of its format. A known set comes from `$PENSTROKE_DATA/<name>`, from this package if it
 * carries the set, from its Debian package, else by download; its files are checked against their pinned SHA-256. A folder
 * holds the four files under any of their usual names, raw or gzipped; arrays of NumPy; tables of numbers; or, with `pictures`, a folder
 * of pictures for each class: see the README. Where there are no test images, a sixth of each class is held back. Downloads are capped
 * while they stream, tried again when they fail, and kept in the user's cache folder.
 *
 * @returns training and test images in host memory, and the origin with the hash of every file
 * @throws TypeError for a source of another kind
 * @throws DatasetError `not-found` with the remedy, `checksum-mismatch`, `download-failed`, `too-large`, or a fault of
 *   the content with the file it is in
 *
 * @example
 * const { train, test, origin } = await loadMnist(); // 60,000 and 10,000 digits of 28x28x1
 * const own = await loadMnist({ source: 'data/my-digits' });
 */
export async function loadMnist(options: LoadMnistOptions = {}): Promise<LoadedImageSets> {
  const { contents, name, expected, ...source } = await readSource(options.source ?? 'mnist', options);
  const files = idxRoles.map((role) => {
    const { location, bytes, sha256 } = contents[role];
    return {
      name: basename(location, '.gz'),
      sha256: sha256 ?? createHash('sha256').update(bytes).digest('hex'),
      sizeBytes: bytes.length,
    };
  });
  for (const [index, role] of idxRoles.entries()) {
    try {
      expectSha256(files[index]!.sha256, expected?.[role]);
    } catch (error) {
      throw DatasetError.at(contents[role].location, error);
    }
  }
  const known = Object.values(knownSets).find(({ sha256 }) =>
    idxRoles.every((role, index) => sha256[role] === files[index]!.sha256),
  );
  const classNames = options.classNames ?? source.classNames ?? known?.classNames;
  const origin = { name: known?.name ?? name, files };
  return { ...parseImageSets(contents, classNames), origin, notes: source.notes ?? [] };
}

async function readSource(
  source: NonNullable<LoadMnistOptions['source']>,
  options: LoadMnistOptions,
): Promise<SourceContent> {
  if (typeof source === 'string' && isKnownSetName(source)) return readKnownSet(knownSets[source], options);
  if (typeof source === 'string' || isUrl(source)) {
    if (/^https?:/.test(String(source))) return readRemote({ urls: source }, options);
    return readOwnSet(isUrl(source) ? fileURLToPath(source) : source, options);
  }
  if (typeof source === 'object' && source !== null && 'urls' in source) return readRemote(source, options);
  throw new TypeError(`loadMnist: expected a name, a folder or { urls } as source, got ${typeof source}`);
}
