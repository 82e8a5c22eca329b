import type { RgbaImage } from '../grey-image.ts';

/** An alpha of at least this, of 255, counts as opaque. */
const OPAQUE = 250;
/** The sums of two bytes over a block of this side fit into one number side by side. */
const MOST_PACKED = 16;
/** Whether the first byte of a number is its lowest, as on nearly every machine. */
const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** The blocks of a picture, and where their sums go. */
export interface BlockSums {
  /** Sums of red, green and blue, one a block, rows from the top; zeros to begin with. */
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
  /** Blocks in a row. */
  readonly columns: number;
  /** Pixels along a block's side. */
  readonly shrink: number;
  /** What shows through transparent pixels, 0 to 255. */
  readonly ground: number;
}

/** Sums the colours of each block, and returns how many pixels are transparent. */
export function sumBlocks(image: RgbaImage, sums: BlockSums): number {
  const { height } = image;
  const { columns, shrink } = sums;
  const packed = packedSums(image, shrink);
  let transparent = 0;
  for (let top = 0, first = 0; top < height; top += shrink, first += columns) {
    const rows = Math.min(shrink, height - top);
    if (packed) sumDown(packed, image.width, top, top + rows);
    let column = 0;
    while (column < columns) {
      if (packed) column = sumAcross(packed, sums, { first, column, rows });
      if (column < columns) transparent += addBlock(image, sums, { first, column: column++, top, rows });
    }
  }
  return transparent;
}

/** Sums over the rows of blocks, a column of pixels each: two bytes of a pixel side by side in a number. */
interface PackedSums {
  readonly pixels: Int32Array;
  readonly redBlue: Int32Array;
  readonly greenAlpha: Int32Array;
}

function packedSums({ data, width, height }: RgbaImage, shrink: number): PackedSums | undefined {
  if (!IS_LITTLE_ENDIAN || shrink > MOST_PACKED || data.byteOffset % 4 !== 0) return undefined;
  return {
    pixels: new Int32Array(data.buffer, data.byteOffset, width * height),
    redBlue: new Int32Array(width),
    greenAlpha: new Int32Array(width),
  };
}

function sumDown({ pixels, redBlue, greenAlpha }: PackedSums, width: number, top: number, bottom: number): void {
  redBlue.fill(0);
  greenAlpha.fill(0);
  for (let y = top; y < bottom; y++) {
    const first = y * width;
    for (let x = 0; x < width; x++) {
      const pixel = pixels[first + x]!;
      redBlue[x]! += pixel & 0xff00ff;
      greenAlpha[x]! += (pixel >>> 8) & 0xff00ff;
    }
  }
}

/** Sums the blocks of a row from one on, and returns the first whose pixels are not all opaque. */
function sumAcross(
  { redBlue, greenAlpha }: PackedSums,
  { planes: [red, green, blue], columns, shrink }: BlockSums,
  { first, column, rows }: { readonly first: number; readonly column: number; readonly rows: number },
): number {
  const width = redBlue.length;
  for (let at = column; at < columns; at++) {
    const left = at * shrink;
    const right = Math.min(width, left + shrink);
    let one = 0;
    let other = 0;
    for (let x = left; x < right; x++) {
      one += redBlue[x]!;
      other += greenAlpha[x]!;
    }
    if (other >>> 16 !== 255 * rows * (right - left)) return at;
    red[first + at] = one & 0xffff;
    green[first + at] = other & 0xffff;
    blue[first + at] = one >>> 16;
  }
  return columns;
}

/** Sums a block of any pixels, laid on the ground, and returns how many are transparent. */
function addBlock(
  { data, width }: RgbaImage,
  { planes: [red, green, blue], shrink, ground }: BlockSums,
  block: { readonly first: number; readonly column: number; readonly top: number; readonly rows: number },
): number {
  const { first, column, top, rows } = block;
  const to = first + column;
  const left = column * shrink;
  const right = Math.min(width, left + shrink);
  let transparent = 0;
  for (let y = top; y < top + rows; y++) {
    for (let at = 4 * (y * width + left), end = 4 * (y * width + right); at < end; at += 4) {
      const opacity = data[at + 3]!;
      if (opacity < OPAQUE) transparent++;
      const share = opacity / 255;
      red[to]! += share * data[at]! + (1 - share) * ground;
      green[to]! += share * data[at + 1]! + (1 - share) * ground;
      blue[to]! += share * data[at + 2]! + (1 - share) * ground;
    }
  }
  return transparent;
}
