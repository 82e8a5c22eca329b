import { tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import { type BatchImages, checkIndices } from './batch-images.ts';
import { type Normalization, pixelTable, unitRange } from './normalization.ts';

/** Labelled images that are made when they are asked for; `createExpansion` of `@penstroke/augment` is one. */
export interface ImageMaker {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** The class of an image. */
  labelOf(index: number): number;
  /** Writes an image's bytes, `[height, width, channels]`, into `out`, whatever stood there. */
  copyImage(index: number, out: Uint8Array): void;
}

/**
 * Batches whose pixels are made and normalised in JavaScript and go to the device one batch at a time: for sets that would be
 * too large there. A batch has the very numbers that `placeImages` of the same images would give.
 *
 * @param normalization what is done to each pixel; default {@link unitRange}
 * @returns images that hold no tensor, so there is nothing to dispose
 *
 * @example
 * const digits = streamImages(createExpansion(train, UNIT_SHIFTS)); // 275,000 digits in the memory of 55,000
 * const data = createBatchSource({ images: digits, order });
 */
export function streamImages(source: ImageMaker, normalization: Normalization = unitRange()): BatchImages {
  const { count, height, width, channels } = source;
  const table = pixelTable(normalization);
  const size = height * width * channels;
  const bytes = new Uint8Array(size);
  return {
    count,
    gather(indices) {
      checkIndices(indices, count);
      const values = new Float32Array(indices.length * size);
      indices.forEach((index, place) => {
        source.copyImage(index, bytes);
        for (let at = 0; at < size; at++) values[place * size + at] = table[bytes[at]!]!;
      });
      return {
        images: tensor4d(values, [indices.length, height, width, channels], 'float32'),
        labels: tensor1d(
          Int32Array.from(indices, (index) => source.labelOf(index)),
          'int32',
        ),
      };
    },
  };
}
