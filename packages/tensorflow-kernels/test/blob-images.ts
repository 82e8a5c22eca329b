import type { ImageSet } from '@penstroke/dataset';

/** Blobs at places that depend on the class, so that there is something to learn. */
export function blobImages(count: number): ImageSet {
  const pixels = new Uint8Array(count * 28 * 28);
  const labels = Uint8Array.from({ length: count }, (_, i) => (i * 7) % 10);
  for (let i = 0; i < count; i++) {
    const centre = 4 + 2 * labels[i]!;
    for (let y = 0; y < 28; y++) {
      for (let x = 0; x < 28; x++) {
        pixels[(i * 28 + y) * 28 + x] = Math.max(0, 255 - 30 * (Math.abs(x - centre) + Math.abs(y - centre - (i % 3))));
      }
    }
  }
  const classNames = Array.from({ length: 10 }, (_, index) => String(index));
  return { images: pixels, labels, count, height: 28, width: 28, channels: 1, classNames };
}
