import type { IdxType } from '@penstroke/dataset';

const CODES: Record<IdxType, { code: number; size: number; write(view: DataView, at: number, value: number): void }> = {
  uint8: { code: 0x08, size: 1, write: (view, at, value) => view.setUint8(at, value) },
  int8: { code: 0x09, size: 1, write: (view, at, value) => view.setInt8(at, value) },
  int16: { code: 0x0b, size: 2, write: (view, at, value) => view.setInt16(at, value) },
  int32: { code: 0x0c, size: 4, write: (view, at, value) => view.setInt32(at, value) },
  float32: { code: 0x0d, size: 4, write: (view, at, value) => view.setFloat32(at, value) },
  float64: { code: 0x0e, size: 8, write: (view, at, value) => view.setFloat64(at, value) },
};

/** An IDX file written straight from the format's description, independent of the parser. */
export function encodeIdx(type: IdxType, shape: readonly number[], values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const { code, size, write } = CODES[type];
  const bytes = new Uint8Array(4 + 4 * shape.length + size * values.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(2, code);
  view.setUint8(3, shape.length);
  for (const [axis, dimension] of shape.entries()) view.setUint32(4 + 4 * axis, dimension);
  for (let i = 0; i < values.length; i++) write(view, 4 + 4 * shape.length + size * i, values[i]!);
  return bytes;
}
