import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatasetError } from '../dataset-error.ts';
import { type FetchBytesOptions, fetchBytes } from '../fetch-bytes.ts';
import { expectIdxOrGzip, findRemoteFiles, type IdxAddresses } from '../find-remote-files.ts';
import { type IdxFiles, idxFileNames, idxRoles } from '../idx-files.ts';
import { isUrl } from '../is-url.ts';
import { type KnownSetName, knownSets } from '../known-sets.ts';
import { type IdxContent, type ImageSets, parseImageSets } from '../parse-image-sets.ts';
import { expectSha256 } from '../sha256.ts';
import { cacheFolder } from './cache-folder.ts';
import { cachePath, readCache, writeCache } from './file-cache.ts';
import { findKnownSet } from './find-known-set.ts';
import { maybeGunzip } from './maybe-gunzip.ts';
import { listFolder, readFiles } from './read-folder.ts';

/** A set at http(s) addresses. */
export interface RemoteSource {
  /** A base address under which the four files lie by their usual names, or the address of each. */
  readonly urls: IdxAddresses;
  /** The set that the files must be: pins their SHA-256 and gives the class names. */
  readonly set?: KnownSetName | undefined;
  /** SHA-256 of the unpacked files of another set, where known. */
  readonly sha256?: Partial<IdxFiles<string>> | undefined;
}

/** What {@link loadMnist} takes. `maxBytes` also bounds files on disk, and what is unpacked. */
export interface LoadMnistOptions extends FetchBytesOptions {
  /** `'mnist'` (default), `'fashion-mnist'`, a folder (path or file URL), or http(s) addresses. */
  readonly source?: KnownSetName | (string & {}) | URL | RemoteSource | undefined;
  /** Class names of a set that is not known; default numbers. */
  readonly classNames?: readonly string[] | undefined;
  /** Where downloads are kept; default {@link cacheFolder}. */
  readonly cacheDir?: string | undefined;
}

/** Where a set came from, for a run's record. */
export interface DatasetOrigin {
  /** `'mnist'` or `'fashion-mnist'` when the content is that of the known set, else the folder or base address. */
  readonly name: string;
  /** The four files in the order train images, train labels, test images, test labels; name, hash and size unpacked. */
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly sizeBytes: number }[];
}

/** What {@link loadMnist} returns. */
export interface LoadedImageSets extends ImageSets {
  readonly origin: DatasetOrigin;
}

/**
 * Loads MNIST or any set of its format. `'mnist'` comes with this package, `'fashion-mnist'` from Debian's
 * package (or both from `$PENSTROKE_DATA/<name>`), both checked against their pinned SHA-256. A folder holds the four
 * files raw or gzipped, spelled `train-images-idx3-ubyte` or `train-images.idx3-ubyte`. Downloads are capped while they
 * stream, tried again when they fail, and kept in the user's cache folder.
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
  const { contents, name, expected } = await readSource(options.source ?? 'mnist', options);
  const files = idxRoles.map((role) => {
    const { location, bytes } = contents[role];
    return {
      name: basename(location, '.gz'),
      sha256: createHash('sha256').update(bytes).digest('hex'),
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
  const known = (Object.keys(knownSets) as KnownSetName[]).find((set) =>
    idxRoles.every((role, index) => knownSets[set].sha256[role] === files[index]!.sha256),
  );
  const classNames = options.classNames ?? (known && knownSets[known].classNames);
  return { ...parseImageSets(contents, classNames), origin: { name: known ?? name, files } };
}

interface SourceContent {
  contents: IdxFiles<IdxContent>;
  name: string;
  /** Hashes still to be checked. */
  expected?: Partial<IdxFiles<string>> | undefined;
}

async function readSource(
  source: NonNullable<LoadMnistOptions['source']>,
  options: LoadMnistOptions,
): Promise<SourceContent> {
  if (source === 'mnist' || source === 'fashion-mnist') {
    const contents = await readFiles(await findKnownSet(source), options.maxBytes);
    return { contents, name: source, expected: knownSets[source].sha256 };
  }
  if (typeof source === 'string' || isUrl(source)) {
    if (/^https?:/.test(String(source))) return readRemote({ urls: source }, options);
    const folder = isUrl(source) ? fileURLToPath(source) : source;
    return { contents: await readFiles(await findFolder(folder), options.maxBytes), name: folder };
  }
  if (typeof source === 'object' && source !== null && 'urls' in source) return readRemote(source, options);
  throw new TypeError(`loadMnist: expected a name, a folder or { urls } as source, got ${typeof source}`);
}

async function findFolder(folder: string): Promise<IdxFiles<string>> {
  const listing = await listFolder(folder);
  if (listing === undefined) {
    const message =
      "loadMnist: expected 'mnist', 'fashion-mnist' or a folder with the four IDX files, got no such folder; check the path";
    throw new DatasetError({ code: 'not-found', message, location: folder });
  }
  if ('found' in listing) return listing.found;
  const names = listing.missing.map((role) => idxFileNames(role)[0]).join(', ');
  const message = `loadMnist: expected four IDX files, got a folder without ${names}; put them there, raw or as .gz`;
  throw new DatasetError({ code: 'not-found', message, location: folder });
}

async function readRemote({ urls, set, sha256 }: RemoteSource, options: LoadMnistOptions): Promise<SourceContent> {
  const expected = set ? knownSets[set].sha256 : sha256;
  const folder = options.cacheDir ?? cacheFolder();
  const contents = await findRemoteFiles(urls, (url, role) => readUrl(url, expected?.[role], folder, options));
  const isBase = typeof urls === 'string' || isUrl(urls);
  return { contents, name: isBase ? String(urls) : contents.trainImages.location };
}

/** The unpacked content of a URL, from the cache when the kept copy still fits, else downloaded, checked and kept. */
async function readUrl(
  url: string,
  expected: string | undefined,
  folder: string,
  options: LoadMnistOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new TypeError(`loadMnist: expected an http or https address, got ${url}`);
  }
  const unpack = async (packed: Uint8Array<ArrayBuffer>) => {
    const bytes = await maybeGunzip(packed, { maxBytes: options.maxBytes });
    expectSha256(createHash('sha256').update(bytes).digest('hex'), expected);
    return bytes;
  };
  const path = cachePath(folder, url);
  const kept = await readCache(path);
  if (kept) {
    try {
      return await unpack(kept);
    } catch (error) {
      // A kept copy of what the address once held; the address is asked again.
      if (!DatasetError.isInstance(error)) throw error;
    }
  }
  const packed = await fetchBytes(url, options);
  try {
    expectIdxOrGzip(packed, url);
    const bytes = await unpack(packed);
    await writeCache(path, packed);
    return bytes;
  } catch (error) {
    throw DatasetError.at(url, error);
  }
}
