import type { Sample } from '../suite.ts';

/** What a reader says of a picture. */
export interface Reading {
  /** What was read, in lines. */
  readonly text: string;
  /** Every digit that was read, in the same order. */
  readonly digits: readonly { readonly digit: number; readonly confidence: number }[];
}

/** A picture to read: in memory, or where its file is. */
export type ReadableSample = Sample | (Omit<Sample, 'picture'> & { readonly file: string });

/** Whatever reads pictures: it gives one reading a sample, in their order. */
export interface Reader {
  /** For the record: the package or the command. */
  readonly name: string;
  read(samples: readonly ReadableSample[]): Promise<Reading[]>;
}
