import type { ImageSet } from '@penstroke/dataset';

const SIDE = 28;
const CLASSES = 8;

/** Small images to try a backend with: image i has stripes of i % 8 + 1 pixels, and the class i % 8. */
export function stripedImages(count: number): ImageSet {
  const images = new Uint8Array(count * SIDE * SIDE);
  for (let index = 0; index < images.length; index++) {
    const image = Math.floor(index / (SIDE * SIDE)) % CLASSES;
    images[index] = Math.floor((index % SIDE) / (image + 1)) % 2 === 0 ? 0 : 255;
  }
  const labels = Uint8Array.from({ length: count }, (_, index) => index % CLASSES);
  const classNames = Array.from({ length: 10 }, (_, index) => String(index));
  return { images, labels, count, height: SIDE, width: SIDE, channels: 1, classNames };
}
