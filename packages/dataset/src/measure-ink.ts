import type { ImageSet } from './image-set.ts';

/** How ink lies in the images of a set: what a picture must look like to a network that is trained on them. Plain JSON. */
export interface SetInk {
  /** Whether ink is lighter than the paper around it, as in MNIST, or darker. */
  readonly side: 'light' | 'dark';
  /** The longer side of the ink as a share of the image's, in the middle of all images; 20/28 in MNIST. Above 0, at most 1. */
  readonly extent: number;
}

/** So many images tell. */
const MOST_IMAGES = 1000;
/** A pixel is ink if it differs from the paper by more than this, of 255. */
const LEAST_CONTRAST = 64;

/**
 * Measures the ink of a set: paper is what most of the pixels along the borders are. Of photos, which have no paper, `extent` is 1.
 *
 * @example
 * measureInk((await loadMnist()).train); // { side: 'light', extent: 20 / 28 }
 */
export function measureInk({
  images,
  count,
  height,
  width,
  channels,
}: Omit<ImageSet, 'labels' | 'classNames'>): SetInk {
  const row = width * channels;
  const size = height * row;
  const used = Math.min(count, MOST_IMAGES);
  const border = new Uint32Array(256);
  for (let at = 0; at < used * size; at += row) {
    const top = at % size;
    const isWhole = top === 0 || top === size - row;
    for (let x = 0; x < row; x++) {
      if (isWhole || x < channels || x >= row - channels) border[images[at + x]!]!++;
    }
  }
  const paper = medianOf(border);
  const extents: number[] = [];
  for (let image = 0; image < used; image++) {
    const extent = extentOf(images.subarray(image * size, (image + 1) * size), { paper, height, width, channels });
    if (extent > 0) extents.push(extent);
  }
  extents.sort((a, b) => a - b);
  return { side: paper < 128 ? 'light' : 'dark', extent: extents[extents.length >> 1] ?? 1 };
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

interface Look extends Pick<ImageSet, 'height' | 'width' | 'channels'> {
  readonly paper: number;
}

/** The larger share of a side that the ink of an image takes; 0 for an image without. */
function extentOf(image: Uint8Array, { paper, height, width, channels }: Look): number {
  const row = width * channels;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    for (let at = 0; at < row; at++) {
      if (Math.abs(image[y * row + at]! - paper) <= LEAST_CONTRAST) continue;
      const x = Math.floor(at / channels);
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return Math.max(0, (right - left + 1) / width, (bottom - top + 1) / height);
}
