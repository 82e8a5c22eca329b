import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DatasetError } from '../dataset-error.ts';
import { isGzip } from '../maybe-gunzip.ts';
import { idxFileBytes } from '../parse-idx.ts';

/** The largest IDX file that is read from disk, unpacked: above EMNIST ByClass, the largest known, with 547 MB. */
const MAX_IDX_FILE_BYTES: number = 640 * 2 ** 20;

/** What is read, and unpacked, at a time. */
const PIECE_BYTES = 2 ** 16;

/**
 * Reads an IDX file from disk, raw or gzipped, in pieces. Its header says how long the content is, so memory is taken once, for
 * that much, and what is longer, or not IDX at all, is refused before the rest is unpacked.
 *
 * @param maxBytes of content; default {@link MAX_IDX_FILE_BYTES}
 * @returns the content; shorter than the header says where the file is
 * @throws DatasetError `too-large`, `invalid-idx` or `invalid-gzip` with the path; `not-found` for what is not a regular file (a
 *   pipe may never end); the system's error if the file cannot be read
 */
export async function readIdxFile(
  location: string,
  maxBytes: number = MAX_IDX_FILE_BYTES,
): Promise<Uint8Array<ArrayBuffer>> {
  // Without it, opening a pipe waits for a writer. Windows has no such flag.
  const file = await open(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) {
      const got = stats.isDirectory() ? 'a folder; take the file out of it' : 'something else; copy it to one';
      throw new DatasetError({ code: 'not-found', message: `loadMnist: expected a regular file, got ${got}` });
    }
    const sink = new IdxSink(maxBytes);
    await pour(file, sink);
    return sink.content();
  } catch (error) {
    throw DatasetError.at(location, error);
  } finally {
    await file.close();
  }
}

async function pour(file: FileHandle, sink: IdxSink): Promise<void> {
  const start = new Uint8Array(2);
  const { bytesRead } = await file.read(start, 0, 2, 0);
  const source = file.createReadStream({ start: 0, autoClose: false, highWaterMark: PIECE_BYTES });
  const isPacked = bytesRead === 2 && isGzip(start);
  let refusal: unknown;
  const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    try {
      for await (const piece of pieces) sink.add(piece);
    } catch (error) {
      // The pipeline may reject with the end that this puts to the other streams.
      refusal = error;
      throw error;
    }
  };
  try {
    if (isPacked) await pipeline(source, createGunzip({ chunkSize: PIECE_BYTES }), collect);
    else await pipeline(source, collect);
  } catch (error) {
    const cause = refusal ?? error;
    if (!String((cause as NodeJS.ErrnoException).code).startsWith('Z_')) throw cause;
    const message = 'loadMnist: expected a whole gzip stream, got a damaged or truncated one; download it again';
    throw new DatasetError({ code: 'invalid-gzip', message, cause });
  }
}

/** Takes the content of an IDX file piece by piece. */
class IdxSink {
  readonly #maxBytes: number;
  #bytes = new Uint8Array(0);
  #filled = 0;
  /** Of the whole file; undefined until the header is there. */
  #expected: number | undefined;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(piece: Uint8Array): void {
    const length = this.#filled + piece.length;
    if (this.#expected === undefined) this.#grow(length);
    else if (length > this.#expected) throw trailing(this.#expected);
    this.#bytes.set(piece, this.#filled);
    this.#filled = length;
    if (this.#expected !== undefined) return;
    this.#expected = idxFileBytes(this.#bytes, this.#maxBytes);
    if (this.#expected === undefined) return;
    if (this.#filled > this.#expected) throw trailing(this.#expected);
    this.#grow(this.#expected);
  }

  content(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#filled);
  }

  #grow(length: number): void {
    const grown = new Uint8Array(length);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

function trailing(expected: number): DatasetError {
  const message = `loadMnist: expected ${expected.toLocaleString('en-US')} bytes by the header, got more; bytes trail the array`;
  return new DatasetError({ code: 'invalid-idx', message });
}
