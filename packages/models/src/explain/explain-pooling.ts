import { type Matrix, type PaddingPixels, slideWindow, toRows, type WindowPosition } from './windows.ts';

/** What {@link explainPooling} works out. */
export interface ExplainPoolingOptions {
  /** Rows of pixels, one channel. */
  input: Matrix;
  /** The side of the square window, pixels. */
  size: number;
  /** Pixels from one position to the next. Default: `size`. */
  stride?: number;
  /** Default 'valid'. */
  padding?: 'same' | 'valid';
  kind: 'max' | 'average';
}

/** One output pixel and the pixels it stands for. */
export interface PoolingStep extends WindowPosition {
  /** The pixels of the window inside the input, row by row. */
  readonly values: readonly number[];
  /** Their greatest or their mean: the output pixel. */
  readonly result: number;
}

/** A pooling worked out: its output, and how each pixel of it comes about. */
export interface ExplainedPooling {
  readonly output: Matrix;
  readonly padding: PaddingPixels;
  /** One for each output pixel, row by row. */
  readonly steps: readonly PoolingStep[];
}

/**
 * Works out max or average pooling of one channel step by step. Padding takes no part: as in TensorFlow the mean is of the
 * pixels inside the input.
 *
 * @returns the output, the padding and each step, in double precision
 * @throws RangeError for ragged or empty rows, a window larger than the input without padding, a size or stride below 1,
 * or an unknown kind; TypeError for what is not an array of rows
 *
 * @example
 * explainPooling({ input: [[1, 2], [3, 4]], size: 2, kind: 'max' }).output; // [[4]]
 * explainPooling({ input: [[1, 2], [3, 4]], size: 2, kind: 'average' }).output; // [[2.5]]
 */
export function explainPooling(options: ExplainPoolingOptions): ExplainedPooling {
  const { input, size, stride = size, padding = 'valid', kind } = options;
  if (!Number.isSafeInteger(size) || size < 1) {
    throw new RangeError(`explainPooling: expected size to be a whole number of at least 1, got ${size}`);
  }
  if (kind !== 'max' && kind !== 'average') {
    throw new RangeError(`explainPooling: expected kind 'max' or 'average', got ${JSON.stringify(kind)}`);
  }
  if (padding === 'same' && stride > size) {
    throw new RangeError(`explainPooling: expected a stride of at most the size ${size} with 'same', got ${stride}`);
  }
  const slid = slideWindow('explainPooling', input, [size, size], stride, padding);
  const steps = slid.positions.map((position): PoolingStep => {
    const values = position.window.flat().filter((pixel) => pixel !== null);
    const sum = values.reduce((total, value) => total + value, 0);
    return { ...position, values, result: kind === 'max' ? Math.max(...values) : sum / values.length };
  });
  const output = toRows(
    steps.map((step) => step.result),
    slid.outputWidth,
  );
  return { output, padding: slid.padding, steps };
}
