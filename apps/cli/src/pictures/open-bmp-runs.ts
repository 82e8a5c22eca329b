import { PictureFormatError } from './picture-format-error.ts';

/** Where the runs of a BMP lie, and what they fill. */
export interface BmpRuns {
  readonly start: number;
  readonly height: number;
  readonly bits: number;
}

/** Fills in the colour numbers of a row; rows are counted as the file has them. */
type ReadIndices = (row: number, indices: Uint8Array) => void;

/** What a pair of bytes that begins with 0 means. From 3 on, the second byte counts the colour numbers that follow literally. */
const END_OF_ROW = 0;
const END = 1;
const MOVE = 2;

/**
 * Opens the pixels of a BMP in run lengths of 4 or 8 bits: pairs of a count and a colour, and escapes that end a row or move on. What no
 * run fills has colour 0. A first walk through the file finds where each row begins, so that rows are read in any order and only one is
 * in memory.
 *
 * @throws PictureFormatError for a file that ends before its rows
 * @see https://learn.microsoft.com/windows/win32/gdi/bitmap-compression
 */
export function openBmpRuns(bytes: Uint8Array, { start, height, bits }: BmpRuns): ReadIndices {
  // As many as the file has, whatever its header says.
  const starts = new Map<number, Pick<RowEnd, 'at' | 'x'>>();
  for (let row = 0, at = start, x = 0; row < height; ) {
    starts.set(row, { at, x });
    const end = walkRow(bytes, { at, x, bits });
    if (end === undefined) {
      // Some writers leave out the end of the last row.
      if (row === height - 1) break;
      throw new PictureFormatError(`the BMP ends after ${bytes.length} bytes; save it again`);
    }
    if (end.down === 0) break;
    row += end.down;
    ({ at, x } = end);
  }
  return (row, indices) => {
    indices.fill(0);
    const from = starts.get(row);
    if (from) walkRow(bytes, { ...from, bits }, indices);
  };
}

/** Where a row ends: how many rows further down the next one begins, 0 at the end of the picture, at which byte and pixel. */
interface RowEnd {
  readonly down: number;
  readonly at: number;
  readonly x: number;
}

interface RowStart {
  readonly at: number;
  readonly x: number;
  readonly bits: number;
}

/** Walks to the end of a row and fills in its pixels, as far as there is room; undefined where the file ends first. */
function walkRow(bytes: Uint8Array, from: RowStart, indices: Uint8Array = new Uint8Array(0)): RowEnd | undefined {
  const { bits } = from;
  let { at, x } = from;
  const indexOf = (byte: number, place: number): number =>
    bits === 8 ? byte : place % 2 === 0 ? byte >> 4 : byte & 15;
  while (at + 1 < bytes.length) {
    const [count, value] = [bytes[at]!, bytes[at + 1]!];
    at += 2;
    if (count > 0) {
      for (let i = 0; i < count && x + i < indices.length; i++) indices[x + i] = indexOf(value, i);
      x += count;
    } else if (value === END_OF_ROW) return { down: 1, at, x: 0 };
    else if (value === END) return { down: 0, at, x };
    else if (value === MOVE) {
      if (at + 1 >= bytes.length) return undefined;
      x += bytes[at]!;
      const down = bytes[at + 1]!;
      at += 2;
      if (down > 0) return { down, at, x };
    } else {
      const size = Math.ceil((value * bits) / 8);
      if (at + size > bytes.length) return undefined;
      for (let i = 0; i < value && x + i < indices.length; i++) {
        indices[x + i] = indexOf(bytes[at + Math.floor((i * bits) / 8)]!, i);
      }
      x += value;
      // They fill whole words.
      at += size + (size & 1);
    }
  }
  return undefined;
}
