import '@tensorflow/tfjs-backend-cpu';
import { createAugmentation, expandSet } from '@penstroke/augment';
import { tensor4d } from '@tensorflow/tfjs-core';

const stroke = [0, 9, 0, 0, 9, 0, 0, 5, 5]; // a 3x3 picture
const images = tensor4d(stroke, [1, 3, 3, 1]);
const augment = createAugmentation([{ kind: 'shift', maxShiftPixels: 1 }]); // or elastic, affine, ... from a JSON file
for (const step of [0, 1, 2]) {
  const varied = augment(images, { seed: 42, step });
  console.log(`step ${step}:`, varied.dataSync().join(' '));
  varied.dispose();
}

const set = { images: Uint8Array.from(stroke), labels: Uint8Array.of(1), count: 1, height: 3, width: 3, channels: 1 };
const larger = expandSet(set); // the originals, then moved by one pixel right, left, up, down
console.log(`${larger.count} images, the second:`, larger.images.subarray(9, 18).join(' '));
