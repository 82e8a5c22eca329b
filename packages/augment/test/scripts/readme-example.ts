import '@tensorflow/tfjs-backend-cpu';
import { createAugmentation, expandSet } from '@penstroke/augment';
import { tensor4d } from '@tensorflow/tfjs-core';

const row = [0, 0, 255, 128, 0];
const images = tensor4d([...row, ...row], [2, 1, 5, 1]);
const augment = createAugmentation([{ kind: 'shift', maxShiftPixels: 2 }]); // or elastic, affine, ... from a JSON file
for (const step of [0, 1]) {
  const varied = augment(images, { seed: 42, step });
  console.log(`step ${step}:`, varied.dataSync().join(' '));
  varied.dispose();
}

const set = { images: Uint8Array.from(row), labels: Uint8Array.of(7), count: 1, height: 1, width: 5, channels: 1 };
const larger = expandSet(set); // the originals, then moved by one pixel right, left, up, down
console.log(`${larger.count} images:`, larger.images.subarray(0, 15).join(' '));
