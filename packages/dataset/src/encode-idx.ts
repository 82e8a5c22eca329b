/**
 * The IDX file of an array of bytes.
 *
 * @param shape the dimensions, outermost first
 * @param data as many bytes as the product of `shape`, row-major
 *
 * @example
 * await writeFile('train-labels-idx1-ubyte', encodeIdx([labels.length], labels));
 */
export function encodeIdx(shape: readonly number[], data: Uint8Array): Uint8Array<ArrayBuffer> {
  const offset = 4 + 4 * shape.length;
  const bytes = new Uint8Array(offset + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(2, 0x08);
  view.setUint8(3, shape.length);
  for (const [axis, side] of shape.entries()) view.setUint32(4 + 4 * axis, side);
  bytes.set(data, offset);
  return bytes;
}
