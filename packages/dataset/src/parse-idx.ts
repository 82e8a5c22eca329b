/**
 * The IDX format of the MNIST files (http://yann.lecun.com/exdb/mnist/, "the IDX file format"): two zero bytes, a type
 * code, the rank, one big-endian 32-bit size a dimension, then the numbers, big-endian, last dimension fastest. The
 * header is checked against the byte length before anything is allocated, so its claims cost nothing.
 */
import { DatasetError } from './dataset-error.ts';
import { describeContent } from './describe-content.ts';

/** The number types of IDX, by the names of their typed arrays. */
export type IdxType = 'uint8' | 'int8' | 'int16' | 'int32' | 'float32' | 'float64';

interface IdxArrayOf<Type extends IdxType, Data> {
  readonly type: Type;
  /** The dimensions, outermost first; at least one, each at least 1. */
  readonly shape: readonly number[];
  /** The numbers in row-major order, as many as the product of `shape`. */
  readonly data: Data;
}

/** An array read from IDX bytes; `type` tells which typed array `data` is. */
export type IdxArray =
  | IdxArrayOf<'uint8', Uint8Array>
  | IdxArrayOf<'int8', Int8Array>
  | IdxArrayOf<'int16', Int16Array>
  | IdxArrayOf<'int32', Int32Array>
  | IdxArrayOf<'float32', Float32Array>
  | IdxArrayOf<'float64', Float64Array>;

/** How {@link parseIdx} reads. */
export interface ParseIdxOptions {
  /** Largest size in bytes that the array may claim; default {@link MAX_IDX_BYTES}. */
  readonly maxBytes?: number;
}

/**
 * 2^31 - 1 bytes: above the largest known file of the format (EMNIST ByClass, 547 MB), and the bound under which every
 * element still has an int32 index on every backend.
 */
export const MAX_IDX_BYTES: number = 2 ** 31 - 1;

const TYPES: ReadonlyMap<number, { type: IdxType; bytesPerElement: number }> = new Map([
  [0x08, { type: 'uint8', bytesPerElement: 1 }],
  [0x09, { type: 'int8', bytesPerElement: 1 }],
  [0x0b, { type: 'int16', bytesPerElement: 2 }],
  [0x0c, { type: 'int32', bytesPerElement: 4 }],
  [0x0d, { type: 'float32', bytesPerElement: 4 }],
  [0x0e, { type: 'float64', bytesPerElement: 8 }],
]);

/**
 * Parses one IDX array of any type and any rank from 1.
 *
 * @param bytes the whole file, unpacked; `uint8` and `int8` data is a view on it, wider types are copied to host order
 * @throws TypeError when `bytes` is not a Uint8Array
 * @throws DatasetError `invalid-idx` for an empty input, a wrong magic, an unknown type, rank 0, a dimension of 0, too
 *   few or too many bytes; `too-large` when the header claims more than `maxBytes`
 *
 * @example
 * const { type, shape, data } = parseIdx(await readFile('t10k-labels-idx1-ubyte')); // 'uint8', [10000], Uint8Array
 */
export function parseIdx(bytes: Uint8Array, { maxBytes = MAX_IDX_BYTES }: ParseIdxOptions = {}): IdxArray {
  if (!isBytes(bytes)) {
    throw new TypeError(`parseIdx: expected a Uint8Array, got ${(bytes as unknown) === null ? 'null' : typeof bytes}`);
  }
  const { type, shape, bytesPerElement, offset } = parseHeader(bytes, maxBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, bytes.byteLength - offset);
  const count = view.byteLength / bytesPerElement;
  switch (type) {
    case 'uint8':
      return { type, shape, data: new Uint8Array(view.buffer, view.byteOffset, count) };
    case 'int8':
      return { type, shape, data: new Int8Array(view.buffer, view.byteOffset, count) };
    case 'int16':
      return { type, shape, data: fill(new Int16Array(count), (i) => view.getInt16(i * 2)) };
    case 'int32':
      return { type, shape, data: fill(new Int32Array(count), (i) => view.getInt32(i * 4)) };
    case 'float32':
      return { type, shape, data: fill(new Float32Array(count), (i) => view.getFloat32(i * 4)) };
    case 'float64':
      return { type, shape, data: fill(new Float64Array(count), (i) => view.getFloat64(i * 8)) };
  }
}

