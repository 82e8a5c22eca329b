import type { ImageSet } from '@penstroke/dataset';
import { createRandom } from '@penstroke/random';

/** Noise with ten labels in turn: enough for one step. */
export function noiseSet(count: number, seed = 1): ImageSet {
  const images = new Uint8Array(count * 784);
  createRandom(seed, 'test/noise').fillBits(0, new Uint32Array(images.buffer));
  return {
    images,
    labels: Uint8Array.from({ length: count }, (_, index) => index % 10),
    count,
    height: 28,
    width: 28,
    channels: 1,
    classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  };
}
