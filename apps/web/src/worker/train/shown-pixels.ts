import type { ImageSet } from '@penstroke/dataset';

/** One byte a pixel of an image of a set; colour images are shown by their first channel. */
export function shownPixels({ images, width, height, channels }: ImageSet, index: number): Uint8Array {
  const size = width * height * channels;
  return images.subarray(index * size, (index + 1) * size).filter((_, at) => at % channels === 0);
}
