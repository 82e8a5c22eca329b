/** A picture whose rows are decoded one after another. */
export interface RowSource {
  readonly width: number;
  readonly height: number;
  /** Values a pixel: red, green, blue, and alpha where the picture may be transparent. Default 4. */
  readonly channels?: 3 | 4;
  /** Fills `row` with `channels * width` bytes: the row `y` from the top. Asked for every row once, in order. */
  readRow(y: number, row: Uint8Array): void;
}

/** Red, green, blue and alpha of each pixel, rows from the top. */
export interface CollectedRows {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/**
 * All rows as one picture, in blocks of `shrink * shrink` pixels, each the mean of what it covers, with colours weighed by their
 * opacity; of a large picture no more than one row is in memory.
 */
export function collectRows({ width, height, channels = 4, readRow }: RowSource, shrink: number): CollectedRows {
  const size = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const data = new Uint8Array(4 * size.width * size.height);
  if (shrink === 1 && channels === 4) {
    for (let y = 0; y < height; y++) readRow(y, data.subarray(4 * y * width, 4 * (y + 1) * width));
    return { data, ...size };
  }
  // Four bytes a word, the last ones 0.
  const words = new Int32Array(Math.ceil((channels * width) / 4));
  const row = new Uint8Array(words.buffer, 0, channels * width);
  if (shrink === 1) {
    for (let y = 0; y < height; y++) {
      readRow(y, row);
      addAlpha(row, data, 4 * y * width);
    }
    return { data, ...size };
  }
  // Rows are added up first, which is faster than block by block.
  const columns = channels === 4 ? weightedColumns(row) : opaqueColumns(words);
  const write = channels === 4 ? writeBlocks : writeOpaqueBlocks;
  for (let top = 0; top < height; top += shrink) {
    const rows = Math.min(shrink, height - top);
    for (let y = top; y < top + rows; y++) {
      readRow(y, row);
      columns.add();
    }
    const start = (4 * top * size.width) / shrink;
    const sums = columns.take().subarray(0, row.length);
    write({ sums, rows, shrink }, data.subarray(start, start + 4 * size.width));
  }
  return { data, ...size };
}

/** The sums of columns over rows. */
interface ColumnSums {
  /** Adds the row as it is now. */
  add(): void;
  /** The sums so far; they begin anew with the next row. */
  take(): Int32Array;
}

/** Sums of colours times opacity, and of opacity; 33,000 rows do not overflow them. */
function weightedColumns(row: Uint8Array): ColumnSums {
  const sums = new Int32Array(row.length);
  let taken = false;
  return {
    add() {
      if (taken) sums.fill(0);
      taken = false;
      addRow(row, sums);
    },
    take() {
      taken = true;
      return sums;
    },
  };
}

/** Rows that 16 bits hold the sum of. */
const MOST_ROWS = 257;

/** Sums of bytes, two in a word: half of the time of one by one. */
function opaqueColumns(words: Int32Array): ColumnSums {
  const [even, odd] = [new Int32Array(words.length), new Int32Array(words.length)];
  const sums = new Int32Array(4 * words.length);
  let rows = 0;
  let taken = false;
  const unpack = (): void => {
    for (let i = 0; i < words.length; i++) {
      sums[4 * i]! += even[i]! & 0xffff;
      sums[4 * i + 1]! += odd[i]! & 0xffff;
      sums[4 * i + 2]! += even[i]! >>> 16;
      sums[4 * i + 3]! += odd[i]! >>> 16;
    }
    even.fill(0);
    odd.fill(0);
    rows = 0;
  };
  return {
    add() {
      if (taken) sums.fill(0);
      taken = false;
      if (rows === MOST_ROWS) unpack();
      addWords(words, even, odd);
      rows++;
    },
    take() {
      unpack();
      taken = true;
      return sums;
    },
  };
}

function addWords(words: Int32Array, even: Int32Array, odd: Int32Array): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    even[i] = (even[i]! + (word & 0xff00ff)) | 0;
    odd[i] = (odd[i]! + ((word >>> 8) & 0xff00ff)) | 0;
  }
}

/** Opaque colours as they are. */
function addAlpha(row: Uint8Array, data: Uint8Array, start: number): void {
  for (let at = 0, to = start; at < row.length; at += 3, to += 4) {
    data[to] = row[at]!;
    data[to + 1] = row[at + 1]!;
    data[to + 2] = row[at + 2]!;
    data[to + 3] = 255;
  }
}

/** Adds a row to the sums of its columns: colours times opacity, and opacity. */
function addRow(row: Uint8Array, sums: Int32Array): void {
  for (let at = 0; at < row.length; at += 4) {
    const alpha = row[at + 3]!;
    sums[at] = (sums[at]! + alpha * row[at]!) | 0;
    sums[at + 1] = (sums[at + 1]! + alpha * row[at + 1]!) | 0;
    sums[at + 2] = (sums[at + 2]! + alpha * row[at + 2]!) | 0;
    sums[at + 3] = (sums[at + 3]! + alpha) | 0;
  }
}

/** The sums of a row of blocks, by columns. */
interface BlockSums {
  readonly sums: Int32Array;
  readonly rows: number;
  readonly shrink: number;
}

/** Writes the mean of each block of a row. */
function writeBlocks({ sums, rows, shrink }: BlockSums, out: Uint8Array): void {
  for (let at = 0, to = 0; at < sums.length; to += 4) {
    const end = Math.min(sums.length, at + 4 * shrink);
    const count = (rows * (end - at)) / 4;
    let red = 0;
    let green = 0;
    let blue = 0;
    let weight = 0;
    for (; at < end; at += 4) {
      red += sums[at]!;
      green += sums[at + 1]!;
      blue += sums[at + 2]!;
      weight += sums[at + 3]!;
    }
    if (weight === 0) continue;
    out[to] = Math.round(red / weight);
    out[to + 1] = Math.round(green / weight);
    out[to + 2] = Math.round(blue / weight);
    out[to + 3] = Math.round(weight / count);
  }
}

/** The same without opacity. */
function writeOpaqueBlocks({ sums, rows, shrink }: BlockSums, out: Uint8Array): void {
  for (let at = 0, to = 0; at < sums.length; to += 4) {
    const end = Math.min(sums.length, at + 3 * shrink);
    // As Math.round of sum / count, in less time. A quarter more keeps the product off whole numbers, where a rounded share would show.
    const count = (rows * (end - at)) / 3;
    const share = 1 / (2 * count);
    const half = count + 0.5;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (; at < end; at += 3) {
      red += sums[at]!;
      green += sums[at + 1]!;
      blue += sums[at + 2]!;
    }
    out[to] = (2 * red + half) * share;
    out[to + 1] = (2 * green + half) * share;
    out[to + 2] = (2 * blue + half) * share;
    out[to + 3] = 255;
  }
}
