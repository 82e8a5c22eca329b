import { PenstrokeError } from '@penstroke/errors';

/**
 * What went wrong:
 * - `invalid-idx`: bytes that are not a well-formed IDX array
 * - `invalid-gzip`: bytes with gzip's magic that do not unpack
 * - `invalid-array`: bytes that are not a well-formed array of NumPy or table of numbers
 * - `invalid-set`: arrays that do not make an image set (counts differ, label without a class, ...)
 * - `too-large`: more bytes than the limit allows
 * - `not-found`: a set, folder, file or URL that is not there
 * - `refused`: a server that wants other rights (401, 403); some say so of what is not there
 * - `checksum-mismatch`: content that differs from its pinned SHA-256
 * - `download-failed`: the network or the server failed, retries included
 */
export type DatasetErrorCode =
  | 'invalid-idx'
  | 'invalid-gzip'
  | 'invalid-array'
  | 'invalid-set'
  | 'too-large'
  | 'not-found'
  | 'refused'
  | 'checksum-mismatch'
  | 'download-failed';

/** What a {@link DatasetError} is made of. */
export interface DatasetErrorFields {
  readonly code: DatasetErrorCode;
  readonly message: string;
  /** The file or URL the fault is in, where there is one. */
  readonly location?: string | undefined;
  readonly cause?: unknown;
}

/**
 * The one error for data that is missing, damaged or hostile. (Wrong arguments are a `TypeError` or a `RangeError`.)
 *
 * @example
 * try {
 *   await loadMnist({ source: 'digits/' });
 * } catch (error) {
 *   if (DatasetError.isInstance(error) && error.code === 'not-found') console.error(error.message);
 * }
 */
export class DatasetError extends PenstrokeError {
  static override readonly errorName: string = 'DatasetError';
  readonly code: DatasetErrorCode;
  readonly location: string | undefined;

  constructor({ code, message, location, cause }: DatasetErrorFields) {
    super(location === undefined ? message : `${message} (${location})`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.location = location;
  }

  /** The same fault with the place it was found in; anything that is not a DatasetError comes back as it is. */
  static at(location: string, error: unknown): unknown {
    if (!DatasetError.isInstance(error) || error.location !== undefined) return error;
    return new DatasetError({ code: error.code, message: error.message, location, cause: error });
  }
}
