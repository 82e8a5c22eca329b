import { registerSimdBackend } from '@penstroke/backend-simd';
import { conv2d, maxPool, ones, type Rank, setBackend, sum } from '@tensorflow/tfjs-core';

await registerSimdBackend({ threads: 2 });
await setBackend('simd');

const images = ones<Rank.R4>([8, 28, 28, 1]);
const filter = ones<Rank.R4>([3, 3, 1, 16]);
const y = maxPool(conv2d(images, filter, 1, 'same'), 2, 2, 'valid');
console.log(y.shape, sum(y).dataSync()[0]);
