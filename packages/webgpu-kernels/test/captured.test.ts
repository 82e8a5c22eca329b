/** Captured updates give the bits of eager ones; eager updates are the reference. */
import '@tensorflow/tfjs-layers';
import { batchNormTraining, dropout, movingAverage, type RandomPosition } from '@penstroke/ops';
import { createRandom } from '@penstroke/random';
import {
  type BatchSource,
  type Checkpoint,
  type RunEndEvent,
  type TrainEvent,
  type TrainOptions,
  train,
} from '@penstroke/trainer';
import { registerWebGPUKernels, unregisterWebGPUKernels } from '@penstroke/webgpu-kernels';
import { memory, setBackend, type Tensor, type Tensor1D, tensor1d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { initializers, type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

const SIZE = 8;
const COUNT = 90;
const images = new Float32Array(COUNT * SIZE * SIZE);
createRandom(3, 'images').fillUniform(0, images);

function batch(start: number, count: number) {
  const pixels = SIZE * SIZE;
  return {
    images: tensor4d(images.slice(start * pixels, (start + count) * pixels), [count, SIZE, SIZE, 1]),
    labels: tensor1d(
      Int32Array.from({ length: count }, (_, i) => (start + i) % 3),
      'int32',
    ),
  };
}

/** Six batches an epoch, the last of 10 examples. */
const data: BatchSource = {
  exampleCount: COUNT,
  batchSize: 16,
  stepsPerEpoch: 6,
  epochAt: (step) => step / 6,
  batch: (step) => batch((step % 6) * 16, Math.min(16, COUNT - (step % 6) * 16)),
};

/** Dropout that takes the step as `draws` says. */
class SeededDropout extends layers.Layer {
  static readonly className = 'SeededDropout';
  readonly #draws: 'open step' | 'number';
  #position: RandomPosition | undefined;

  constructor(name: string, draws: 'open step' | 'number') {
    super({ name });
    this.#draws = draws;
  }

  setRandomPosition(position: RandomPosition): void {
    this.#position = position;
  }

  override call(inputs: Tensor | Tensor[], { training }: { training?: boolean }): Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs;
    if (!training) return x.clone();
    const { seed, step, openStep } = this.#position!;
    return dropout(x, { rate: 0.25, purpose: this.name, seed, step: this.#draws === 'number' ? step : openStep! });
  }
}

/** Batch normalisation by the fused op, which the stock layer does not use. */
class Normalization extends layers.Layer {
  static readonly className = 'Normalization';
  #weights: ReturnType<layers.Layer['addWeight']>[] = [];

  override build(shape: number[]): void {
    const make = (name: string, trainable: boolean, initializer = initializers.zeros()) =>
      this.addWeight(name, [shape.at(-1)!], 'float32', initializer, undefined, trainable);
    const [gamma, beta] = [make('gamma', true, initializers.ones()), make('beta', true)];
    this.#weights = [gamma, beta, make('mean', false), make('variance', false, initializers.ones())];
    super.build(shape);
  }

  override call(inputs: Tensor | Tensor[], { training }: { training?: boolean }): Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs;
    if (!training) return x.clone();
    const [gamma, beta, ...moving] = this.#weights;
    return tidy(() => {
      const { y, mean, variance } = batchNormTraining(x, gamma!.read() as Tensor1D, beta!.read() as Tensor1D);
      const averages = moving.map((weight) => weight.read());
      const next = movingAverage({ averages, parameters: [mean, variance], decay: 0.9 });
      for (const [index, weight] of moving.entries()) weight.write(next[index]!);
      return y;
    });
  }
}

function model(draws: 'open step' | 'number' = 'open step', seed = 1): LayersModel {
  const kernelInitializer = initializers.heNormal({ seed });
  const conv = { filters: 4, kernelSize: 3, activation: 'relu', kernelInitializer } as const;
  return sequential({
    layers: [
      layers.conv2d({ ...conv, inputShape: [SIZE, SIZE, 1], name: 'conv' }),
      new Normalization({ name: 'norm' }),
      layers.maxPooling2d({ poolSize: 2, name: 'pool' }),
      layers.flatten({ name: 'flat' }),
      new SeededDropout('drop', draws),
      layers.dense({ units: 3, kernelInitializer, name: 'dense' }),
    ],
  });
}

function options(changes: Partial<TrainOptions> = {}): TrainOptions {
  return {
    model: model(),
    data,
    length: { epochs: 6 },
    optimizer: { kind: 'adam', learningRate: 0.01 },
    schedule: { kind: 'cosine', warmUp: { steps: 5 } },
    seed: 1,
    ...changes,
  };
}

async function run(given: TrainOptions): Promise<TrainEvent[]> {
  const events: TrainEvent[] = [];
  for await (const event of train(given)) events.push(event);
  return events;
}

const bytesOf = async (tensor: Tensor) => new Uint8Array((await tensor.data()).slice().buffer);

function bitsOf(of: LayersModel): Promise<Uint8Array[]> {
  return Promise.all(of.weights.map((weight) => bytesOf(weight.read())));
}

/** What does not depend on the clock. */
function told(events: readonly TrainEvent[]): unknown[] {
  return events.flatMap((event) =>
    event.event === 'step' || event.event === 'epoch-end' || event.event === 'evaluation' ? [event.loss] : [],
  );
}

const endOf = (events: readonly TrainEvent[]) => events.at(-1) as RunEndEvent;
const validation = { exampleCount: COUNT, batch };

/** Trains twice, eagerly and captured, and compares all that comes of it; returns the end of the captured run. */
async function expectSameBits(make: () => Partial<TrainOptions>): Promise<RunEndEvent> {
  const eager = options({ ...make(), capture: false });
  const captured = options(make());
  const expected = await run(eager);
  const before = memory().numTensors;
  const events = await run(captured);
  expect(told(events)).toEqual(told(expected));
  expect(await bitsOf(captured.model)).toEqual(await bitsOf(eager.model));
  expect(memory().numTensors).toBe(before);
  expect(endOf(expected)).toMatchObject({ replayedSteps: 0, eagerReason: 'capture is switched off' });
  return endOf(events);
}

await withWebGPU(() => {
  beforeEach(async () => {
    await setBackend('webgpu');
    registerWebGPUKernels();
  });
  afterEach(() => {
    unregisterWebGPUKernels();
    expect(deviceErrors.splice(0)).toEqual([]);
  });

  test.each<[string, () => Partial<TrainOptions>]>([
    [
      'Adam with weight decay and a momentum that moves',
      () => ({
        optimizer: { kind: 'adam', weightDecay: 0.01 },
        schedule: { kind: 'one-cycle', maximum: 0.02, momentum: { maximum: 0.95, minimum: 0.85 } },
      }),
    ],
    [
      'descent with momentum',
      () => ({ optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true } }),
    ],
    [
      'an average, smoothed labels, the best weights kept',
      () => ({ averageDecay: 0.9, labelSmoothing: 0.1, keep: 'best', validation, evaluateEvery: { steps: 12 } }),
    ],
  ])('%s: 36 updates, 30 of full batches, have the bits of eager ones', { timeout: 300_000 }, async (_title, make) => {
    const end = await expectSameBits(make);
    // Of each of the two sizes three are made eagerly; one more follows a checkpoint of the best weights.
    expect(end.eagerReason).toBeUndefined();
    expect(end.replayedSteps).toBeGreaterThan(20);
  });

  test('resumes at every checkpoint with the bits of an eager run that was not stopped', async () => {
    const length = { steps: 20 };
    const whole = options({ length, averageDecay: 0.9, capture: false });
    await run(whole);
    const checkpoints: Checkpoint[] = [];
    const save = (checkpoint: Checkpoint) => void checkpoints.push(checkpoint);
    await run(options({ length, averageDecay: 0.9, checkpoint: { every: { steps: 5 }, save } }));
    expect(checkpoints.length).toBe(4);
    for (const resume of checkpoints) {
      const resumed = options({ model: model('open step', 99), length, averageDecay: 0.9, resume });
      await run(resumed);
      expect(await bitsOf(resumed.model)).toEqual(await bitsOf(whole.model));
    }
  }, 300_000);

  test('a learning rate that changes in mid-run changes the result', async () => {
    const schedules = [{ kind: 'constant' }, { kind: 'step', every: { epochs: 4 }, factor: 0.1 }] as const;
    const [constant, stepped] = schedules.map((schedule) => options({ schedule, length: { epochs: 6 } }));
    await run(constant!);
    expect(endOf(await run(stepped!)).replayedSteps).toBeGreaterThan(15);
    expect(await bitsOf(stepped!.model)).not.toEqual(await bitsOf(constant!.model));
  }, 300_000);

  test('a layer that draws from the number of the step stays eager, says so, and trains right', async () => {
    const end = await expectSameBits(() => ({ model: model('number') }));
    expect(end).toMatchObject({
      replayedSteps: 0,
      eagerReason: 'dropout is called with a number where a step number is expected',
    });
  }, 300_000);

  test('weights that are shared, and values that are read while the run goes on, stay what they were', async () => {
    const given = options({ length: { epochs: 6 }, displayStep: 1 });
    const shared: { tensor: Tensor; values: Uint8Array }[] = [];
    for await (const event of train(given)) {
      if (event.event !== 'step' || event.step % 7 !== 0) continue;
      for (const weight of given.model.weights) {
        const tensor = weight.read().clone();
        shared.push({ tensor, values: await bytesOf(tensor) });
      }
    }
    expect(shared.length).toBeGreaterThan(20);
    for (const { tensor, values } of shared) {
      expect(await bytesOf(tensor)).toEqual(values);
      tensor.dispose();
    }
  }, 300_000);

  test('weights that were read are read anew after a replay', async () => {
    const seenIn = async (capture: boolean) => {
      const given = options({ length: { steps: 12 }, displayStep: 1, capture });
      const seen: Uint8Array[] = [];
      for await (const event of train(given)) {
        if (event.event === 'step') seen.push(await bytesOf(given.model.weights[0]!.read()));
      }
      return seen;
    };
    const eager = await seenIn(false);
    expect(new Set(eager.map(String)).size).toBeGreaterThan(9);
    expect(await seenIn(true)).toEqual(eager);
  }, 300_000);

  test('all memory comes back when the run ends', async () => {
    const bytesUsed = () => (memory() as unknown as { numBytesInGPU: number }).numBytesInGPU;
    const train20 = async () => {
      const given = options({ length: { steps: 20 } });
      await run(given);
      given.model.dispose();
    };
    await train20();
    const before = bytesUsed();
    await train20();
    expect(bytesUsed()).toBe(before);
  }, 300_000);
});
