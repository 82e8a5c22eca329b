import {
  type AdamOptions,
  adamUpdate,
  dropout,
  momentumUpdate,
  movingAverage,
  type RecordableUpdate,
  StepNumber,
  type UpdateRecordings,
} from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registerSimdBackend } from '../register.ts';
import { checkBlocks } from '../testing/watch-blocks.ts';
import { simdRecorder } from './simd-recorder.ts';

const SIZE = 40_000;
const rate = new StepNumber(0.1);

/** A weight and its slot, updated by `x * weight`. */
class Counter implements RecordableUpdate {
  weight = tf.ones([SIZE]);
  slot = tf.zeros([SIZE]);
  /** What an update does more. */
  extra: (x: tf.Tensor) => void = () => {};

  state = () => [this.weight, this.slot];

  run([x]: readonly tf.Tensor[]): tf.Tensor[] {
    const [sum, parameter, accumulation] = tf.tidy(() => {
      this.extra(x!);
      const gradient = tf.mul(x!, this.weight);
      const { parameters, accumulations } = momentumUpdate({
        ...{ parameters: [this.weight], gradients: [gradient], accumulations: [this.slot] },
        ...{ learningRate: rate, momentum: 0.9 },
      });
      return [tf.sum(gradient), parameters[0]!, accumulations[0]!];
    }) as tf.Tensor[];
    this.weight.dispose();
    this.slot.dispose();
    [this.weight, this.slot] = [parameter!, accumulation!] as [tf.Tensor1D, tf.Tensor1D];
    return [sum!];
  }

  dispose(): void {
    for (const tensor of this.state()) tensor.dispose();
  }
}

const one = new StepNumber(1);

/** Adam on a parameter that is not of the state. */
function adam(x: tf.Tensor, numbers: Pick<AdamOptions, 'step' | 'learningRate' | 'beta1'>): void {
  const parameters = [x];
  adamUpdate({
    ...{ parameters, gradients: parameters, firstMoments: parameters, secondMoments: parameters },
    ...numbers,
  });
}

const momentumOf = (x: tf.Tensor) => ({ parameters: [x], gradients: [x], accumulations: [x] });

const inputs = (step: number) => [tf.fill([SIZE], 0.01 * step)];

/** Makes updates 1 to `count`, the third and later ones by replay where that is possible; returns their outputs. */
function make(
  update: Counter,
  recordings: UpdateRecordings | undefined,
  count = 6,
): { outputs: number[]; replays: number } {
  const outputs: number[] = [];
  let replays = 0;
  for (let step = 1; step <= count; step++) {
    const given = inputs(step);
    rate.value = 0.1 / step;
    let made: tf.Tensor[] | undefined;
    if (recordings && step > 2) made = recordings.replay(given);
    if (made) replays++;
    made ??= recordings && step <= 2 ? recordings.record(given).outputs : update.run(given);
    outputs.push(made[0]!.dataSync()[0]!);
    tf.dispose([made, given]);
  }
  return { outputs, replays };
}

