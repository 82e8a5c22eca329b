import { registerSimdBackend } from '@penstroke/backend-simd'; // or any other backend
import { createRecognizer, pretrainedModel } from '@penstroke/recognizer';
import { setBackend } from '@tensorflow/tfjs-core';

await registerSimdBackend();
await setBackend('simd');
const recognizer = createRecognizer({ model: await pretrainedModel() });
const seven = [
  [
    { x: 10, y: 10 },
    { x: 60, y: 10 },
    { x: 30, y: 100 },
  ],
];
const one = [
  [
    { x: 120, y: 8 },
    { x: 118, y: 100 },
  ],
];
const digits = await recognizer.recognize({ strokes: [...one, ...seven] });
console.log(digits.map((found) => found.digit).join(''));
