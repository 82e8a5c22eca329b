import type { ImageSet } from '@penstroke/dataset';
import { expect, test } from 'vitest';
import { shownPixels, shownSize } from './shown-image.ts';

/** Two images of 2x1 pixels with the bytes 0, 1, 2, ... */
function counting(channels: number): ImageSet {
  const images = Uint8Array.from({ length: 4 * channels }, (_, at) => at);
  return { images, labels: Uint8Array.of(0, 0), count: 2, height: 1, width: 2, channels, classNames: ['0'] };
}

test.each([
  [1, { width: 2, height: 1, channels: 1 }, [2, 3]],
  [2, { width: 2, height: 1, channels: 1 }, [4, 6]],
  [3, { width: 2, height: 1, channels: 3 }, [6, 7, 8, 9, 10, 11]],
  [4, { width: 2, height: 1, channels: 1 }, [8, 12]],
])('of %i channels grey and colour are shown whole, of others the first', (channels, size, pixels) => {
  expect(shownSize(counting(channels))).toEqual(size);
  expect([...shownPixels(counting(channels), 1)]).toEqual(pixels);
});
