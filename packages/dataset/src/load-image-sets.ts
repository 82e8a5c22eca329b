import { DatasetError } from './dataset-error.ts';
import { type FetchBytesOptions, fetchBytes, MAX_DOWNLOAD_BYTES } from './fetch-bytes.ts';
import { expectIdxOrGzip, findRemoteFiles, type IdxAddresses } from './find-remote-files.ts';
import { type IdxFiles, idxRoles } from './idx-files.ts';
import { type KnownSetName, knownSets } from './known-sets.ts';
import { maybeGunzip } from './maybe-gunzip.ts';
import type { OwnContent } from './own-content.ts';
import { type ImageSets, parseImageSets } from './parse-image-sets.ts';
import { readPickedFiles } from './read-picked-files.ts';
import { expectSha256, sha256 } from './sha256.ts';

/** Where {@link loadImageSets} finds a set: the four files by address, or files that the user picked or dropped. */
export type ImageSetsSource =
  | { readonly urls: IdxAddresses; readonly files?: undefined }
  | { readonly files: Iterable<File> | IdxFiles<Blob>; readonly urls?: undefined };

/** What {@link loadImageSets} takes. */
export type LoadImageSetsOptions = ImageSetsSource &
  FetchBytesOptions & {
    /** The set that the files must be: their SHA-256 is checked, and its class names are used. */
    readonly set?: KnownSetName | undefined;
    /** Class names of another set; default numbers. */
    readonly classNames?: readonly string[] | undefined;
    /** Whether the result names the files, with their SHA-256. */
    readonly sums?: boolean | undefined;
  };

/** A file as it was read: its name, and the SHA-256 in hexadecimal and the size of what it holds once unpacked. */
export interface SummedFile {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** What {@link loadImageSets} returns. */
export interface SummedImageSets extends ImageSets {
  /** With `sums`: the files in the order training images, training labels, test images, test labels. */
  readonly files?: readonly SummedFile[];
  /** What was done to the files to make a set of them, for people. */
  readonly notes: readonly string[];
}

/**
 * Loads a set through `fetch`, or from File and Blob objects: IDX files by their usual names, raw or gzipped; of files also `.npz`,
 * `.npy` and `.csv`. For browsers and workers (in Node, `loadMnist` of `@penstroke/dataset/node` also reads folders and keeps a cache).
 *
 * @throws DatasetError `not-found` for a missing file; else as fetchBytes, maybeGunzip, parseIdx and createImageSet;
 *   `checksum-mismatch` when the files are not those of `set`, or sums are wanted where the platform computes none
 *
 * @example
 * const { train, test } = await loadImageSets({ urls: '/data/mnist/', set: 'mnist' });
 *
 * @example
 * dropZone.ondrop = async (event) => {
 *   const { train } = await loadImageSets({ files: event.dataTransfer.files });
 * };
 */
export async function loadImageSets(options: LoadImageSetsOptions): Promise<SummedImageSets> {
  const known = options.set === undefined ? undefined : knownSets[options.set];
  const { contents, classNames, notes }: OwnContent =
    options.files === undefined
      ? { contents: await findRemoteFiles(options.urls, (url) => download(url, options)), notes: [] }
      : await readPickedFiles(options.files, options.maxBytes ?? MAX_DOWNLOAD_BYTES);
  const files: SummedFile[] = [];
  for (const role of known || options.sums ? idxRoles : []) {
    const { location, bytes } = contents[role];
    const sum = await sha256(bytes);
    try {
      expectSha256(sum, known?.sha256[role]);
    } catch (error) {
      throw DatasetError.at(location, error);
    }
    files.push({ name: location.slice(location.lastIndexOf('/') + 1), sha256: sum, sizeBytes: bytes.length });
  }
  const sets = parseImageSets(contents, options.classNames ?? known?.classNames ?? classNames);
  return { ...sets, notes, ...(options.sums && { files }) };
}

async function download(url: string, options: FetchBytesOptions): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(url, options);
  expectIdxOrGzip(bytes, url);
  try {
    return await maybeGunzip(bytes, options);
  } catch (error) {
    throw DatasetError.at(url, error);
  }
}
