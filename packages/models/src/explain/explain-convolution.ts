import { checkMatrix, type Matrix, type PaddingPixels, slideWindow, toRows, type WindowPosition } from './windows.ts';

/** A filter that answers to a vertical line or edge: bright on the left, dark on the right, gives a positive number. */
export const VERTICAL_LINE_FILTER: Matrix = [
  [1, 0, -1],
  [1, 0, -1],
  [1, 0, -1],
];

/**
 * A 6x6 picture for {@link VERTICAL_LINE_FILTER}. The tutorial that the example follows names only its first two outputs,
 * -7 and -2; this picture is this project's own, chosen to give these two.
 */
export const EXAMPLE_IMAGE: Matrix = [
  [1, 2, 4, 3, 0, 1],
  [0, 3, 5, 4, 1, 0],
  [2, 1, 1, 1, 2, 3],
  [3, 0, 2, 5, 1, 0],
  [1, 4, 0, 2, 3, 1],
  [0, 2, 3, 1, 0, 2],
];

/** What {@link explainConvolution} works out. */
export interface ExplainConvolutionOptions {
  /** Rows of pixels, one channel. */
  input: Matrix;
  /** Rows of weights. */
  filter: Matrix;
  /** Pixels from one position to the next. Default 1. */
  stride?: number;
  /** Default 'valid'. */
  padding?: 'same' | 'valid';
  /** Added to each sum. Default 0. */
  bias?: number;
}

/** One output pixel and how it comes about. */
export interface ConvolutionStep extends WindowPosition {
  /** Pixel times weight, 0 in the padding. */
  readonly products: Matrix;
  /** The sum of the products and the bias: the output pixel. */
  readonly sum: number;
}

/** A convolution worked out: its output, and how each pixel of it comes about. */
export interface ExplainedConvolution {
  readonly output: Matrix;
  readonly padding: PaddingPixels;
  /** One for each output pixel, row by row. */
  readonly steps: readonly ConvolutionStep[];
}

/**
 * Works out a convolution of one channel step by step, with every product. As everywhere in neural networks the filter is
 * not flipped (strictly a cross-correlation).
 *
 * @returns the output, the padding and each step, in double precision
 * @throws RangeError for ragged or empty rows, a filter larger than the input without padding, or a stride below 1;
 * TypeError for what is not an array of rows
 *
 * @example
 * const { output, steps } = explainConvolution({ input: EXAMPLE_IMAGE, filter: VERTICAL_LINE_FILTER });
 * output[0]; // [-7, -2, 7, 4]
 * steps[0].products; // [[1, 0, -4], [0, 0, -5], [2, 0, -1]], which sum to -7
 */
export function explainConvolution(options: ExplainConvolutionOptions): ExplainedConvolution {
  const { input, filter, stride = 1, padding = 'valid', bias = 0 } = options;
  const { height, width } = checkMatrix('explainConvolution', 'the filter', filter);
  if (!Number.isFinite(bias)) throw new RangeError(`explainConvolution: expected a finite bias, got ${bias}`);
  const slid = slideWindow('explainConvolution', input, [height, width], stride, padding);
  const steps = slid.positions.map((position): ConvolutionStep => {
    const products = position.window.map((row, y) => row.map((pixel, x) => (pixel ?? 0) * filter[y]![x]! + 0));
    return { ...position, products, sum: products.flat().reduce((sum, product) => sum + product, bias) };
  });
  const output = toRows(
    steps.map((step) => step.sum),
    slid.outputWidth,
  );
  return { output, padding: slid.padding, steps };
}
