/** A picture whose rows are decoded one after another. */
export interface RowSource {
  readonly width: number;
  readonly height: number;
  /** Fills `rgba` with `4 * width` bytes: the row `y` from the top. Asked for every row once, in order. */
  readRow(y: number, rgba: Uint8Array): void;
}

/** Red, green, blue and alpha of each pixel, rows from the top. */
export interface CollectedRows {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/**
 * All rows as one picture, in blocks of `shrink * shrink` pixels, each the mean of what it covers; of a large picture no more than
 * one row is in memory.
 */
export function collectRows({ width, height, readRow }: RowSource, shrink: number): CollectedRows {
  const size = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const data = new Uint8Array(4 * size.width * size.height);
  if (shrink === 1) {
    for (let y = 0; y < height; y++) readRow(y, data.subarray(4 * y * width, 4 * (y + 1) * width));
    return { data, ...size };
  }
  const row = new Uint8Array(4 * width);
  const sums = new Float64Array(4 * size.width);
  for (let top = 0; top < height; top += shrink) {
    const rows = Math.min(shrink, height - top);
    sums.fill(0);
    for (let y = top; y < top + rows; y++) {
      readRow(y, row);
      addRow(row, sums, shrink);
    }
    const to = data.subarray((4 * top * size.width) / shrink);
    for (let x = 0; x < size.width; x++) {
      const alpha = sums[4 * x + 3]!;
      const count = rows * Math.min(shrink, width - x * shrink);
      // Colours count as much as they are seen.
      for (let channel = 0; channel < 3; channel++) {
        to[4 * x + channel] = alpha === 0 ? 0 : Math.round(sums[4 * x + channel]! / alpha);
      }
      to[4 * x + 3] = Math.round(alpha / count);
    }
  }
  return { data, ...size };
}

function addRow(row: Uint8Array, sums: Float64Array, shrink: number): void {
  for (let at = 0; at < row.length; at += 4) {
    const to = 4 * Math.floor(at / 4 / shrink);
    const alpha = row[at + 3]!;
    for (let channel = 0; channel < 3; channel++) sums[to + channel]! += alpha * row[at + channel]!;
    sums[to + 3]! += alpha;
  }
}
