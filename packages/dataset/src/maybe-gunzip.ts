import { DatasetError } from './dataset-error.ts';
import { MAX_IDX_BYTES } from './parse-idx.ts';

/** How {@link maybeGunzip} unpacks. */
export interface GunzipOptions {
  /** Largest size in bytes of the unpacked content; default {@link MAX_IDX_BYTES}. */
  readonly maxBytes?: number | undefined;
}

/**
 * 64 KiB go in at a time. Deflate expands at most 1,032-fold, so one slice adds at most 68 MB before the cap is checked;
 * given a whole file, browsers unpack all of it before the first chunk can be read.
 */
const SLICE_BYTES = 65_536;

/** Whether the bytes start with gzip's magic `1f 8b` (RFC 1952, section 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip, told by its magic, through the platform's DecompressionStream, what a proxy packed twice too; returns other bytes as
 * they are.
 *
 * @throws DatasetError `too-large` as soon as more than `maxBytes` are unpacked (a gzip bomb); `invalid-gzip` for a
 *   damaged or truncated stream
 *
 * @example
 * const array = parseIdx(await maybeGunzip(new Uint8Array(await file.arrayBuffer())));
 */
export async function maybeGunzip(
  bytes: Uint8Array<ArrayBuffer>,
  { maxBytes = MAX_IDX_BYTES }: GunzipOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const once = await gunzipOnce(bytes, maxBytes);
  return isGzip(once) ? gunzipOnce(once, maxBytes) : once;
}

async function gunzipOnce(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) {
    if (bytes.length > maxBytes) throw tooLarge(maxBytes);
    return bytes;
  }
  let at = 0;
  const slices = new ReadableStream<BufferSource>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + SLICE_BYTES));
      at += SLICE_BYTES;
    },
  });
  const reader = slices.pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      sizeBytes += next.value.length;
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
      chunks.push(next.value);
    }
  } catch (cause) {
    if (DatasetError.isInstance(cause)) {
      await reader.cancel().catch(() => {});
      throw cause;
    }
    const message = 'maybeGunzip: expected a whole gzip stream, got a damaged or truncated one; download it again';
    throw new DatasetError({ code: 'invalid-gzip', message, cause });
  }
  return concatenate(chunks, sizeBytes);
}

/** The chunks in one array of `sizeBytes` bytes. */
export function concatenate(chunks: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(maxBytes: number): DatasetError {
  const message = `maybeGunzip: expected at most ${maxBytes.toLocaleString('en-US')} bytes of content, got more`;
  return new DatasetError({ code: 'too-large', message });
}
