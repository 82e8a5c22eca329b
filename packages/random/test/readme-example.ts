import { createRandom } from '@penstroke/random';

const seed = 42; // makes a run
const order = createRandom(seed, 'shuffle').permutation(3, 8); // of epoch 3
console.log(order.join(' '));

const mask = createRandom(seed, 'dropout/fc6');
console.log(mask.uniform(1000, 7), mask.uniform(1000, 7)); // step 1000, position 7: always the same

const noise = new Float32Array(3);
createRandom(seed, 'noise').fillNormal(0, noise);
console.log([...noise].map((value) => value.toFixed(4)).join(' '));
