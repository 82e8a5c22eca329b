import { windowSpan } from '../window-span.ts';

/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

/** Pixels added on each side. */
export interface PaddingPixels {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One position of a window over an image. */
export interface WindowPosition {
  /** The row of the output. */
  readonly row: number;
  /** The column of the output. */
  readonly column: number;
  /** The input row of the window's upper left pixel; negative in the padding above. */
  readonly inputRow: number;
  /** The input column of the window's upper left pixel; negative in the padding on the left. */
  readonly inputColumn: number;
  /** The pixels under the window, null where it hangs over the rim. */
  readonly window: readonly (readonly (number | null)[])[];
}

/** Every position of a window over an image, and the padding that these need. */
export interface SlidWindows {
  readonly outputHeight: number;
  readonly outputWidth: number;
  readonly padding: PaddingPixels;
  /** Row by row, each from left to right. */
  readonly positions: readonly WindowPosition[];
}

/** @throws TypeError or RangeError unless `matrix` is at least one row of at least one number, all rows of one length */
export function checkMatrix(caller: string, name: string, matrix: Matrix): { height: number; width: number } {
  if (!Array.isArray(matrix) || !matrix.every(Array.isArray)) {
    throw new TypeError(`${caller}: expected ${name} as an array of rows`);
  }
  const width = matrix[0]?.length ?? 0;
  if (width === 0 || !matrix.every((row) => row.length === width && row.every(Number.isFinite))) {
    throw new RangeError(`${caller}: expected ${name} as rows of finite numbers, all of one length of at least 1`);
  }
  return { height: matrix.length, width };
}

/**
 * Slides a window over an image, as TensorFlow does: 'valid' keeps it inside; 'same' gives ceil(size / stride) positions
 * and puts the odd pixel of the padding at the bottom and the right.
 *
 * @throws RangeError for sizes that do not fit
 */
export function slideWindow(
  caller: string,
  input: Matrix,
  size: readonly [height: number, width: number],
  stride: number,
  padding: 'same' | 'valid',
): SlidWindows {
  const { height, width } = checkMatrix(caller, 'the input', input);
  if (!Number.isSafeInteger(stride) || stride < 1) {
    throw new RangeError(`${caller}: expected stride to be a whole number of at least 1, got ${stride}`);
  }
  if (padding !== 'same' && padding !== 'valid') {
    throw new RangeError(`${caller}: expected padding 'same' or 'valid', got ${JSON.stringify(padding)}`);
  }
  const vertical = windowSpan(caller, height, size[0], stride, padding);
  const horizontal = windowSpan(caller, width, size[1], stride, padding);
  const positions: WindowPosition[] = [];
  for (let row = 0; row < vertical.count; row++) {
    for (let column = 0; column < horizontal.count; column++) {
      const inputRow = row * stride - vertical.before;
      const inputColumn = column * stride - horizontal.before;
      const window = Array.from({ length: size[0] }, (_, y) =>
        Array.from({ length: size[1] }, (_, x) => input[inputRow + y]?.[inputColumn + x] ?? null),
      );
      positions.push({ row, column, inputRow, inputColumn, window });
    }
  }
  return {
    outputHeight: vertical.count,
    outputWidth: horizontal.count,
    padding: { top: vertical.before, bottom: vertical.after, left: horizontal.before, right: horizontal.after },
    positions,
  };
}

/** The values of the positions as rows. */
export function toRows(values: readonly number[], width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) => values.slice(row * width, (row + 1) * width));
}
