import { messageOf } from '@penstroke/errors';
import { DatasetError, type DatasetErrorCode } from './dataset-error.ts';
import { concatenate } from './maybe-gunzip.ts';

/** How far a download is. */
export interface DownloadProgress {
  readonly url: string;
  readonly receivedBytes: number;
  /** By the server's Content-Length; undefined when it does not say. */
  readonly totalBytes: number | undefined;
}

/** How {@link fetchBytes} downloads. */
export interface FetchBytesOptions {
  /** Largest body in bytes, and where it is unpacked of what comes out; default {@link MAX_DOWNLOAD_BYTES}. */
  readonly maxBytes?: number | undefined;
  /** How often a failed transfer is tried again; default 3. */
  readonly retries?: number | undefined;
  /** Pause before the first retry, doubled for each further one; default 500. */
  readonly backoffMs?: number | undefined;
  /** A transfer without a byte for this long has failed; default 30,000. */
  readonly idleTimeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called for each chunk that arrives. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

/** 512 MiB: eleven times the largest raw MNIST file, and room for the packed EMNIST sets. */
export const MAX_DOWNLOAD_BYTES: number = 2 ** 29;

/** A failure that another try may cure. */
class TransientFailure extends Error {}

/**
 * Downloads a URL into memory. The size cap holds while streaming, whatever the headers claim; network failures, stalls
 * and the statuses 408, 425, 429 and 5xx are tried again with growing pauses.
 *
 * @throws DatasetError `not-found` (404, 410), `refused` (401, 403), `too-large`, or `download-failed` with the last failure as its cause
 * @throws TypeError for a malformed address, the signal's reason when aborted, and what `onProgress` throws, as it is
 *
 * @example
 * const bytes = await fetchBytes('https://example.org/t10k-labels-idx1-ubyte.gz', { maxBytes: 1_000_000 });
 */
export async function fetchBytes(url: string | URL, options: FetchBytesOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { retries = 3, backoffMs = 500, signal } = options;
  const location = String(url);
  // Relative to the page or worker, where there is one.
  if (!URL.canParse(location, globalThis.location?.href)) {
    throw new TypeError(`fetchBytes: expected an address, got ${location}`);
  }
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await fetchOnce(location, options);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof TransientFailure)) throw error;
      if (attempt >= retries) {
        const message = `fetchBytes: expected a download within ${attempt + 1} tries, got ${error.message}; check the network and the address`;
        throw new DatasetError({ code: 'download-failed', message, location, cause: error.cause ?? error });
      }
      await pause(backoffMs * 2 ** attempt, signal);
    }
  }
}

async function fetchOnce(url: string, options: FetchBytesOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { idleTimeoutMs = 30_000, signal } = options;
  const stall = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(new Error(`no byte for ${idleTimeoutMs} ms`)), idleTimeoutMs);
  };
  heard();
  try {
    const response = await transfer(() =>
      fetch(url, { signal: signal ? AbortSignal.any([signal, stall.signal]) : stall.signal }),
    );
    if (!response.ok) {
      await response.body?.cancel();
      throw statusError(response, url);
    }
    return await readBody(response, url, options, heard);
  } finally {
    clearTimeout(timer);
    // Ends what is still under way where onProgress threw.
    stall.abort();
  }
}

/** A step of a transfer, whose failure another try may cure. */
async function transfer<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    // fetch hides the reason of a network failure in the cause.
    const cause = (error as { cause?: unknown } | null)?.cause;
    throw new TransientFailure(messageOf(cause ?? error), { cause: error });
  }
}

async function readBody(
  response: Response,
  url: string,
  { maxBytes = MAX_DOWNLOAD_BYTES, onProgress }: FetchBytesOptions,
  heard: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const claimed = response.headers.get('content-length');
  // With a content encoding the length is that of the packed transfer, not of what arrives here.
  const totalBytes = claimed === null || response.headers.has('content-encoding') ? undefined : Number(claimed);
  if (totalBytes !== undefined && totalBytes > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes, url);
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let receivedBytes = 0;
  const read = async () => (reader ? transfer(() => reader.read()) : undefined);
  for (let next = await read(); next && !next.done; next = await read()) {
    heard();
    receivedBytes += next.value.length;
    if (receivedBytes > maxBytes) {
      await reader?.cancel();
      throw tooLarge(maxBytes, url);
    }
    chunks.push(next.value);
    onProgress?.({ url, receivedBytes, totalBytes });
  }
  return concatenate(chunks, receivedBytes);
}

const CODES: Readonly<Record<number, DatasetErrorCode>> = {
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  410: 'not-found',
};

function statusError({ status, statusText }: Response, location: string): Error {
  const got = `status ${status} ${statusText}`.trimEnd();
  if (status >= 500 || status === 408 || status === 425 || status === 429) return new TransientFailure(got);
  const code = CODES[status] ?? 'download-failed';
  return new DatasetError({
    code,
    message: `fetchBytes: expected status 200, got ${got}; check the address`,
    location,
  });
}

function tooLarge(maxBytes: number, location: string): DatasetError {
  const message = `fetchBytes: expected at most ${maxBytes.toLocaleString('en-US')} bytes, got more; raise the limit if you trust the source`;
  return new DatasetError({ code: 'too-large', message, location });
}

function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, durationMs);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
