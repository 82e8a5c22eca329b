import type { ImageSet } from './image-set.ts';

/** So many images of a set tell what its paper and ink are like. */
export const MOST_MEASURED = 1000;

/**
 * The byte of the paper that a set's ink lies on: the median of the pixels along the borders. 0 in MNIST; of photos, which have no paper, some
 * level in the middle.
 *
 * @example
 * measurePaper((await loadMnist()).train); // 0
 */
export function measurePaper({
  images,
  count,
  height,
  width,
  channels,
}: Omit<ImageSet, 'labels' | 'classNames'>): number {
  const row = width * channels;
  const size = height * row;
  const border = new Uint32Array(256);
  const end = Math.min(count, MOST_MEASURED) * size;
  for (let at = 0; at < end; at += row) {
    const top = at % size;
    const isWhole = top === 0 || top === size - row;
    for (let x = 0; x < row; x++) {
      if (isWhole || x < channels || x >= row - channels) border[images[at + x]!]!++;
    }
  }
  return medianOf(border);
}

/** The level that half of the counted values do not exceed. */
function medianOf(histogram: Uint32Array): number {
  const half = histogram.reduce((sum, value) => sum + value, 0) / 2;
  let seen = 0;
  return histogram.findIndex((value) => {
    seen += value;
    return seen >= half;
  });
}
