import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { DatasetError } from '../dataset-error.ts';
import { type FetchBytesOptions, fetchBytes } from '../fetch-bytes.ts';
import { expectIdxOrGzip, findRemoteFiles, type IdxAddresses } from '../find-remote-files.ts';
import type { IdxFiles } from '../idx-files.ts';
import { isUrl } from '../is-url.ts';
import { type KnownSetName, knownSets } from '../known-sets.ts';
import { idxFileBytes } from '../parse-idx.ts';
import type { IdxContent } from '../parse-image-sets.ts';
import { expectSha256 } from '../sha256.ts';
import { cacheFolder } from './cache-folder.ts';
import { type CollectedIdx, collectIdx, PIECE_BYTES, packedLayers } from './collect-idx.ts';
import { cachePath, readCache, writeCache } from './file-cache.ts';

/** A set at http(s) addresses. */
export interface RemoteSource {
  /** A base address under which the four files lie by their usual names, or the address of each. */
  readonly urls: IdxAddresses;
  /** The set that the files must be: pins their SHA-256 and gives the class names. */
  readonly set?: KnownSetName | undefined;
  /** SHA-256 of the unpacked files of another set, where known. */
  readonly sha256?: Partial<IdxFiles<string>> | undefined;
}

/** How {@link readRemote} downloads, and where it keeps what came. */
export interface ReadRemoteOptions extends FetchBytesOptions {
  /** Where downloads are kept; default {@link cacheFolder}. */
  readonly cacheDir?: string | undefined;
  /**
   * Called for each file that is taken from the cache without a hash to check it by: its address may hold another one by now.
   *
   * @param url of the file
   * @param folder of the cache
   */
  readonly onCached?: ((url: string, folder: string) => void) | undefined;
}

/** The unpacked files of a set, and what they are. */
export interface SourceContent {
  readonly contents: IdxFiles<IdxContent>;
  readonly name: string;
  /** Of the classes, where the source names them. */
  readonly classNames?: readonly string[] | undefined;
  /** What was done to the set, for people. */
  readonly notes?: readonly string[] | undefined;
  /** Hashes still to be checked. */
  readonly expected?: Partial<IdxFiles<string>> | undefined;
}

/** The set at http(s) addresses, from the cache where the kept copy still fits. */
export async function readRemote(
  { urls, set, sha256 }: RemoteSource,
  options: ReadRemoteOptions,
): Promise<SourceContent> {
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
  options: ReadRemoteOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new TypeError(`loadMnist: expected an http or https address, got ${url}`);
  }
  const unpack = async (packed: Uint8Array<ArrayBuffer>) => {
    const { bytes, sha256 } = await unpackIdx(packed, options.maxBytes);
    expectSha256(sha256, expected);
    return bytes;
  };
  const path = cachePath(folder, url);
  const kept = await readCache(path);
  if (kept) {
    try {
      const bytes = await unpack(kept);
      if (expected === undefined) options.onCached?.(url, dirname(path));
      return bytes;
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

/**
 * The content of a whole IDX file.
 *
 * @throws DatasetError `invalid-idx` if it is cut off, else as {@link collectIdx}
 */
async function unpackIdx(file: Uint8Array, maxBytes: number | undefined): Promise<CollectedIdx> {
  const collected = await collectIdx(Readable.from(piecesOf(file)), {
    layers: packedLayers(file.subarray(0, 1024)),
    maxBytes,
  });
  const { bytes } = collected;
  const expected = idxFileBytes(bytes, Number.POSITIVE_INFINITY);
  if (bytes.length === expected) return collected;
  const message = `loadMnist: expected ${expected === undefined ? 'a whole IDX file' : `${expected.toLocaleString('en-US')} bytes by the header`}, got ${bytes.length.toLocaleString('en-US')}; the file is cut off: try again later`;
  throw new DatasetError({ code: 'invalid-idx', message });
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) yield bytes.subarray(start, start + PIECE_BYTES);
}
