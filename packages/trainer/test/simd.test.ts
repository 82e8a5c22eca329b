import { registerSimdBackend } from '@penstroke/backend-simd';
import { createRandom } from '@penstroke/random';
import {
  type BatchSource,
  type Checkpoint,
  evaluate,
  type TrainEvent,
  type TrainOptions,
  train,
} from '@penstroke/trainer';
import { memory, setBackend, tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import { initializers, type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, it } from 'vitest';

beforeAll(async () => {
  await registerSimdBackend({ threads: 1 });
  await setBackend('simd');
});

const SIZE = 8;
const COUNT = 96;
const images = new Float32Array(COUNT * SIZE * SIZE);
createRandom(3, 'images').fillUniform(0, images);
// The class is the half, upper or lower, that has a bright bar.
const labels = Int32Array.from({ length: COUNT }, (_, i) => i % 2);
labels.forEach((label, i) => {
  images.fill(2, i * SIZE * SIZE + label * 40, i * SIZE * SIZE + label * 40 + SIZE);
});

function batch(start: number, count: number) {
  const pixels = SIZE * SIZE;
  return {
    images: tensor4d(images.slice(start * pixels, (start + count) * pixels), [count, SIZE, SIZE, 1]),
    labels: tensor1d(labels.slice(start, start + count), 'int32'),
  };
}

const data: BatchSource = {
  exampleCount: COUNT,
  batchSize: 16,
  stepsPerEpoch: 6,
  epochAt: (step) => step / 6,
  batch: (step) => batch((step % 6) * 16, 16),
};

function model(seed = 1): LayersModel {
  const kernelInitializer = initializers.heNormal({ seed });
  return sequential({
    layers: [
      layers.conv2d({
        inputShape: [SIZE, SIZE, 1],
        filters: 4,
        kernelSize: 3,
        activation: 'relu',
        kernelInitializer,
        name: 'conv',
      }),
      layers.batchNormalization({ name: 'norm' }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.flatten(),
      layers.dense({ units: 2, kernelInitializer, name: 'dense' }),
    ],
  });
}

function options(): TrainOptions {
  return {
    model: model(),
    data,
    length: { epochs: 5 },
    optimizer: { kind: 'adam', learningRate: 0.01 },
    seed: 1,
    averageDecay: 0.9,
    validation: { exampleCount: COUNT, batch },
    evaluationBatchSize: 40,
  };
}

async function run(given: TrainOptions): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  for await (const event of train(given)) events.push(event);
  return events;
}

function weights(of: LayersModel): Uint8Array[] {
  return of.weights.map((weight) => new Uint8Array(weight.read().dataSync().slice().buffer));
}

it('trains on the simd backend to at most 2 errors of 96, and leaves no tensor behind', async () => {
  const given = options();
  const before = memory().numTensors;
  const events = await run(given);
  expect(memory().numTensors).toBe(before);
  expect(events.at(-1)).toMatchObject({ event: 'run-end', backend: 'simd', steps: 30 });
  const { errors } = await evaluate(given.model, { exampleCount: COUNT, batch });
  expect(errors).toBeLessThanOrEqual(2);
});

it('resumes on the simd backend bit-identically, in the middle of an epoch', async () => {
  const whole = options();
  await run(whole);
  let middle: Checkpoint | undefined;
  const save = (checkpoint: Checkpoint) => {
    if (checkpoint.step === 20) middle = checkpoint;
  };
  await run({ ...options(), checkpoint: { every: { steps: 10 }, save } });
  const resumed = { ...options(), model: model(99), resume: middle };
  await run(resumed);
  expect(weights(resumed.model)).toEqual(weights(whole.model));
});
