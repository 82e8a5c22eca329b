/** The networks of the recipes: captured updates give the bits of eager ones, which are the reference. */
import '@tensorflow/tfjs-layers';
import { createHash } from 'node:crypto';
import { type BuiltInModelName, createModel, describeModel, modelNames } from '@penstroke/models';
import { createRandom } from '@penstroke/random';
import { type BatchSource, type RunEndEvent, train } from '@penstroke/trainer';
import { registerWebGPUKernels, unregisterWebGPUKernels } from '@penstroke/webgpu-kernels';
import { setBackend, tensor, tensor1d } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

/** PENSTROKE_CAPTURED_STEPS=100 for the long run, of every network: without a GPU it takes hours. */
const LONG_STEPS = process.env.PENSTROKE_CAPTURED_STEPS;
const STEPS = Number(LONG_STEPS ?? 12);
const names = LONG_STEPS ? (modelNames() as BuiltInModelName[]) : (['lenet'] as const);

/** Batches of 2, 2 and 1 examples, epoch for epoch. */
function noise(name: BuiltInModelName): BatchSource {
  const { inputShape } = describeModel(name);
  const size = inputShape.reduce((product, length) => product * length, 1);
  const pixels = new Float32Array(5 * size);
  createRandom(1, 'pixels').fillUniform(0, pixels);
  return {
    exampleCount: 5,
    batchSize: 2,
    stepsPerEpoch: 3,
    epochAt: (step) => step / 3,
    batch(step) {
      const start = (step % 3) * 2;
      const end = Math.min(5, start + 2);
      return {
        images: tensor(pixels.slice(start * size, end * size), [end - start, ...inputShape]),
        labels: tensor1d(
          Array.from({ length: end - start }, (_, index) => start + index),
          'int32',
        ),
      };
    },
  };
}

async function trained(name: BuiltInModelName, capture: boolean): Promise<{ bits: string; end: RunEndEvent }> {
  const model = createModel(name, { seed: 2 });
  let end: RunEndEvent | undefined;
  const run = train({
    ...{ model, data: noise(name), length: { steps: STEPS }, seed: 5, averageDecay: 0.9, capture },
    ...{ optimizer: { kind: 'adam' }, schedule: { kind: 'cosine', warmUp: { steps: 3 } } },
  });
  for await (const event of run) if (event.event === 'run-end') end = event;
  const hash = createHash('sha256');
  for (const weight of model.weights) hash.update(await weight.read().data());
  model.dispose();
  return { bits: hash.digest('hex'), end: end! };
}

await withWebGPU(() => {
  beforeAll(async () => {
    await setBackend('webgpu');
    registerWebGPUKernels();
  });
  afterAll(() => {
    unregisterWebGPUKernels();
    expect(deviceErrors.splice(0)).toEqual([]);
  });

  test.each(names)(`%s: ${STEPS} updates`, { timeout: 6_000_000 }, async (name) => {
    const eager = await trained(name, false);
    const captured = await trained(name, true);
    expect(captured.end.eagerReason).toBeUndefined();
    expect(captured.end.replayedSteps).toBe(STEPS - 6);
    expect(captured.bits).toBe(eager.bits);
  });
});
