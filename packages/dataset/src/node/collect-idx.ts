import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { DatasetError } from '../dataset-error.ts';
import { isGzip } from '../maybe-gunzip.ts';
import { idxFileBytes } from '../parse-idx.ts';

/** The largest IDX file that is taken, unpacked: above EMNIST ByClass, the largest known, with 547 MB. */
export const MAX_IDX_FILE_BYTES: number = 640 * 2 ** 20;

/** What is unpacked at a time. MNIST comes in 150 ms so, and in 260 ms in pieces of 64 KiB, each of which waits for this thread. */
export const PIECE_BYTES: number = 2 ** 20;

/** How often a file may be packed: proxies pack what is packed already. */
const MAX_LAYERS = 2;

/**
 * How often a file is gzipped: 0, 1 or 2 times.
 *
 * @param start its first bytes; a thousand are enough
 */
export function packedLayers(start: Uint8Array): number {
  let layers = 0;
  for (let seen = start; isGzip(seen) && layers < MAX_LAYERS; layers++) {
    try {
      // Of what comes out, no more than was given is looked into.
      seen = gunzipSync(seen, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, start.length);
    } catch {
      return layers + 1;
    }
  }
  return layers;
}

/** The content of an IDX file, and its SHA-256 in hexadecimal. */
export interface CollectedIdx {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/**
 * Collects the content of an IDX file from the pieces of one that is raw or gzipped. Its header says how long the content is, so
 * memory is taken once, for that much, and what is longer, or not IDX at all, is refused before the rest is unpacked. A piece is hashed
 * while the next one is unpacked.
 *
 * @param layers how often the file is packed: {@link packedLayers}
 * @param maxBytes of content; default {@link MAX_IDX_FILE_BYTES}
 * @returns the content; shorter than the header says where the file is
 * @throws DatasetError `too-large`, `invalid-idx` or `invalid-gzip`
 */
export async function collectIdx(
  source: Readable,
  { layers, maxBytes = MAX_IDX_FILE_BYTES }: { readonly layers: number; readonly maxBytes?: number | undefined },
): Promise<CollectedIdx> {
  const sink = new IdxSink(maxBytes);
  let refusal: unknown;
  const take = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    try {
      for await (const piece of pieces) sink.add(piece);
    } catch (error) {
      // The pipeline may reject with the end that this puts to the other streams.
      refusal = error;
      throw error;
    }
  };
  try {
    const gunzip = () => createGunzip({ chunkSize: PIECE_BYTES });
    if (layers === 2) await pipeline(source, gunzip(), gunzip(), take);
    else if (layers === 1) await pipeline(source, gunzip(), take);
    else await pipeline(source, take);
  } catch (error) {
    const cause = refusal ?? error;
    if (!String((cause as NodeJS.ErrnoException).code).startsWith('Z_')) throw cause;
    const message = 'loadMnist: expected a whole gzip stream, got a damaged or truncated one; download it again';
    throw new DatasetError({ code: 'invalid-gzip', message, cause });
  }
  return sink.collected();
}

/** Takes the content of an IDX file piece by piece. */
class IdxSink {
  readonly #maxBytes: number;
  #bytes = new Uint8Array(0);
  #filled = 0;
  /** Of the whole file; undefined until the header is there. */
  #expected: number | undefined;
  readonly #hash = createHash('sha256');

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(piece: Uint8Array): void {
    const length = this.#filled + piece.length;
    if (this.#expected === undefined) this.#grow(length);
    else if (length > this.#expected) throw trailing(this.#expected);
    this.#bytes.set(piece, this.#filled);
    this.#hash.update(piece);
    this.#filled = length;
    if (this.#expected !== undefined) return;
    this.#expected = idxFileBytes(this.#bytes, this.#maxBytes);
    if (this.#expected === undefined) return;
    if (this.#filled > this.#expected) throw trailing(this.#expected);
    this.#grow(this.#expected);
  }

  /** All that was added; nothing may be added afterwards. */
  collected(): CollectedIdx {
    return { bytes: this.#bytes.subarray(0, this.#filled), sha256: this.#hash.digest('hex') };
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
