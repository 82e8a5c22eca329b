import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend, Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Checkpoint } from './checkpoint/checkpoint.ts';
import { decodeCheckpoint } from './checkpoint/decode-checkpoint.ts';
import { encodeCheckpoint } from './checkpoint/encode-checkpoint.ts';
import { CheckpointError } from './errors.ts';
import type { TrainOptions } from './run/train-options.ts';
import { microData, microEvaluation, microModel, tinyModel } from './testing/micro-run.ts';
import { train } from './train.ts';
import type { OptimizerOptions } from './update/optimizer-options.ts';

beforeAll(() => setBackend('cpu'));
afterEach(() => vi.restoreAllMocks());

function options(model: LayersModel, optimizer: OptimizerOptions): TrainOptions {
  return {
    model,
    data: microData(),
    length: { epochs: 4 },
    optimizer,
    schedule: { kind: 'one-cycle', maximum: 0.05, momentum: { maximum: 0.95, minimum: 0.85 } },
    seed: 11,
    displayStep: 1,
    averageDecay: 0.9,
    labelSmoothing: 0.1,
    validation: microEvaluation(),
    test: microEvaluation(12, 8),
    keep: 'best',
  };
}

/** All that a run tells, without times, and the weights it ends with. */
interface Outcome {
  readonly events: Record<string, unknown>[];
  readonly weights: Uint8Array[];
  readonly last: Checkpoint;
}

/** How the updates were made, and how long it took: not what the run comes to. */
const MANNER = ['imagesPerSecond', 'etaSeconds', 'seconds', 'trainSeconds', 'profile', 'eagerSteps', 'replayedSteps'];

async function run(given: TrainOptions, stopAt?: number, stopIn: 'step' | 'validation' = 'step'): Promise<Outcome> {
  const controller = new AbortController();
  let last: Checkpoint | undefined;
  const events: Record<string, unknown>[] = [];
  const { validation } = given;
  const stopping: TrainOptions = {
    ...given,
    signal: controller.signal,
    validation: validation && {
      ...validation,
      batch(start, count) {
        if (stopIn === 'validation' && events.at(-1)!.step === stopAt && start > 0) controller.abort();
        return validation.batch(start, count);
      },
    },
    evaluationBatchSize: 5,
    checkpoint: {
      save(checkpoint) {
        // Through bytes, as a file would take it.
        last = decodeCheckpoint(encodeCheckpoint(checkpoint));
      },
    },
  };
  for await (const event of train(stopping)) {
    events.push(Object.fromEntries(Object.entries(event).filter(([key]) => !MANNER.includes(key))));
    if (stopIn === 'step' && event.event === 'step' && event.step === stopAt) controller.abort();
  }
  const weights = given.model.weights.map((weight) => new Uint8Array(weight.read().dataSync().slice().buffer));
  return { events, weights, last: last! };
}

/** The steps, evaluations and epochs; not what a stop adds. */
function told({ events }: Outcome): Record<string, unknown>[] {
  return events.filter(({ event }) => event === 'step' || event === 'evaluation' || event === 'epoch-end');
}

const optimizers: [string, OptimizerOptions][] = [
  ['adam', { kind: 'adam', weightDecay: 0.01 }],
  ['sgd', { kind: 'sgd', learningRate: 0.1, nesterov: true }],
];

describe.each(optimizers)('%s', (_, optimizer) => {
  it.each([
    ['in the middle of an epoch', 4, 'step'],
    ['before the first epoch has ended', 1, 'step'],
    ['at the end of an epoch, before its validation', 6, 'step'],
    ['within a validation', 6, 'validation'],
    ['within the last validation', 12, 'validation'],
  ] as const)('a run stopped %s and resumed is bit-identical to one that was not', async (_when, stopAt, stopIn) => {
    const whole = await run(options(microModel(), optimizer));
    const first = await run(options(microModel(), optimizer), stopAt, stopIn);
    expect(first.events.at(-1)).toMatchObject({ event: 'run-end', interrupted: true, steps: stopAt });
    expect(first.last.step).toBe(stopAt);
    // Another model, with other weights: all that matters is in the checkpoint.
    const second = await run({ ...options(microModel(99), optimizer), resume: first.last });
    expect(second.events[0]).toMatchObject({ event: 'run-start', resumedFrom: stopAt, steps: 12 });
    expect([...told(first), ...told(second)]).toEqual(told(whole));
    expect(second.weights).toEqual(whole.weights);
    expect(second.last.tensors).toEqual(whole.last.tensors);
    expect(second.events.at(-1)).toEqual(whole.events.at(-1));
  });
});

