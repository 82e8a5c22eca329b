import type { IdxFiles } from '../idx-files.ts';

/** What is known of a set before it is loaded: all that anything needs to find, check, name and cite it. */
export interface KnownSet {
  /** The name in `--dataset`, recipes, folders and records. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  /** In the order of the labels. */
  readonly classNames: readonly string[];
  /** SHA-256 of the four unpacked IDX files, lower-case hexadecimal; raw and packed copies agree. */
  readonly sha256: IdxFiles<string>;
  /** The address under which the four files lie by their usual names, packed. */
  readonly url: string;
  /** Bytes of the four packed files together, about. */
  readonly downloadBytes: number;
  /** Where this package has the files from that it carries, gzipped, in a folder of the set's name; a clone reads them there. */
  readonly carriedFrom?: { readonly packageName: string; readonly folder: string };
  /** The Debian package that has the files, and where it puts them. */
  readonly debian?: { readonly packageName: string; readonly folder: string };
  /** An SPDX name where there is one. */
  readonly licence: string;
  /** Who made it, and where that is described. */
  readonly citation: string;
}
