import { DatasetError } from './dataset-error.ts';
import { type FetchBytesOptions, fetchBytes, MAX_DOWNLOAD_BYTES } from './fetch-bytes.ts';
import { expectIdxOrGzip, findRemoteFiles, type IdxAddresses } from './find-remote-files.ts';
import { type IdxFiles, type IdxRole, idxFileNames, idxRoles, mapIdxFiles } from './idx-files.ts';
import { type KnownSetName, knownSets } from './known-sets.ts';
import { maybeGunzip } from './maybe-gunzip.ts';
import { type IdxContent, type ImageSets, parseImageSets } from './parse-image-sets.ts';
import { expectSha256, sha256 } from './sha256.ts';

/** Where {@link loadImageSets} finds the four files: by address, or in files that the user picked or dropped. */
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
}

/**
 * Loads an MNIST-format set through `fetch`, or from File and Blob objects: raw or gzipped, by the usual names. For
 * browsers and workers (in Node, `loadMnist` of `@penstroke/dataset/node` also reads folders and keeps a cache).
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
  const sums: Partial<Record<IdxRole, SummedFile>> = {};
  const unpack = async (packed: Uint8Array<ArrayBuffer>, location: string, role: IdxRole) => {
    try {
      const bytes = await maybeGunzip(packed, { maxBytes: options.maxBytes });
      if (known || options.sums) {
        const sum = await sha256(bytes);
        expectSha256(sum, known?.sha256[role]);
        sums[role] = { name: location.slice(location.lastIndexOf('/') + 1), sha256: sum, sizeBytes: bytes.length };
      }
      return bytes;
    } catch (error) {
      throw DatasetError.at(location, error);
    }
  };
  const contents =
    options.files === undefined
      ? await findRemoteFiles(options.urls, async (url, role) => {
          const bytes = await fetchBytes(url, options);
          expectIdxOrGzip(bytes, url);
          return unpack(bytes, url, role);
        })
      : await readBlobs(options.files, options.maxBytes ?? MAX_DOWNLOAD_BYTES, unpack);
  const sets = parseImageSets(contents, options.classNames ?? known?.classNames);
  return options.sums ? { ...sets, files: idxRoles.map((role) => sums[role]!) } : sets;
}

async function readBlobs(
  files: Iterable<File> | IdxFiles<Blob>,
  maxBytes: number,
  unpack: (packed: Uint8Array<ArrayBuffer>, location: string, role: IdxRole) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<IdxFiles<IdxContent>> {
  const picked = Symbol.iterator in files ? [...files] : undefined;
  return mapIdxFiles(async (role) => {
    const names = idxFileNames(role);
    const blob = picked ? picked.find(({ name }) => names.includes(name)) : (files as IdxFiles<Blob>)[role];
    const location = blob !== undefined && 'name' in blob ? String(blob.name) : role;
    if (blob === undefined) {
      const got = picked?.map(({ name }) => name).join(', ') || 'nothing';
      const message = `loadImageSets: expected a file named ${names.join(' or ')}, got ${got}; choose all four files`;
      throw new DatasetError({ code: 'not-found', message });
    }
    if (blob.size > maxBytes) {
      const message = `loadImageSets: expected at most ${maxBytes.toLocaleString('en-US')} bytes, got ${blob.size}`;
      throw new DatasetError({ code: 'too-large', message, location });
    }
    return { location, bytes: await unpack(new Uint8Array(await blob.arrayBuffer()), location, role) };
  });
}
