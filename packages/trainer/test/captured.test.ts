/** Captured updates give the bits of eager ones; eager updates are the reference. */
import { registerSimdBackend } from '@penstroke/backend-simd';
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
import {
  backend,
  gather,
  type MemoryInfo,
  memory,
  range,
  setBackend,
  type Tensor,
  type Tensor1D,
  tensor1d,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs-core';
import { initializers, type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';

/** PENSTROKE_MEMORY_STEPS=10000 for the long run. */
const MEMORY_STEPS = Number(process.env.PENSTROKE_MEMORY_STEPS ?? 1000);

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

/** The same batches, gathered within the update. */
function gatheredData(): BatchSource & { dispose(): void } {
  const all = batch(0, COUNT);
  return {
    ...data,
    batch: () => expect.unreachable(),
    parts: {
      inputs: (step) => [range((step % 6) * 16, Math.min(COUNT, (step % 6) * 16 + 16), 1, 'int32')],
      make: ([at]) => ({ images: gather(all.images, at as Tensor1D), labels: gather(all.labels, at as Tensor1D) }),
    },
    dispose() {
      all.images.dispose();
      all.labels.dispose();
    },
  };
}

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
    length: { epochs: 12 },
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

function bitsOf(of: LayersModel): Uint8Array[] {
  return of.weights.map((weight) => new Uint8Array(weight.read().dataSync().slice().buffer));
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
  expect(bitsOf(captured.model)).toEqual(bitsOf(eager.model));
  expect(memory().numTensors).toBe(before);
  expect(endOf(expected)).toMatchObject({ replayedSteps: 0, eagerReason: 'capture is switched off' });
  return endOf(events);
}

describe.each([1, 2])('on %d threads', (threads) => {
  beforeAll(async () => {
    await registerSimdBackend({ threads });
    await setBackend('simd');
  });

  it.each<[string, () => Partial<TrainOptions>]>([
    ['Adam with a schedule', () => ({})],
    ['Adam with weight decay', () => ({ optimizer: { kind: 'adam', weightDecay: 0.01 } })],
    [
      'descent with momentum',
      () => ({ optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true } }),
    ],
    [
      'a momentum that moves',
      () => ({ schedule: { kind: 'one-cycle', maximum: 0.02, momentum: { maximum: 0.95, minimum: 0.85 } } }),
    ],
    [
      'an average, smoothed labels, the best weights kept',
      () => ({ averageDecay: 0.9, labelSmoothing: 0.1, keep: 'best', validation, evaluateEvery: { steps: 4 } }),
    ],
  ])('%s: 72 updates, 60 of full batches, have the bits of eager ones', async (_title, make) => {
    const end = await expectSameBits(make);
    // Of each of the two sizes three are made eagerly; one more follows a checkpoint of the best weights.
    expect(end.eagerReason).toBeUndefined();
    expect(end.replayedSteps).toBeGreaterThan(40);
  });

  it('batches that are gathered within the update have the bits of those that come ready', async () => {
    const ready = options({ capture: false });
    const expected = await run(ready);
    const gathered = gatheredData();
    try {
      for (const capture of [false, true]) {
        const given = options({ data: gathered, capture });
        const before = memory().numTensors;
        const events = await run(given);
        expect(told(events)).toEqual(told(expected));
        expect(bitsOf(given.model)).toEqual(bitsOf(ready.model));
        expect(endOf(events).replayedSteps).toBe(capture ? 66 : 0);
        expect(memory().numTensors).toBe(before);
      }
    } finally {
      gathered.dispose();
    }
  });

  it('resumes at every checkpoint with the bits of an eager run that was not stopped', async () => {
    const length = { steps: 20 };
    const whole = options({ length, averageDecay: 0.9, capture: false });
    await run(whole);
    const checkpoints: Checkpoint[] = [];
    const save = (checkpoint: Checkpoint) => void checkpoints.push(checkpoint);
    await run(options({ length, averageDecay: 0.9, checkpoint: { every: { steps: 3 }, save } }));
    expect(checkpoints.length).toBe(7);
    for (const resume of checkpoints) {
      const resumed = options({ model: model('open step', 99), length, averageDecay: 0.9, resume });
      await run(resumed);
      expect(bitsOf(resumed.model)).toEqual(bitsOf(whole.model));
    }
  });
});

describe('on one thread', () => {
  beforeAll(async () => {
    await registerSimdBackend({ threads: 1 });
    await setBackend('simd');
  });

  it('a learning rate that changes in mid-run changes the result', async () => {
    const schedules = [{ kind: 'constant' }, { kind: 'step', every: { epochs: 4 }, factor: 0.1 }] as const;
    const [constant, stepped] = schedules.map((schedule) => options({ schedule, length: { epochs: 6 } }));
    await run(constant!);
    expect(endOf(await run(stepped!)).replayedSteps).toBeGreaterThan(15);
    expect(bitsOf(stepped!.model)).not.toEqual(bitsOf(constant!.model));
  });

  it('a layer that draws from the number of the step stays eager, says so, and trains right', async () => {
    const reason = 'dropout is called with a number where a step number is expected';
    const end = await expectSameBits(() => ({ model: model('number') }));
    expect(end).toMatchObject({ replayedSteps: 0, eagerSteps: 72, eagerReason: reason });
    const events = await run(options({ model: model('number') }));
    expect(events.filter(({ event }) => event === 'eager-updates')).toEqual([
      { event: 'eager-updates', step: 2, reason },
    ]);
  });

  it('weights and averages that are shared stay what they were', async () => {
    const given = options({ length: { epochs: 6 }, displayStep: 1 });
    const copies: { tensor: Tensor; values: Uint8Array }[] = [];
    for await (const event of train(given)) {
      if (event.event !== 'step' || event.step % 7 !== 0) continue;
      for (const weight of given.model.weights) {
        const tensor = weight.read().clone();
        copies.push({ tensor, values: new Uint8Array(tensor.dataSync().slice().buffer) });
      }
    }
    expect(copies.length).toBeGreaterThan(20);
    for (const { tensor, values } of copies) {
      expect(new Uint8Array(tensor.dataSync().slice().buffer)).toEqual(values);
      tensor.dispose();
    }
  });

  it(`updates 100 to ${MEMORY_STEPS} take no more memory`, { timeout: 600_000 }, async () => {
    const gathered = gatheredData();
    const sizes: { numTensors: number; numBytesInWasm: number; reserved: number }[] = [];
    const given = options({ data: gathered, length: { steps: MEMORY_STEPS }, displayStep: 100 });
    const { module } = backend() as unknown as { module: { memory: WebAssembly.Memory } };
    let end: TrainEvent | undefined;
    for await (const event of train(given)) {
      end = event;
      if (event.event !== 'step') continue;
      const { numTensors, numBytesInWasm } = memory() as MemoryInfo & { numBytesInWasm: number };
      sizes.push({ numTensors, numBytesInWasm, reserved: module.memory.buffer.byteLength });
    }
    gathered.dispose();
    expect(sizes.length).toBe(MEMORY_STEPS / 100);
    expect(sizes).toEqual(sizes.map(() => sizes[0]));
    // All but three of each batch size.
    expect((end as RunEndEvent).replayedSteps).toBe(MEMORY_STEPS - 6);
  });
});

it('says at the start that a backend without a recorder updates eagerly', async () => {
  await setBackend('cpu');
  const events = await run(options({ length: { steps: 1 } }));
  expect(events[0]).toMatchObject({ eagerReason: 'the backend cpu does not record updates' });
});
