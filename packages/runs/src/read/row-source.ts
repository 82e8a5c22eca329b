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
  const row = new Uint8Array(channels * width);
  // At most 255 * 255 * 40,000 * 40,000, which a float64 holds exactly.
  const sums = new Float64Array(4 * size.width);
  const add = channels === 4 ? addRow : addOpaqueRow;
  for (let top = 0; top < height; top += shrink) {
    const rows = Math.min(shrink, height - top);
    sums.fill(0);
    for (let y = top; y < top + rows; y++) {
      readRow(y, row);
      add(row, sums, shrink);
    }
    const to = data.subarray((4 * top * size.width) / shrink);
    for (let x = 0; x < size.width; x++) {
      const weight = sums[4 * x + 3]!;
      const count = rows * Math.min(shrink, width - x * shrink);
      for (let channel = 0; channel < 3; channel++) {
        to[4 * x + channel] = weight === 0 ? 0 : Math.round(sums[4 * x + channel]! / weight);
      }
      to[4 * x + 3] = channels === 4 ? Math.round(weight / count) : 255;
    }
  }
  return { data, ...size };
}

/** Adds a row to the sums of its blocks: colours times opacity, and opacity. */
function addRow(row: Uint8Array, sums: Float64Array, shrink: number): void {
  for (let at = 0, to = 0; at < row.length; to += 4) {
    const end = Math.min(row.length, at + 4 * shrink);
    let [red, green, blue, weight] = [0, 0, 0, 0];
    for (; at < end; at += 4) {
      const alpha = row[at + 3]!;
      red += alpha * row[at]!;
      green += alpha * row[at + 1]!;
      blue += alpha * row[at + 2]!;
      weight += alpha;
    }
    sums[to]! += red;
    sums[to + 1]! += green;
    sums[to + 2]! += blue;
    sums[to + 3]! += weight;
  }
}

/** The same for a row without opacity: colours, and how many pixels there were. */
function addOpaqueRow(row: Uint8Array, sums: Float64Array, shrink: number): void {
  for (let at = 0, to = 0; at < row.length; to += 4) {
    const end = Math.min(row.length, at + 3 * shrink);
    sums[to + 3]! += (end - at) / 3;
    let [red, green, blue] = [0, 0, 0];
    for (; at < end; at += 3) {
      red += row[at]!;
      green += row[at + 1]!;
      blue += row[at + 2]!;
    }
    sums[to]! += red;
    sums[to + 1]! += green;
    sums[to + 2]! += blue;
  }
}
