import type { ImageSet } from '@penstroke/dataset';
import type { PictureSize } from './png-data-uri.ts';

/** The size of an image of a set as it is shown: grey or in colour, of other channels the first. */
export function shownSize({ width, height, channels }: ImageSet): Required<PictureSize> {
  return { width, height, channels: channels === 3 ? 3 : 1 };
}

/** The bytes of one image of a set in that size. */
export function shownPixels(set: ImageSet, index: number): Uint8Array {
  const size = set.height * set.width * set.channels;
  const pixels = set.images.subarray(index * size, (index + 1) * size);
  if (set.channels === shownSize(set).channels) return pixels;
  return pixels.filter((_, at) => at % set.channels === 0);
}
