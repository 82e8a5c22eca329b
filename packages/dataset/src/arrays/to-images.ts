import { DatasetError } from '../dataset-error.ts';
import { describeArray, type NumberArray, rangeOf } from './number-array.ts';

/** Pixels as an image set has them. */
export interface ImageArray {
  readonly type: 'uint8';
  /** Count, height, width, channels. */
  readonly shape: readonly [number, number, number, number];
  /** 0 to 255, row-major. */
  readonly data: Uint8Array;
}

/** What images have for channels: grey, grey with alpha, red, green and blue, these with alpha. */
const MOST_CHANNELS = 4;

/**
 * Brings an array of images to bytes of `[count, height, width, channels]`.
 *
 * - Rank 3 is grey; rank 2 holds square grey images row by row; of rank 4, one or three channels that come first are put last.
 * - Bytes stay. Other numbers are taken for 0 to 255, or for 0 to 1 where none is larger; bytes of 0 and 1 alone too.
 *
 * @returns bytes share the memory of the array where nothing had to be changed
 * @throws DatasetError `invalid-set` for another rank, or numbers of another range
 */
export function toImages(array: NumberArray): ImageArray {
  const { shape, isChannelFirst } = imageShape(array);
  const data = toBytes(array);
  return { type: 'uint8', shape, data: isChannelFirst ? channelsLast(data, shape) : data };
}

function imageShape(array: NumberArray): { shape: ImageArray['shape']; isChannelFirst: boolean } {
  const [count, second, third, fourth] = array.shape as [number, number, number, number];
  switch (array.shape.length) {
    case 2: {
      const side = Math.sqrt(second);
      if (Number.isInteger(side) && side > 1) return { shape: [count, side, side, 1], isChannelFirst: false };
      break;
    }
    case 3:
      return { shape: [count, second, third, 1], isChannelFirst: false };
    case 4: {
      const isChannelFirst = fourth > MOST_CHANNELS && (second === 1 || second === 3);
      return {
        shape: isChannelFirst ? [count, third, fourth, second] : [count, second, third, fourth],
        isChannelFirst,
      };
    }
  }
  throw invalid(
    `expected images of rank 3 or 4, or rows of square ones, got ${describeArray(array)}; are images and labels swapped?`,
  );
}

function toBytes(array: NumberArray): Uint8Array {
  const { type, data } = array;
  if (type === 'uint8' && data.some((value) => value > 1)) return data as Uint8Array;
  const { least, greatest } = rangeOf(data);
  const isUnit = least >= 0 && greatest <= 1 && greatest > 0;
  if (type === 'uint8' && !isUnit) return data as Uint8Array;
  if (least >= 0 && greatest <= 255) {
    const scale = isUnit ? 255 : 1;
    return Uint8Array.from(data, (value) => Math.round(scale * value));
  }
  throw invalid(
    `expected pixels from 0 to 255, or from 0 to 1, got ${describeArray(array)} from ${least} to ${greatest}; scale them`,
  );
}

function channelsLast(planes: Uint8Array, [count, height, width, channels]: ImageArray['shape']): Uint8Array {
  const size = height * width;
  const pixels = new Uint8Array(planes.length);
  for (let image = 0; image < count; image++) {
    for (let channel = 0; channel < channels; channel++) {
      const from = (image * channels + channel) * size;
      const to = image * size * channels + channel;
      for (let i = 0; i < size; i++) pixels[to + i * channels] = planes[from + i]!;
    }
  }
  return pixels;
}

function invalid(problem: string): DatasetError {
  return new DatasetError({ code: 'invalid-set', message: `toImages: ${problem}` });
}
