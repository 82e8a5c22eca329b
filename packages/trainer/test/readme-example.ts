import '@tensorflow/tfjs-backend-cpu';
import { createRandom } from '@penstroke/random';
import { type BatchSource, evaluate, train } from '@penstroke/trainer';
import { loadCheckpoint, saveCheckpoint } from '@penstroke/trainer/node';
import { ready, tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import { initializers, layers, sequential } from '@tensorflow/tfjs-layers';

await ready();

// Two pixels; the class is the brighter one. (Real batches come from `createBatchSource` of @penstroke/dataset.)
const pixels = new Float32Array(2 * 64);
createRandom(7, 'pixels').fillUniform(0, pixels);
function batch(start: number, count: number) {
  const values = pixels.subarray(2 * start, 2 * (start + count));
  const labels = Array.from({ length: count }, (_, i) => (values[2 * i]! > values[2 * i + 1]! ? 0 : 1));
  return { images: tensor4d(values, [count, 1, 2, 1]), labels: tensor1d(labels, 'int32') };
}
const data: BatchSource = {
  exampleCount: 64,
  batchSize: 16,
  stepsPerEpoch: 4,
  batch: (step) => batch((step % 4) * 16, 16),
  epochAt: (step) => step / 4,
};

const kernelInitializer = initializers.glorotUniform({ seed: 1 });
const model = sequential({
  layers: [layers.flatten({ inputShape: [1, 2, 1] }), layers.dense({ units: 2, kernelInitializer })],
});

const events = train({
  model,
  data,
  length: { epochs: 30 },
  optimizer: { kind: 'adam' },
  schedule: { kind: 'one-cycle', maximum: 0.3 },
  seed: 42,
  checkpoint: { every: { epochs: 10 }, save: (checkpoint) => saveCheckpoint('run/checkpoint', checkpoint) },
});
for await (const event of events) {
  if (event.event === 'epoch-end' && event.epoch % 10 === 0) console.log(event.epoch, event.loss.toFixed(3));
}

const { errors, count } = await evaluate(model, { exampleCount: 64, batch });
console.log(errors, 'errors of', count);
console.log('checkpoint at step', (await loadCheckpoint('run/checkpoint')).step);
