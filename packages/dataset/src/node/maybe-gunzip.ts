import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { DatasetError } from '../dataset-error.ts';
import { type GunzipOptions, isGzip } from '../maybe-gunzip.ts';
import { MAX_IDX_BYTES } from '../parse-idx.ts';

const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer<ArrayBuffer>>(gunzip);

/**
 * Unpacks gzip, told by its magic, with Node's zlib; returns other bytes as they are. Same contract as the main entry's
 * function of this name, in one native call off the main thread.
 *
 * @throws DatasetError `too-large` when the content exceeds `maxBytes` (a gzip bomb is stopped at the limit);
 *   `invalid-gzip` for a damaged or truncated stream
 */
export async function maybeGunzip(
  bytes: Uint8Array<ArrayBuffer>,
  { maxBytes = MAX_IDX_BYTES }: GunzipOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const limit = `expected at most ${maxBytes.toLocaleString('en-US')} bytes of content`;
  if (!isGzip(bytes)) {
    if (bytes.length <= maxBytes) return bytes;
    throw new DatasetError({ code: 'too-large', message: `maybeGunzip: ${limit}, got ${bytes.length}` });
  }
  try {
    const content = await unpack(bytes, { maxOutputLength: maxBytes });
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new DatasetError({ code: 'too-large', message: `maybeGunzip: ${limit}, got more`, cause });
    }
    const message = 'maybeGunzip: expected a whole gzip stream, got a damaged or truncated one; download it again';
    throw new DatasetError({ code: 'invalid-gzip', message, cause });
  }
}
