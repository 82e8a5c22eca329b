import { registerSimdBackend } from '@penstroke/backend-simd'; // or any other backend
import { fakeData } from '@penstroke/dataset';
import { createRun, recipes } from '@penstroke/recipes';
import { train } from '@penstroke/trainer';
import { setBackend } from '@tensorflow/tfjs-core';

await registerSimdBackend();
await setBackend('simd');
const imageSets = { train: fakeData({ count: 64 }), test: fakeData({ count: 16 }) }; // or await loadMnist()
const { lenet } = recipes;
const recipe = { ...lenet, length: { epochs: 1 }, batchSize: 16, data: { ...lenet.data, validationCount: 16 } };
const run = createRun({ recipe, imageSets, seed: 1 });
for await (const event of train(run.trainOptions)) {
  if (event.event === 'run-end')
    console.log(`${event.steps} updates, ${event.testErrors} errors of ${event.testCount}`);
}
run.dispose();
