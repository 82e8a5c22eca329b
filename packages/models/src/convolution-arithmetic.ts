import { windowSpan } from './window-span.ts';

/** A convolution by its sizes. */
export interface ConvolutionSizes {
  /** Pixels. */
  inputHeight: number;
  inputWidth: number;
  inputChannels: number;
  filterHeight: number;
  filterWidth: number;
  /** The number of output maps. */
  filters: number;
  /** Pixels from one position to the next, in both directions. Default 1. */
  stride?: number;
  /** 'same' (default) gives ceil(size / stride) positions; 'valid' keeps the filter inside the input. */
  padding?: 'same' | 'valid';
  /** Whether each map has a bias. Default true. */
  useBias?: boolean;
}

/** What a convolution holds and computes for one image. */
export interface ConvolutionArithmetic {
  outputHeight: number;
  outputWidth: number;
  /** Filter weights and biases. */
  parameters: number;
  /** Multiplications (each with an addition), counting those with the zeros around the image. */
  multiplications: number;
}

/**
 * Counts a convolution's parameters, (h * w * inputChannels + 1) * filters, and its multiplications for one image,
 * h * w * inputChannels * filters at each output position.
 *
 * @throws RangeError when a size is not a whole number of at least 1, or the filter exceeds the input without padding
 *
 * @example
 * convolutionArithmetic({ inputHeight: 299, inputWidth: 299, inputChannels: 3, filterHeight: 4, filterWidth: 4, filters: 128 });
 * // { outputHeight: 299, outputWidth: 299, parameters: 6272, multiplications: 549279744 }
 */
export function convolutionArithmetic(sizes: ConvolutionSizes): ConvolutionArithmetic {
  const { stride = 1, padding = 'same', useBias = true, ...counts } = sizes;
  for (const [name, value] of Object.entries({ ...counts, stride })) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(`convolutionArithmetic: expected ${name} to be a whole number of at least 1, got ${value}`);
    }
  }
  const { inputHeight, inputWidth, inputChannels, filterHeight, filterWidth, filters } = counts;
  const positions = (length: number, window: number) =>
    windowSpan('convolutionArithmetic', length, window, stride, padding).count;
  const [outputHeight, outputWidth] = [positions(inputHeight, filterHeight), positions(inputWidth, filterWidth)];
  const weights = filterHeight * filterWidth * inputChannels * filters;
  return {
    outputHeight,
    outputWidth,
    parameters: weights + (useBias ? filters : 0),
    multiplications: weights * outputHeight * outputWidth,
  };
}