describe.each([1, 2])('on %d threads', (threads) => {
  let numTensors = 0;
  let bytes = 0;
  const bytesInWasm = () => (tf.memory() as unknown as { numBytesInWasm: number }).numBytesInWasm;

  beforeEach(async () => {
    await registerSimdBackend({ threads });
    await tf.setBackend('simd');
    checkBlocks();
    // Makes the scratch block, which stays.
    const warm = new Counter();
    make(warm, undefined, 1);
    warm.dispose();
    numTensors = tf.memory().numTensors;
    bytes = bytesInWasm();
  });
  afterEach(() => {
    checkBlocks();
    expect(tf.memory().numTensors).toBe(numTensors);
    expect(bytesInWasm()).toBe(bytes);
  });

  test('a replay gives the bits of an eager update, and all memory comes back', () => {
    const [eager, captured] = [new Counter(), new Counter()];
    const recordings = simdRecorder.open(captured);
    const expected = make(eager, undefined);
    expect(make(captured, recordings)).toEqual({ outputs: expected.outputs, replays: 4 });
    expect(captured.weight.dataSync()).toEqual(eager.weight.dataSync());
    expect(captured.slot.dataSync()).toEqual(eager.slot.dataSync());
    recordings.dispose();
    tf.dispose([eager.state(), captured.state()]);
  });

  test('replays do not write over a tensor that shares the values of the state', () => {
    const update = new Counter();
    const recordings = simdRecorder.open(update);
    make(update, recordings, 4);
    const shared = update.weight.clone();
    const values = shared.dataSync();
    // Shared: this one is eager; the next brings the state home, where the shared tensor lies.
    expect(make(update, undefined, 1).replays).toBe(0);
    const given = inputs(1);
    tf.dispose(recordings.replay(given));
    tf.dispose(recordings.replay(given));
    expect(shared.dataSync()).toEqual(values);
    const again = update.weight.clone();
    expect(recordings.replay(given)).toBeUndefined();
    recordings.dispose();
    tf.dispose([update.state(), given, shared, again]);
  });

  test('inputs of another shape have recordings of their own', () => {
    const update = new Counter();
    const recordings = simdRecorder.open(update);
    make(update, recordings, 3);
    const one = tf.scalar(0.5);
    expect(recordings.replay([one])).toBeUndefined();
    recordings.dispose();
    tf.dispose([update.state(), one]);
  });

  test('rows are gathered by the indices of each replay, and one outside the table is an error', () => {
    const table = tf.tidy(() => tf.reshape(tf.range(0, 5 * SIZE), [5, SIZE]));
    const run = ([at]: readonly tf.Tensor[]) => [tf.gather(table, at as tf.Tensor1D)];
    const recordings = simdRecorder.open({ run, state: () => [] });
    const firstOf = (index: number, make: (inputs: tf.Tensor[]) => tf.Tensor[]) => {
      const at = tf.tensor1d([index], 'int32');
      try {
        return tf.tidy(() => make([at])[0]!.dataSync()[0]);
      } finally {
        at.dispose();
      }
    };
    // Eagerly first, which puts the table into the memory.
    expect(firstOf(2, run)).toBe(2 * SIZE);
    for (const index of [4, 1]) {
      expect(firstOf(index, (given) => recordings.record(given).outputs)).toBe(index * SIZE);
    }
    const replay = (index: number) => firstOf(index, (given) => recordings.replay(given)!);
    expect([0, 3, 2].map(replay)).toEqual([0, 3 * SIZE, 2 * SIZE]);
    for (const index of [5, -1]) expect(() => replay(index)).toThrow(/unreachable|trap/);
    expect(replay(4)).toBe(4 * SIZE);
    recordings.dispose();
    table.dispose();
  });

  test.each<[string, (x: tf.Tensor, count: number) => void, string]>([
    ['a kernel of cpu', (x) => tf.erf(x), 'Erf runs in JavaScript'],
    ['values that are read', (x) => x.dataSync(), 'values are read within the update'],
    [
      'random values',
      (x) => tf.mul(x, tf.randomUniform([SIZE])),
      'values from JavaScript change from update to update',
    ],
    ['a number that changes', (x, count) => tf.clipByValue(x, 0, count), 'q of clip changes from update to update'],
    [
      'another kernel',
      (x, count) => (count % 2 ? tf.exp(x) : tf.square(x)),
      'one update runs exp where the next runs square',
    ],
    ['more kernels', (x, count) => count > 1 && tf.exp(x), 'one update runs 3 kernels, the next 4'],
    [
      'an average with a decay that changes',
      (x, count) => movingAverage({ averages: [x], parameters: [x], decay: 1 / (1 + count) }),
      'decay of movingAverage changes from update to update',
    ],
    [
      'the step of adam as a number',
      (x, count) => adam(x, { step: count, learningRate: rate }),
      'adam is called with a number where a step number is expected',
    ],
    [
      'a learning rate of momentum as a number',
      (x) => momentumUpdate({ ...momentumOf(x), learningRate: 0.1, momentum: rate }),
      'momentum is called with a number where a step number is expected',
    ],
    [
      'the step of dropout as a number',
      (x, count) => dropout(x, { rate: 0.5, seed: 1, purpose: 'p', step: count }),
      'dropout is called with a number where a step number is expected',
    ],
    [
      'another number of adam that changes',
      (x, count) => adam(x, { step: one, learningRate: rate, beta1: 1 / (1 + count) }),
      'beta1 of adam changes from update to update',
    ],
    ['a tensor that is kept', (x) => kept.push(tf.keep(tf.exp(x))), 'a tensor of 160000 bytes outlives the update'],
  ])('%s is found and keeps updates eager', (_title, extra, reason) => {
    const update = new Counter();
    let count = 0;
    update.extra = (x) => void extra(x, ++count);
    const recordings = simdRecorder.open(update);
    const reasons = [1, 2].flatMap((step) => {
      const given = inputs(step);
      const recorded = recordings.record(given);
      tf.dispose([recorded.outputs, given]);
      return recorded.reason ?? [];
    });
    expect(reasons[0]).toBe(reason);
    const given = inputs(3);
    expect(recordings.replay(given)).toBeUndefined();
    recordings.dispose();
    tf.dispose([update.state(), given, ...kept.splice(0)]);
  });
});

const kept: tf.Tensor[] = [];

test('values from JavaScript lie where no kernel of any replay writes', async () => {
  await registerSimdBackend({ threads: 1 });
  await tf.setBackend('simd');
  const recordings = simdRecorder.open({
    state: () => [],
    run: ([x]) =>
      tf.tidy(() => {
        // Frees blocks just before the values want one of that size; the other shapes find what the first has freed.
        if (x!.rank === 1) tf.dispose([tf.exp(x!), tf.square(x!), tf.sqrt(x!)]);
        return [tf.sum(tf.mul(x!, tf.tensor1d(new Float32Array(SIZE).fill(3))))];
      }),
  });
  const made = (shape: number[], make: (inputs: tf.Tensor[]) => tf.Tensor[]) =>
    tf.tidy(() => make([tf.fill(shape, 1)])[0]!.dataSync()[0]);
  for (const shape of [[SIZE], [1, SIZE], [2, SIZE]]) {
    const expected = 3 * SIZE * (shape.length === 2 ? shape[0]! : 1);
    for (const _ of [1, 2]) expect(made(shape, (given) => recordings.record(given).outputs)).toBe(expected);
  }
  for (const shape of [[SIZE], [1, SIZE], [2, SIZE], [SIZE]]) {
    const expected = 3 * SIZE * (shape.length === 2 ? shape[0]! : 1);
    expect(made(shape, (given) => recordings.replay(given)!)).toBe(expected);
  }
  recordings.dispose();
});

test('values from JavaScript that stay the same are captured', async () => {
  await registerSimdBackend({ threads: 1 });
  await tf.setBackend('simd');
  const update = new Counter();
  update.extra = (x) => tf.mul(x, tf.tensor1d(new Float32Array(SIZE).fill(3)));
  const recordings = simdRecorder.open(update);
  expect(make(update, recordings).replays).toBe(4);
  recordings.dispose();
  update.dispose();
});