interface IdxHeader {
  type: IdxType;
  bytesPerElement: number;
  shape: number[];
  /** Where the numbers start. */
  offset: number;
  /** How many bytes the numbers have. */
  sizeBytes: number;
}

/**
 * The length in bytes of a whole IDX file, from its start.
 *
 * @param start the first bytes of the file; more than the header is ignored
 * @returns undefined if the header is longer than `start`
 * @throws DatasetError `invalid-idx` if that is not how an IDX file starts; `too-large` if it claims more than `maxBytes`
 */
export function idxFileBytes(start: Uint8Array, maxBytes: number): number | undefined {
  if (start.length < 4 || start.length < headerBytes(start)) return undefined;
  const { offset, sizeBytes } = readHeader(start, maxBytes);
  if (offset + sizeBytes > maxBytes) throw tooLarge(maxBytes, `${group(offset + sizeBytes)} bytes`);
  return offset + sizeBytes;
}

/** By the rank, the fourth byte. */
function headerBytes(bytes: Uint8Array): number {
  const isIdx = bytes[0] === 0 && bytes[1] === 0;
  return isIdx ? 4 + 4 * bytes[3]! : 4;
}

function parseHeader(bytes: Uint8Array, maxBytes: number): IdxHeader {
  const header = readHeader(bytes, maxBytes);
  const { type, shape, offset, sizeBytes } = header;
  const expected = offset + sizeBytes;
  if (bytes.length !== expected) {
    const remedy = bytes.length < expected ? 'the file is truncated: download it again' : 'bytes trail the array';
    throw invalid(
      `expected ${group(expected)} bytes for ${type} ${shape.join('x')}, got ${group(bytes.length)}; ${remedy}`,
    );
  }
  return header;
}

function readHeader(bytes: Uint8Array, maxBytes: number): IdxHeader {
  if (bytes.length === 0) throw invalid('expected an IDX header, got an empty file; download it again');
  if (bytes.length < 4) throw invalid(`expected a magic of 4 bytes, got ${bytes.length} bytes; the file is truncated`);
  const [zero, alsoZero, code, rank] = bytes as unknown as [number, number, number, number];
  if (zero !== 0 || alsoZero !== 0) {
    const what = describeContent(bytes);
    throw invalid(
      `expected a magic that starts with 00 00, got ${hex(zero)} ${hex(alsoZero)}; this is ${what ?? 'not an IDX file'}`,
    );
  }
  const known = TYPES.get(code);
  if (known === undefined) throw invalid(`expected a type code of 08, 09, 0b, 0c, 0d or 0e, got ${hex(code)}`);
  if (rank === 0) throw invalid('expected a rank of at least 1, got 0');
  const offset = 4 + 4 * rank;
  if (bytes.length < offset) {
    throw invalid(`expected a header of ${offset} bytes for rank ${rank}, got ${bytes.length} bytes; it is truncated`);
  }

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape: number[] = [];
  let sizeBytes = known.bytesPerElement;
  for (let axis = 0; axis < rank; axis++) {
    const dimension = view.getUint32(4 + 4 * axis);
    if (dimension === 0) throw invalid(`expected dimensions of at least 1, got 0 at axis ${axis}; the array is empty`);
    shape.push(dimension);
    // Checked at each factor, so the product never leaves the range in which doubles tell it from a small number.
    sizeBytes *= dimension;
    if (sizeBytes > maxBytes) throw tooLarge(maxBytes, `more (axes ${shape.join('x')})`);
  }
  return { ...known, shape, offset, sizeBytes };
}

function tooLarge(maxBytes: number, claim: string): DatasetError {
  const message = `parseIdx: expected at most ${group(maxBytes)} bytes, the header claims ${claim}`;
  return new DatasetError({ code: 'too-large', message });
}

function fill<Data extends { length: number; [index: number]: number }>(data: Data, read: (i: number) => number): Data {
  for (let i = 0; i < data.length; i++) data[i] = read(i);
  return data;
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-idx', message: `parseIdx: ${problem}` });
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function group(value: number): string {
  return value.toLocaleString('en-US');
}

/** Whether a value is a Uint8Array, one of another realm too, where `instanceof` fails. */
function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]';
}
