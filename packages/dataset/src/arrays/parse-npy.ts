/**
 * The format of one array of NumPy (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html): a magic, a header that
 * is a Python dictionary, then the numbers.
 */
import { DatasetError } from '../dataset-error.ts';
import { MAX_IDX_BYTES } from '../parse-idx.ts';
import type { NumberArray, Numbers } from './number-array.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const HEADER =
  /^\{\s*'descr':\s*'([<>|=])([a-z])(\d+)',\s*'fortran_order':\s*(True|False),\s*'shape':\s*\(([\d,\s]*)\),?\s*\}\s*$/;

interface Kind {
  readonly type: string;
  readonly bytes: number;
  make(count: number): Numbers;
  read(view: DataView, at: number, isLittle: boolean): number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  b1: kind(
    'bool',
    1,
    (count) => new Uint8Array(count),
    (view, at) => view.getUint8(at),
  ),
  u1: kind(
    'uint8',
    1,
    (count) => new Uint8Array(count),
    (view, at) => view.getUint8(at),
  ),
  i1: kind(
    'int8',
    1,
    (count) => new Int8Array(count),
    (view, at) => view.getInt8(at),
  ),
  u2: kind(
    'uint16',
    2,
    (count) => new Uint16Array(count),
    (view, at, little) => view.getUint16(at, little),
  ),
  i2: kind(
    'int16',
    2,
    (count) => new Int16Array(count),
    (view, at, little) => view.getInt16(at, little),
  ),
  u4: kind(
    'uint32',
    4,
    (count) => new Uint32Array(count),
    (view, at, little) => view.getUint32(at, little),
  ),
  i4: kind(
    'int32',
    4,
    (count) => new Int32Array(count),
    (view, at, little) => view.getInt32(at, little),
  ),
  f4: kind(
    'float32',
    4,
    (count) => new Float32Array(count),
    (view, at, little) => view.getFloat32(at, little),
  ),
  f8: kind(
    'float64',
    8,
    (count) => new Float64Array(count),
    (view, at, little) => view.getFloat64(at, little),
  ),
  // Whole numbers above 2^53 are no label and no pixel, so that losing their last bits changes no outcome.
  i8: kind(
    'int64',
    8,
    (count) => new Float64Array(count),
    (view, at, little) => Number(view.getBigInt64(at, little)),
  ),
  u8: kind(
    'uint64',
    8,
    (count) => new Float64Array(count),
    (view, at, little) => Number(view.getBigUint64(at, little)),
  ),
};

/** Whether bytes start as a `.npy` file does. */
function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/**
 * Parses one `.npy` file of real numbers.
 *
 * @throws DatasetError `invalid-array` for another content, complex numbers, texts or objects; `too-large` when the header claims
 *   more than 2^31 - 1 bytes
 */
export function parseNpy(bytes: Uint8Array): NumberArray {
  const { text, offset } = headerOf(bytes);
  const [, order, letter, size, isFortran, axes] = HEADER.exec(text) ?? [];
  if (order === undefined) throw invalid(`expected a header of one array, got ${JSON.stringify(text.slice(0, 80))}`);
  const known = KINDS[`${letter}${size}`];
  if (known === undefined) throw invalid(`expected numbers of a plain type, got ${letter}${size}; convert them`);
  const shape = axes!
    .split(',')
    .map((axis) => axis.trim())
    .filter((axis) => axis !== '')
    .map(Number);
  if (shape.length === 0 || shape.some((side) => side < 1)) {
    throw invalid(`expected an array with at least one number, got the shape (${axes})`);
  }
  let sizeBytes = known.bytes;
  for (const side of shape) {
    sizeBytes *= side;
    if (sizeBytes > MAX_IDX_BYTES) {
      throw new DatasetError({
        code: 'too-large',
        message: `parseNpy: expected less than 2 GiB, got ${shape.join('x')}`,
      });
    }
  }
  if (bytes.length - offset !== sizeBytes) {
    throw invalid(
      `expected ${group(sizeBytes)} bytes for ${known.type} ${shape.join('x')}, got ${group(bytes.length - offset)}; the file is damaged`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, sizeBytes);
  const data = known.make(sizeBytes / known.bytes);
  const isLittle = order !== '>';
  for (let i = 0; i < data.length; i++) data[i] = known.read(view, i * known.bytes, isLittle);
  return { type: known.type, shape, data: isFortran === 'True' ? rowMajor(data, shape) : data };
}

function headerOf(bytes: Uint8Array): { text: string; offset: number } {
  if (!isNpy(bytes) || bytes.length < 12) throw invalid('expected the magic of an array of NumPy, got other content');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFirst = bytes[6] === 1;
  const start = isFirst ? 10 : 12;
  const length = isFirst ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > 65_535 || bytes.length < start + length) throw invalid('expected a whole header; the file is damaged');
  return { text: new TextDecoder('latin1').decode(bytes.subarray(start, start + length)), offset: start + length };
}

/** Numbers whose first index runs fastest, put in the order in which the last one does. */
function rowMajor(data: Numbers, shape: readonly number[]): Numbers {
  const out = data.slice();
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((product, side) => product * side, 1));
  const place = shape.map(() => 0);
  let from = 0;
  for (let to = 0; to < out.length; to++) {
    out[to] = data[from]!;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += strides[axis]!;
      if (++place[axis]! < shape[axis]!) break;
      from -= strides[axis]! * shape[axis]!;
      place[axis] = 0;
    }
  }
  return out;
}

function kind(type: string, bytes: number, make: Kind['make'], read: Kind['read']): Kind {
  return { type, bytes, make, read };
}

function group(value: number): string {
  return value.toLocaleString('en-US');
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-array', message: `parseNpy: ${problem}` });
}