it('a run stopped while losses are read late and resumed tells the epoch of one that was not', async () => {
  const data = microData({ exampleCount: 150, batchSize: 1 });
  const given = (): TrainOptions => ({
    ...{ model: tinyModel(), data, length: { epochs: 1 }, optimizer: { kind: 'adam' }, seed: 1, displayStep: 1000 },
  });
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const whole = await run(given());
  const controller = new AbortController();
  const { data: read } = Tensor.prototype;
  let reads = 0;
  vi.spyOn(Tensor.prototype, 'data').mockImplementation(function (this: Tensor) {
    // Three tensors a window: the second one is full after 128 updates.
    if (++reads === 4) controller.abort();
    return read.call(this);
  } as typeof read);
  let saved: Checkpoint | undefined;
  const save = (checkpoint: Checkpoint) => {
    saved = checkpoint;
  };
  for await (const _ of train({ ...given(), signal: controller.signal, checkpoint: { save } })) {
  }
  expect(saved).toMatchObject({ step: 128, metadata: { examples: 128, epoch: { examples: 128 } } });
  const second = await run({ ...given(), resume: saved });
  expect(told(second)).toEqual(told(whole));
});

it('two runs with one seed are bit-identical, another seed differs', async () => {
  const adam: OptimizerOptions = { kind: 'adam' };
  const one = await run(options(microModel(), adam));
  const two = await run(options(microModel(), adam));
  const other = await run({ ...options(microModel(), adam), seed: 12 });
  expect(two).toMatchObject({ events: one.events, weights: one.weights });
  expect(other.weights).not.toEqual(one.weights);
});

it('a run stopped before its first update resumes from update 0, bit-identical to one that was not', async () => {
  const adam: OptimizerOptions = { kind: 'adam' };
  const whole = await run(options(microModel(), adam));
  let zero: Checkpoint | undefined;
  const save = (checkpoint: Checkpoint) => {
    zero = checkpoint;
  };
  const stopped = { ...options(microModel(), adam), signal: AbortSignal.abort() };
  for await (const _ of train({ ...stopped, checkpoint: { save } })) {
  }
  expect(zero!.step).toBe(0);
  const resume = decodeCheckpoint(encodeCheckpoint(zero!));
  const resumed = await run({ ...options(microModel(99), adam), resume });
  expect(resumed.events[0]).toMatchObject({ event: 'run-start', resumedFrom: 0, steps: 12 });
  expect(told(resumed)).toEqual(told(whole));
  expect(resumed.weights).toEqual(whole.weights);
});

it('a finished run resumes when more epochs are asked for', async () => {
  const plain = (epochs: number): TrainOptions => ({
    model: microModel(),
    data: microData(),
    length: { epochs },
    optimizer: { kind: 'adam' },
    seed: 1,
  });
  const short = await run(plain(2));
  const longer = await run({ ...plain(4), resume: short.last });
  const whole = await run(plain(4));
  expect(longer.weights).toEqual(whole.weights);
});

it('resumed to keep the last weights, a run that kept the best ends with the last', async () => {
  const adam: OptimizerOptions = { kind: 'adam' };
  const first = await run(options(microModel(), adam), 6);
  expect(first.last.metadata.best).toBeDefined();
  const second = await run({ ...options(microModel(), adam), resume: first.last, keep: 'last' });
  const whole = await run({ ...options(microModel(), adam), keep: 'last' });
  expect(second.weights).toEqual(whole.weights);
  expect(second.events.at(-1)).toEqual(whole.events.at(-1));
});

describe('a checkpoint of another run is refused and changes nothing', () => {
  const adam: OptimizerOptions = { kind: 'adam' };
  it.each([
    ['seed', { seed: 12 }, /expected seed 11 as in the checkpoint, got 12/],
    ['optimiser', { optimizer: { kind: 'sgd', learningRate: 0.1 } }, /expected optimizer adam/],
    ['batch size', { data: microData({ batchSize: 4 }) }, /expected batchSize 8/],
    ['data', { data: microData({ exampleCount: 24 }) }, /expected exampleCount 20/],
    [
      'average',
      { averageDecay: undefined },
      /expected a run with a moving average .*, got a run without a moving average/,
    ],
    ['length', { length: { steps: 2 } }, /expected a run of at least the 3 updates .* got 2; make it longer/],
    ['model', { model: tinyModel }, /expected a tensor only/],
  ] as const)('%s', async (_name, change, message) => {
    const { last } = await run(options(microModel(), adam), 3);
    const model = 'model' in change ? change.model() : microModel();
    const before = [memory().numTensors, ...model.weights.map((weight) => weight.read().dataSync().slice())];
    const resumed = run({ ...options(model, adam), ...change, model, resume: last } as TrainOptions);
    await expect(resumed).rejects.toThrow(message);
    await expect(resumed).rejects.toBeInstanceOf(CheckpointError);
    expect([memory().numTensors, ...model.weights.map((weight) => weight.read().dataSync().slice())]).toEqual(before);
  });
});
