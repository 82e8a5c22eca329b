import type { ImageSet } from './image-set.ts';
import { MOST_MEASURED, measurePaper } from './measure-paper.ts';

/** How ink lies in the images of a set: what a picture must look like to a network that is trained on them. Plain JSON. */
export interface SetInk {
  /** Whether ink is lighter than the paper around it, as in MNIST, or darker. */
  readonly side: 'light' | 'dark';
  /** The longer side of the ink as a share of the image's, in the middle of all images; 20/28 in MNIST. Above 0, at most 1. */
  readonly extent: number;
}

/** A pixel is ink if it differs from the paper by more than this, of 255. */
const LEAST_CONTRAST = 64;

/**
 * Measures the ink of a set against its paper ({@link measurePaper}). Of photos, which have none, `extent` is 1.
 *
 * @param paper the byte of the paper, where it is known already
 *
 * @example
 * measureInk((await loadMnist()).train); // { side: 'light', extent: 20 / 28 }
 */
export function measureInk(set: Omit<ImageSet, 'labels' | 'classNames'>, paper: number = measurePaper(set)): SetInk {
  const { images, count, height, width, channels } = set;
  const size = height * width * channels;
  const extents: number[] = [];
  for (let image = 0; image < Math.min(count, MOST_MEASURED); image++) {
    const extent = extentOf(images.subarray(image * size, (image + 1) * size), { paper, height, width, channels });
    if (extent > 0) extents.push(extent);
  }
  extents.sort((a, b) => a - b);
  return { side: paper < 128 ? 'light' : 'dark', extent: extents[extents.length >> 1] ?? 1 };
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
