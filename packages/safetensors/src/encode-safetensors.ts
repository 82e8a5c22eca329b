import { byteSize, dtypes, isDtype } from './dtypes.ts';
import { MAX_HEADER_BYTES, MAX_RANK } from './limits.ts';
import { show } from './show.ts';
import type { SafetensorsTensor } from './tensor.ts';

/** What else a file can say. */
export interface EncodeSafetensorsOptions {
  /** Texts for `__metadata__`, in this order; default none. */
  readonly metadata?: Readonly<Record<string, string>> | Iterable<readonly [string, string]> | undefined;
}

/**
 * The bytes of a safetensors file; equal tensors in equal order give equal bytes. The values follow in the given order, but
 * those of wider elements first: so each tensor is aligned to its elements, and a reader can view it in place. The header
 * is padded with spaces to a multiple of 8 bytes.
 *
 * @param tensors each name once
 * @throws RangeError when the values of a tensor do not fit its shape, a name appears twice, is `__metadata__` or is not
 * valid Unicode, or the header would have more than 100,000,000 bytes
 * @see https://github.com/huggingface/safetensors#format
 *
 * @example
 * const bytes = encodeSafetensors([['bias', { dtype: 'F32', shape: [2], data: Float32Array.of(1, 2) }]]);
 */
export function encodeSafetensors(
  tensors: Iterable<readonly [string, SafetensorsTensor]>,
  { metadata }: EncodeSafetensorsOptions = {},
): Uint8Array<ArrayBuffer> {
  const placed = [...tensors].sort(([, a], [, b]) => alignmentOf(b) - alignmentOf(a));
  const header = new Map<string, string>();
  if (metadata !== undefined) header.set('__metadata__', encodeMetadata(metadata));
  let end = 0;
  for (const [name, tensor] of placed) {
    checkValues(name, tensor);
    if (header.has(name)) throw new RangeError(`encodeSafetensors: expected each tensor once, got ${show(name)} twice`);
    const start = end;
    end += tensor.data.byteLength;
    const { dtype, shape } = tensor;
    header.set(name, JSON.stringify({ dtype, shape, data_offsets: [start, end] }));
  }
  const text = new TextEncoder().encode(asObject(header));
  const headerBytes = Math.ceil(text.length / 8) * 8;
  if (headerBytes > MAX_HEADER_BYTES) {
    throw new RangeError(
      `encodeSafetensors: expected a header of at most ${MAX_HEADER_BYTES} bytes, got ${headerBytes}; write two files`,
    );
  }
  const valuesAt = 8 + headerBytes;
  const bytes = new Uint8Array(valuesAt + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true);
  bytes.fill(0x20, 8, valuesAt);
  bytes.set(text, 8);
  let at = valuesAt;
  for (const [, { data }] of placed) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/** Bytes that a view of the elements is aligned to. */
function alignmentOf({ dtype }: SafetensorsTensor): number {
  return isDtype(dtype) ? Math.max(8, dtypes[dtype].bits) : 0;
}

function checkValues(name: string, { dtype, shape, data }: SafetensorsTensor): void {
  if (name === '__metadata__') throw new RangeError('encodeSafetensors: expected names of tensors, got __metadata__');
  checkText(name);
  if (!isDtype(dtype))
    throw new RangeError(`encodeSafetensors: expected a known dtype for ${show(name)}, got ${show(dtype)}`);
  if (shape.length > MAX_RANK || !shape.every((size) => Number.isSafeInteger(size) && size >= 0)) {
    throw new RangeError(
      `encodeSafetensors: expected a shape of at most ${MAX_RANK} whole numbers for ${show(name)}, got [${shape}]`,
    );
  }
  const { Array: View } = dtypes[dtype];
  // By its tag, since `instanceof` fails for an array of another realm (a frame, Jest).
  const kind = Object.prototype.toString.call(data).slice('[object '.length, -1);
  if (kind !== View.name) {
    throw new TypeError(`encodeSafetensors: expected ${View.name} for ${show(name)} of ${dtype}, got ${kind}`);
  }
  const sizeBytes = byteSize(dtype, shape);
  if (sizeBytes !== data.byteLength) {
    const expected = sizeBytes === undefined ? 'whole bytes' : `${sizeBytes / View.BYTES_PER_ELEMENT} values`;
    throw new RangeError(
      `encodeSafetensors: expected ${expected} of shape [${shape}] for ${show(name)}, got ${data.length}`,
    );
  }
}

function encodeMetadata(metadata: NonNullable<EncodeSafetensorsOptions['metadata']>): string {
  const entries = Symbol.iterator in metadata ? [...metadata] : Object.entries(metadata);
  for (const [key, text] of entries) {
    if (typeof text !== 'string') {
      throw new TypeError(`encodeSafetensors: expected a text for ${show(key)} in the metadata, got ${typeof text}`);
    }
    checkText(key);
    checkText(text);
  }
  return asObject(new Map(entries.map(([key, text]) => [key, JSON.stringify(text)])));
}

/** Readers refuse half a surrogate pair, which UTF-8 cannot hold. */
function checkText(text: string): void {
  if (/\p{Surrogate}/u.test(text)) {
    throw new RangeError(
      `encodeSafetensors: expected text in whole characters, got half a surrogate pair in ${show(text)}`,
    );
  }
}

/** A JSON object of values that are JSON already; an object's own order would put names like '12' first. */
function asObject(entries: ReadonlyMap<string, string>): string {
  return `{${[...entries].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}
