/**
 * Bytes as the words that `gatherPixels` takes: four pixels a word, the first in its lowest byte, rows filled up with zeros.
 *
 * @param bytes rows of `size` pixels, one after another
 * @returns `ceil(size / 4)` words a row; a view of `bytes` where they lie so already, in which case those must not change
 * @throws RangeError unless the bytes are whole rows
 */
export function packPixels(bytes: Uint8Array, size: number): Int32Array {
  const rows = bytes.length / size;
  if (!Number.isInteger(rows)) {
    throw new RangeError(`packPixels: expected rows of ${size} bytes, got ${bytes.length} bytes`);
  }
  const padded = 4 * Math.ceil(size / 4);
  // A view, as every machine that a browser or Node runs on stores the lowest byte of a word first.
  if (padded === size && bytes.byteOffset % 4 === 0)
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const packed = new Uint8Array(rows * padded);
  for (let row = 0; row < rows; row++) packed.set(bytes.subarray(row * size, (row + 1) * size), row * padded);
  return new Int32Array(packed.buffer);
}
