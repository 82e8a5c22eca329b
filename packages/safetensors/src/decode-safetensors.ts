import { dtypes } from './dtypes.ts';
import { MAX_HEADER_BYTES } from './limits.ts';
import { type Header, parseHeader, type TensorPlace } from './parse-header.ts';
import { SafetensorsError } from './safetensors-error.ts';
import type { SafetensorsTensor } from './tensor.ts';

/** The 64-bit length of the header. */
const LENGTH_BYTES = 8;

/** What a file holds. */
export interface SafetensorsFile {
  /** In the order of their values in the file. A map, so that no name (`__proto__`) is special. */
  readonly tensors: ReadonlyMap<string, SafetensorsTensor>;
  /** The texts of `__metadata__`; empty when the file has none. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** How to read. */
export interface DecodeSafetensorsOptions {
  /** The most bytes of a header; default (and at most) 100,000,000, the limit of the format. */
  readonly maxHeaderBytes?: number | undefined;
}

/**
 * Reads a safetensors file. The bytes may be hostile: everything that the header says is checked before anything is allocated,
 * and the tensors must cover the rest of the file exactly. The values themselves are not checked: there may be NaN.
 *
 * @param bytes the whole file
 * @returns tensors that share memory with `bytes` where a typed array can (where the values are aligned), and are copies
 * elsewhere; `slice` what is to outlive or differ from `bytes`
 * @throws SafetensorsError for bytes that break the format, with the name of the tensor where one is to blame
 * @see https://github.com/huggingface/safetensors#format
 *
 * @example
 * const { tensors } = decodeSafetensors(await readFile('model.safetensors'));
 * const kernel = tensors.get('dense/kernel');
 * if (kernel?.dtype === 'F32') kernel.data; // Float32Array
 */
export function decodeSafetensors(
  bytes: Uint8Array,
  { maxHeaderBytes = MAX_HEADER_BYTES }: DecodeSafetensorsOptions = {},
): SafetensorsFile {
  const { header, valuesAt } = readHeader(bytes, Math.min(maxHeaderBytes, MAX_HEADER_BYTES));
  const { places, metadata } = header;
  const sizeBytes = valuesAt + (places.at(-1)?.end ?? 0);
  if (sizeBytes !== bytes.length) throw notThis(`${sizeBytes} bytes as its header says`, `${bytes.length}`);
  const values = bytes.subarray(valuesAt);
  return { tensors: new Map(places.map((place) => [place.name, viewTensor(values, place)])), metadata };
}

function readHeader(bytes: Uint8Array, maxBytes: number): { header: Header; valuesAt: number } {
  if (bytes.length < LENGTH_BYTES) throw notThis(`at least ${LENGTH_BYTES} bytes`, `${bytes.length}`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).getBigUint64(0, true);
  const limit = Math.min(maxBytes, bytes.length - LENGTH_BYTES);
  if (length > BigInt(limit)) throw notThis(`a header of at most ${limit} bytes`, `${length}`);
  const valuesAt = LENGTH_BYTES + Number(length);
  if (bytes[LENGTH_BYTES] !== 0x7b || length === 0n)
    throw notThis("a header that begins with '{'", 'another character');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(LENGTH_BYTES, valuesAt));
  } catch (cause) {
    throw notThis('a header in UTF-8', 'other bytes', cause);
  }
  return { header: parseHeader(text), valuesAt };
}

function viewTensor(values: Uint8Array, { dtype, shape, start, end }: TensorPlace): SafetensorsTensor {
  const { Array: View } = dtypes[dtype];
  const itemBytes = View.BYTES_PER_ELEMENT;
  const isAligned = (values.byteOffset + start) % itemBytes === 0;
  // Not `slice`, which is a view for Node's Buffer.
  const stored = isAligned ? values.subarray(start, end) : new Uint8Array(values.subarray(start, end));
  const data = new View(stored.buffer, stored.byteOffset, (end - start) / itemBytes);
  return { dtype, shape, data } as SafetensorsTensor;
}

function notThis(expected: string, got: string, cause?: unknown): SafetensorsError {
  return new SafetensorsError(
    `decodeSafetensors: expected ${expected}, got ${got}; the file is damaged or not a safetensors file`,
    { cause },
  );
}
