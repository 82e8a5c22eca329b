/**
 * Whole training runs by the project's trainer: on `simd` and `webgpu` the same losses as on `cpu` (composites of plain ops), the
 * same bits when repeated, no memory lost, and the dispatches of a step against those of the stock kernels.
 */
import '@tensorflow/tfjs-layers'; // the gradients of plain ops, for the composites
import '@tensorflow/tfjs-backend-cpu';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { createBatchSource, epochOrder, type ImageSet, placeImages, unitRange } from '@penstroke/dataset';
import { createModel, heNormal, NetworkBuilder } from '@penstroke/models';
import { createRandom } from '@penstroke/random';
import { train } from '@penstroke/trainer';
import { registerWebGPUKernels, unregisterWebGPUKernels } from '@penstroke/webgpu-kernels';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

const STEPS = 20;

/** The layers of AlexNet on MNIST, LRN and dropout included, with few maps. */
function smallAlexnet(): LayersModel {
  const network = new NetworkBuilder('small-alexnet', [12, 12, 1], 3);
  const response = { depthRadius: 4, bias: 1, alpha: 0.001 / 9, beta: 0.75 };
  for (const [index, [filters, size]] of [
    [8, 5],
    [12, 3],
    [8, 3],
  ].entries()) {
    network.convolution(`conv${index}`, {
      filters: filters!,
      size: size!,
      padding: 'same',
      activation: 'relu',
      kernel: heNormal,
    });
    network.maxPool(`pool${index}`, { size: 2, stride: 2, padding: 'same' });
    network.localResponseNormalization(`norm${index}`, response);
    network.dropout(`dropout${index}`, 0.2);
  } // [batch, 2, 2, 8]
  network.flatten('flatten'); // [batch, 32]
  network.dense('dense', { units: 24, activation: 'relu', kernel: heNormal }); // [batch, 24]
  network.dense('logits', { units: 10, kernel: heNormal }); // [batch, 10]
  return network.build();
}

/** Bound on the difference of a loss from that on `cpu`, measured 10 times less. */
const NETWORKS: readonly { name: string; size: number; batch: number; bound: number; create(): LayersModel }[] = [
  { name: 'lenet', size: 28, batch: 2, bound: 1e-3, create: () => createModel('lenet', { seed: 3 }) },
  { name: 'lenet-bn', size: 28, batch: 4, bound: 1e-3, create: () => createModel('lenet-bn', { seed: 3 }) },
  { name: 'small-alexnet', size: 12, batch: 4, bound: 1e-3, create: smallAlexnet },
];

/** Blots at a place that depends on the class: something to learn. */
function blots(count: number, size: number): ImageSet {
  const images = new Uint8Array(count * size * size);
  const noise = new Float32Array(images.length);
  createRandom(5, 'blots').fillUniform(0, noise);
  for (let at = 0; at < images.length; at++) {
    const label = Math.floor(at / (size * size)) % 10;
    const row = Math.floor(at / size) % size;
    const near = Math.abs(row - (label * size) / 10) < 2;
    images[at] = Math.floor(noise[at]! * (near ? 255 : 60));
  }
  return {
    images,
    labels: Uint8Array.from({ length: count }, (_, index) => index % 10),
    count,
    height: size,
    width: size,
    channels: 1,
    classNames: Array.from({ length: 10 }, (_, index) => String(index)),
  };
}

async function losses({ create, size, batch }: (typeof NETWORKS)[number], steps: number): Promise<number[]> {
  const before = tf.memory().numTensors;
  const model = create();
  const images = placeImages(blots(20, size), unitRange());
  const order = epochOrder({ exampleCount: images.count, batchSize: batch, seed: 7 });
  const data = createBatchSource({ images, order });
  const found: number[] = [];
  const run = train({
    model,
    data,
    length: { steps },
    optimizer: { kind: 'adam', learningRate: 1e-3 },
    averageDecay: 0.9,
    seed: 7,
    displayStep: 1,
  });
  for await (const event of run) if (event.event === 'step') found.push(event.loss);
  images.dispose();
  model.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return found;
}

/** Dispatches and submits of one step, once all is running. */
async function countStep(network: (typeof NETWORKS)[number]): Promise<{ dispatches: number; submits: number }> {
  const pass = GPUComputePassEncoder.prototype;
  const queue = GPUQueue.prototype;
  const { dispatchWorkgroups } = pass;
  const { submit } = queue;
  let dispatches = 0;
  let submits = 0;
  pass.dispatchWorkgroups = function (...args) {
    dispatches++;
    return dispatchWorkgroups.apply(this, args);
  };
  queue.submit = function (...args) {
    submits++;
    return submit.apply(this, args);
  };
  try {
    await losses(network, 1);
    const [one, oneSubmits] = [dispatches, submits];
    await losses(network, 3);
    return { dispatches: (dispatches - 2 * one) / 2, submits: (submits - 2 * oneSubmits) / 2 };
  } finally {
    pass.dispatchWorkgroups = dispatchWorkgroups;
    queue.submit = submit;
  }
}

const onCpu = new Map<string, number[]>();

/** The losses of each network on `cpu`, which takes its time, found once. */
async function lossesOnCpu(network: (typeof NETWORKS)[number]): Promise<number[]> {
  await tf.setBackend('cpu');
  const found = onCpu.get(network.name) ?? (await losses(network, STEPS));
  onCpu.set(network.name, found);
  return found;
}

/** Two runs on the current backend, against one on `cpu`. */
async function expectLossesOfCpu(network: (typeof NETWORKS)[number]): Promise<void> {
  const ours = await losses(network, STEPS);
  expect(await losses(network, STEPS)).toEqual(ours);
  const expected = await lossesOnCpu(network);
  expect(ours).toHaveLength(STEPS);
  expect(Math.max(...ours.map((loss, step) => Math.abs(loss - expected[step]!)))).toBeLessThan(network.bound);
}

test.each(NETWORKS)(
  `$name on simd: ${STEPS} steps have the losses of cpu within $bound, and the same bits again`,
  async (network) => {
    await registerSimdBackend({ threads: 2 });
    await tf.setBackend('simd');
    await expectLossesOfCpu(network);
  },
  900_000,
);

await withWebGPU(() => {
  beforeEach(async () => {
    await tf.setBackend('webgpu');
    registerWebGPUKernels();
  });
  afterEach(() => {
    unregisterWebGPUKernels();
    expect(deviceErrors.splice(0)).toEqual([]);
  });

  describe.each(NETWORKS)('$name', (network) => {
    test(`${STEPS} steps have the losses of cpu within ${network.bound}, and the same bits again`, async () => {
      await expectLossesOfCpu(network);
    }, 900_000);

    test('a step takes less than a third of the dispatches and submits of the stock kernels', async () => {
      const ours = await countStep(network);
      unregisterWebGPUKernels();
      const stock = await countStep(network);
      expect(ours.dispatches).toBeLessThan(stock.dispatches / 3);
      expect(ours.submits).toBeLessThan(stock.submits / 2);
    }, 900_000);
  });

  test('the device holds no more memory after ten steps more', async () => {
    const network = NETWORKS[2]!;
    await losses(network, 10);
    const before = tf.memory() as tf.MemoryInfo & { numBytesInGPU: number };
    await losses(network, 10);
    const after = tf.memory() as tf.MemoryInfo & { numBytesInGPU: number };
    expect(after.numBytesInGPU).toBeLessThanOrEqual(before.numBytesInGPU);
  });
});
