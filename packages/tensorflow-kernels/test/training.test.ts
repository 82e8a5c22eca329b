import '@tensorflow/tfjs-layers';
import { registerSimdBackend } from '@penstroke/backend-simd';
import { createBatchSource, epochOrder, placeImages, unitRange } from '@penstroke/dataset';
import { createModel } from '@penstroke/models';
import { registerTensorflowKernels, unregisterTensorflowKernels } from '@penstroke/tensorflow-kernels';
import { type TrainOptions, train } from '@penstroke/trainer';
import { backend, memory, setBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobImages } from './blob-images.ts';
import { withTensorflow } from './start-tensorflow.ts';

type OptimizerSpec = TrainOptions['optimizer'];

const BATCH = 16;
const STEPS = 6;
const MAX_OPS = 60;
const MAX_UPLOADS = 2;
const ADAM: OptimizerSpec = { kind: 'adam' };
const NESTEROV: OptimizerSpec = { kind: 'sgd', learningRate: 0.01, momentum: 0.9, nesterov: true, weightDecay: 5e-4 };

async function losses(
  backendName: string,
  model: string,
  optimizer: OptimizerSpec,
  steps = STEPS,
  capture = false,
): Promise<number[]> {
  await setBackend(backendName);
  const before = memory().numTensors;
  const network = createModel(model, { seed: 3 });
  const placed = placeImages(blobImages(BATCH * 2 + 5), unitRange());
  const order = { exampleCount: placed.count, batchSize: BATCH, seed: 1, shuffle: true, lastBatch: 'keep' } as const;
  const data = createBatchSource({ images: placed, order: epochOrder(order) });
  const found: number[] = [];
  for await (const event of train({
    ...{ model: network, data, length: { steps }, optimizer, seed: 1, displayStep: 1, capture },
  })) {
    if (event.event === 'step') found.push(event.loss);
  }
  placed.dispose();
  network.dispose();
  expect(memory().numTensors).toBe(before);
  return found;
}

type Call = (...args: unknown[]) => unknown;

/** Counts the operations of TensorFlow, and the tensors that are handed to it. */
function countCalls(): { ops: number; uploads: number; biased: number[][]; end(): void } {
  const instance = backend() as unknown as { binding: Record<string, Call> };
  const { binding } = instance;
  const counted = {
    ops: 0,
    uploads: 0,
    /** The shapes of what had a bias added. */
    biased: [] as number[][],
    end: () => {
      instance.binding = binding;
    },
  };
  const counting: Record<string, Call> = {
    executeOp: (...args) => {
      counted.ops++;
      const outputs = binding.executeOp!(...args) as { shape: number[] }[];
      if (args[0] === 'BiasAdd') counted.biased.push(outputs[0]!.shape);
      return outputs;
    },
    createTensor: (...args) => {
      counted.uploads++;
      return binding.createTensor!(...args);
    },
  };
  instance.binding = new Proxy({} as Record<string, Call>, {
    get: (_, name) => counting[name as string] ?? binding[name as string],
  });
  return counted;
}

async function countedLosses(steps: number): Promise<Omit<ReturnType<typeof countCalls>, 'end'>> {
  await setBackend('tensorflow');
  const counted = countCalls();
  await losses('tensorflow', 'lenet', ADAM, steps);
  counted.end();
  return counted;
}

await withTensorflow(() => {
  beforeAll(async () => {
    await registerSimdBackend({ threads: 1 });
    registerTensorflowKernels();
  });
  afterAll(() => unregisterTensorflowKernels());

  describe('losses of the first updates, one of a short batch', () => {
    test.each([
      ['lenet', ADAM, STEPS, 2e-5],
      ['lenet-bn', { kind: 'adam', weightDecay: 0.01 }, STEPS, 2e-4],
      ['fast', NESTEROV, STEPS, 2e-4],
      // Adam's first step is as long for a gradient that is all rounding, which then shows in the second loss.
      ['alexnet-dropout', NESTEROV, 2, 5e-5],
      ['alexnet-norm', ADAM, 2, 1e-4],
    ] satisfies [string, OptimizerSpec, number, number][])(
      '%s %o, %s updates = simd within %s',
      async (...given) => {
        const [model, optimizer, steps, bound] = given;
        const expected = await losses('simd', model, optimizer, steps);
        const actual = await losses('tensorflow', model, optimizer, steps);
        expect(expected).toHaveLength(steps);
        const errors = actual.map((loss, step) => Math.abs(loss - expected[step]!) / expected[step]!);
        expect(Math.max(...errors)).toBeLessThan(bound);
        // The same bits at every run; the large networks take too long for a second one.
        if (steps === STEPS) expect(await losses('tensorflow', model, optimizer, steps)).toEqual(actual);
      },
      180_000,
    );
  });

  test(`an update of lenet runs at most ${MAX_OPS} operations and hands over at most ${MAX_UPLOADS} tensors`, async () => {
    // What stays with TensorFlow is handed over here.
    await losses('tensorflow', 'lenet', ADAM);
    // An epoch, so that the short batch has come.
    const few = 3;
    const counted = await countedLosses(few);
    const more = await countedLosses(STEPS);
    // What is run once, before the first update and after the last, is the same in both.
    const updates = STEPS - few;

    expect((more.ops - counted.ops) / updates).toBeLessThanOrEqual(MAX_OPS);
    expect((more.ops - counted.ops) / updates).toBeGreaterThan(MAX_OPS / 2);
    expect((more.uploads - counted.uploads) / updates).toBeLessThanOrEqual(MAX_UPLOADS);
  }, 180_000);

  test('lenet pools before it adds a bias: images of 28x28 are convolved, and maxima of 13x13 and 6x6 get the bias', async () => {
    const { biased } = await countedLosses(1);

    const images = biased.filter(({ length }) => length === 4);
    expect(images).toEqual([
      [BATCH, 13, 13, 12],
      [BATCH, 6, 6, 16],
    ]);
  }, 180_000);
});
