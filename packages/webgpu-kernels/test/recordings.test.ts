/** What a recording finds, what it refuses, and what a replay leaves alone, on updates of one small weight. */
import '@tensorflow/tfjs-layers';
import {
  adamUpdate,
  biasActivationGradient,
  conv2d,
  findUpdateRecorder,
  momentumUpdate,
  movingAverage,
  type RecordableUpdate,
  StepNumber,
  type UpdateRecordings,
} from '@penstroke/ops';
import { createRandom } from '@penstroke/random';
import { registerWebGPUKernels, unregisterWebGPUKernels } from '@penstroke/webgpu-kernels';
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countCalls } from './count-calls.ts';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

const SIZE = 1200;
const rate = new StepNumber(0.1);
const count = new StepNumber(1);
const beta1 = new StepNumber(0.9);

/** A weight and its slot, updated by `x * weight`; another weight stays. */
class Counter implements RecordableUpdate {
  weight = tf.ones([SIZE]);
  slot = tf.zeros([SIZE]);
  readonly fixed = tf.ones([SIZE]);
  /** What an update does more. */
  extra: (x: tf.Tensor) => void = () => {};
  /** What an update gives out besides. */
  more: (x: tf.Tensor) => tf.Tensor[] = () => [];

  state = () => [this.weight, this.slot, this.fixed];

  run([x]: readonly tf.Tensor[]): tf.Tensor[] {
    const [parameter, accumulation, ...outputs] = tf.tidy(() => {
      this.extra(x!);
      const gradient = tf.mul(x!, tf.mul(this.fixed, this.weight));
      const { parameters, accumulations } = momentumUpdate({
        ...{ parameters: [this.weight], gradients: [gradient], accumulations: [this.slot] },
        ...{ learningRate: rate, momentum: 0.9 },
      });
      return [parameters[0]!, accumulations[0]!, tf.sum(gradient), ...this.more(x!)];
    }) as tf.Tensor[];
    this.weight.dispose();
    this.slot.dispose();
    [this.weight, this.slot] = [parameter!, accumulation!] as [tf.Tensor1D, tf.Tensor1D];
    return outputs;
  }

  dispose(): void {
    for (const tensor of this.state()) tensor.dispose();
  }
}

/** Five variables with Adam and their averages; x is a gradient for each. */
class Several implements RecordableUpdate {
  readonly #lists = [tf.ones, tf.zeros, tf.zeros, tf.ones].map((make) =>
    [[3, 3, 1, 4], [4], [7], [10, 7], [300]].map((shape) => make(shape)),
  ) as [tf.Tensor[], tf.Tensor[], tf.Tensor[], tf.Tensor[]];

  state = () => this.#lists.flat();

  run([x]: readonly tf.Tensor[]): tf.Tensor[] {
    const [parameters, firstMoments, secondMoments, averages] = this.#lists;
    const next = tf.tidy(() => {
      const gradients = parameters.map((parameter) => tf.mul(parameter, x!));
      const made = adamUpdate({
        ...{ parameters, gradients, firstMoments, secondMoments },
        ...{ learningRate: rate, step: count, beta1 },
      });
      const averaged = movingAverage({ averages, parameters: made.parameters, decay: 0.5 });
      return [made.parameters, made.firstMoments, made.secondMoments, averaged, tf.sum(gradients[4]!)];
    }) as [tf.Tensor[], tf.Tensor[], tf.Tensor[], tf.Tensor[], tf.Tensor];
    for (const [list, tensors] of this.#lists.entries()) {
      tf.dispose(tensors.splice(0));
      tensors.push(...(next[list] as tf.Tensor[]));
    }
    return [next[4]];
  }

  dispose(): void {
    tf.dispose(this.#lists);
  }
}

/** Two biases, of 3 and of 8, whose gradients are sums over so many rows that they are made in parts. */
class Biases implements RecordableUpdate {
  readonly #lists = [tf.ones, tf.zeros].map((make) => [[3], [8]].map((shape) => make(shape))) as [
    tf.Tensor[],
    tf.Tensor[],
  ];

  state = () => this.#lists.flat();

  run(rows: readonly tf.Tensor[]): tf.Tensor[] {
    const [parameters, accumulations] = this.#lists;
    const next = tf.tidy(() => {
      const gradients = rows.map((dy) => biasActivationGradient(dy, dy, 'linear').dbias);
      const made = momentumUpdate({ parameters, gradients, accumulations, learningRate: rate, momentum: 0.9 });
      return [made.parameters, made.accumulations, tf.sum(made.parameters[1]!)] as const;
    }) as unknown as [tf.Tensor[], tf.Tensor[], tf.Tensor];
    for (const [list, tensors] of this.#lists.entries()) {
      tf.dispose(tensors.splice(0));
      tensors.push(...(next[list] as tf.Tensor[]));
    }
    return [next[2]];
  }

  dispose(): void {
    tf.dispose(this.#lists);
  }
}

/** A filter and a bias below a pooling whose windows overlap. */
class Pooled implements RecordableUpdate {
  readonly #parameters = [[3, 3, 1, 4], [4]].map(normal);
  readonly #activation: 'relu' | 'linear';

  constructor(activation: 'relu' | 'linear') {
    this.#activation = activation;
  }

  state = () => this.#parameters;

  run([x]: readonly tf.Tensor[]): tf.Tensor[] {
    const next = tf.tidy(() => {
      const loss = (filter: tf.Tensor, bias: tf.Tensor) => {
        const y = conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, bias as tf.Tensor1D, {
          activation: this.#activation,
        });
        return tf.sum(tf.square(tf.maxPool(y, 3, 2, 'valid')));
      };
      const gradients = tf.grads(loss)(this.#parameters);
      const accumulations = gradients;
      const made = momentumUpdate({
        ...{ parameters: this.#parameters, gradients, accumulations },
        ...{ learningRate: rate, momentum: 0 },
      });
      return [...made.parameters, tf.sum(gradients[0]!)];
    });
    tf.dispose(this.#parameters.splice(0));
    this.#parameters.push(...next.slice(0, 2));
    return next.slice(2);
  }

  dispose(): void {
    tf.dispose(this.#parameters);
  }
}

const inputs = (step: number) => [tf.fill([SIZE], 0.01 * step)];
const open = (update: RecordableUpdate): UpdateRecordings => findUpdateRecorder('webgpu')!.open(update);

function normal(shape: number[]): tf.Tensor {
  const values = new Float32Array(shape.reduce((product, length) => product * length, 1));
  createRandom(values.length, 'values').fillNormal(0, values);
  return tf.tensor(values, shape);
}

/** Makes updates 1 to `count`, the third and later ones by replay where that is possible; returns their outputs. */
async function make(
  update: Counter,
  recordings: UpdateRecordings | undefined,
  count = 6,
): Promise<{ outputs: number[]; replays: number }> {
  const outputs: number[] = [];
  let replays = 0;
  for (let step = 1; step <= count; step++) {
    const given = inputs(step);
    rate.value = 0.1 / step;
    let made: tf.Tensor[] | undefined;
    if (recordings && step > 2) made = recordings.replay(given);
    if (made) replays++;
    made ??= recordings && step <= 2 ? recordings.record(given).outputs : update.run(given);
    outputs.push((await made[0]!.data())[0]!);
    tf.dispose([made, given]);
  }
  return { outputs, replays };
}

const kept: tf.Tensor[] = [];
const reads: Promise<unknown>[] = [];

await withWebGPU(() => {
  beforeEach(async () => {
    await tf.setBackend('webgpu');
    registerWebGPUKernels();
  });
  afterEach(() => {
    unregisterWebGPUKernels();
    expect(deviceErrors.splice(0)).toEqual([]);
  });

  test('a replay gives the bits of an eager update, and all memory comes back', async () => {
    const all = async () => {
      const [eager, captured] = [new Counter(), new Counter()];
      const recordings = open(captured);
      const expected = await make(eager, undefined);
      expect(await make(captured, recordings)).toEqual({ outputs: expected.outputs, replays: 4 });
      recordings.dispose();
      expect(await captured.weight.data()).toEqual(await eager.weight.data());
      expect(await captured.slot.data()).toEqual(await eager.slot.data());
      tf.dispose([eager.state(), captured.state()]);
    };
    const memory = () => tf.memory() as tf.MemoryInfo & { numBytesInGPU: number };
    await all();
    const { numTensors, numBytesInGPU } = memory();
    await all();
    expect(memory()).toMatchObject({ numTensors, numBytesInGPU });
  });

  test('replays do not write over a tensor that shares the values of the state', async () => {
    const update = new Counter();
    const recordings = open(update);
    await make(update, recordings, 4);
    const shared = update.weight.clone();
    const values = await shared.data();
    // Shared: this one is eager; the next brings the state home, where the shared tensor lies.
    expect((await make(update, undefined, 1)).replays).toBe(0);
    const given = inputs(1);
    tf.dispose(recordings.replay(given));
    tf.dispose(recordings.replay(given));
    expect(await shared.data()).toEqual(values);
    expect(await tf.add(shared, 0).data()).toEqual(values);
    const again = update.weight.clone();
    expect(recordings.replay(given)).toBeUndefined();
    recordings.dispose();
    tf.dispose([update.state(), given, shared, again]);
  });

  test('outputs that are read late stay what they were', async () => {
    const [eager, captured] = [new Counter(), new Counter()];
    const recordings = open(captured);
    await make(eager, undefined, 2);
    await make(captured, recordings, 2);
    const late: [tf.Tensor, tf.Tensor][] = [];
    for (let step = 3; step <= 12; step++) {
      const given = inputs(step);
      late.push([eager.run(given)[0]!, recordings.replay(given)![0]!]);
      tf.dispose(given);
    }
    for (const [expected, found] of late) expect(await found.data()).toEqual(await expected.data());
    recordings.dispose();
    tf.dispose([late, eager.state(), captured.state()]);
  });

  test('200 replays make no buffer and no bind group, write once each, and are submitted by fours', async () => {
    const update = new Counter();
    const recordings = open(update);
    await make(update, recordings, 2);
    // Two batches in turn; outputs are held for 16 updates.
    const batches = [inputs(1), inputs(2)];
    const held: tf.Tensor[] = [];
    const replay = async (count: number) => {
      for (let step = 0; step < count; step++) {
        held.push(...recordings.replay(batches[step % 2]!)!);
        if (held.length === 16) {
          await held.at(-1)!.data();
          tf.dispose(held.splice(0));
        }
      }
    };
    await replay(32);
    const { numTensors, numBytesInGPU } = tf.memory() as tf.MemoryInfo & { numBytesInGPU: number };
    const calls = countCalls();
    await replay(200);
    const { submit, writeBuffer, dispatchWorkgroups, ...rest } = calls.read();
    calls.stop();
    expect(rest).toMatchObject({ createBuffer: 0, destroy: 0, createBindGroup: 0 });
    expect(dispatchWorkgroups).toBe(200 * 4);
    expect(writeBuffer).toBe(200);
    // And one for each time that outputs are read.
    expect(submit).toBe(200 / 4 + Math.floor(200 / 16));
    tf.dispose(held);
    expect(tf.memory()).toMatchObject({ numTensors, numBytesInGPU });
    recordings.dispose();
    tf.dispose([update.state(), batches]);
  });

  test('one dispatch updates all variables, another all averages, with the bits of eager updates', async () => {
    const all = async () => {
      const [eager, captured] = [new Several(), new Several()];
      const recordings = open(captured);
      const bits = async (update: Several) => Promise.all(update.state().map((tensor) => tensor.data()));
      const dispatches: number[] = [];
      for (let step = 1; step <= 10; step++) {
        const x = tf.fill([1], 0.1 * step);
        rate.value = 0.1 / step;
        count.value = step;
        beta1.value = 0.9 - 0.01 * step;
        tf.dispose(eager.run([x]));
        const calls = countCalls();
        // The eighth is eager, and what was flat is not.
        const made =
          step === 8 ? captured.run([x]) : step <= 2 ? recordings.record([x]).outputs : recordings.replay([x]);
        dispatches.push(calls.read().dispatchWorkgroups);
        calls.stop();
        tf.dispose([made!, x]);
        if (step % 3 === 0) expect(await bits(captured)).toEqual(await bits(eager));
      }
      recordings.dispose();
      expect(await bits(captured)).toEqual(await bits(eager));
      // Five products, five of Adam, three averages of two, the sum; in a replay one of Adam and one average.
      expect(dispatches).toEqual([14, 14, 8, 8, 8, 8, 8, 14, 8, 8]);
      eager.dispose();
      captured.dispose();
    };
    const memory = () => tf.memory() as tf.MemoryInfo & { numBytesInGPU: number };
    await all();
    const { numTensors, numBytesInGPU } = memory();
    await all();
    expect(memory()).toMatchObject({ numTensors, numBytesInGPU });
  });

  test('one dispatch adds up the parts of all gradients, with the bits of eager updates', async () => {
    const [eager, captured] = [new Biases(), new Biases()];
    const recordings = open(captured);
    const rows = [3, 8].map((columns) => normal([9000, columns]));
    const dispatches: number[] = [];
    for (let step = 1; step <= 6; step++) {
      rate.value = 0.1 / step;
      tf.dispose(eager.run(rows));
      const calls = countCalls();
      const made = step <= 2 ? recordings.record(rows).outputs : recordings.replay(rows)!;
      dispatches.push(calls.read().dispatchWorkgroups);
      calls.stop();
      tf.dispose(made);
    }
    recordings.dispose();
    for (const [index, tensor] of captured.state().entries()) {
      expect(await tensor.data()).toEqual(await eager.state()[index]!.data());
    }
    // Of each bias the parts, their sum and the update; in a replay one of each for both. And the sum given out.
    expect(dispatches).toEqual([7, 7, 4, 4, 4, 4]);
    eager.dispose();
    captured.dispose();
    tf.dispose(rows);
  });

  test.each(['relu', 'linear'] as const)(
    'one dispatch computes the gradients of a pooling and of %s, with the bits of eager updates',
    async (activation) => {
      const [eager, captured] = [new Pooled(activation), new Pooled(activation)];
      const recordings = open(captured);
      const dispatches: number[] = [];
      for (let step = 1; step <= 6; step++) {
        rate.value = 0.001 / step;
        const images = [normal([2, 9, 9, 1])];
        tf.dispose(eager.run(images));
        const calls = countCalls();
        const made = step <= 2 ? recordings.record(images).outputs : recordings.replay(images)!;
        dispatches.push(calls.read().dispatchWorkgroups);
        calls.stop();
        tf.dispose([made, images]);
      }
      recordings.dispose();
      for (const [index, tensor] of captured.state().entries()) {
        expect(await tensor.data()).toEqual(await eager.state()[index]!.data());
      }
      const [recorded, , replayed] = dispatches;
      expect(dispatches).toEqual([recorded, recorded, replayed, replayed, replayed, replayed]);
      // Another updates both variables, and one convolves and pools.
      expect(recorded! - replayed!).toBe(3);
      eager.dispose();
      captured.dispose();
    },
  );

  test('what replaces no state, such as a prediction, sees the state as others leave it', async () => {
    const training = new Counter();
    const prediction: RecordableUpdate = {
      run: ([x]) => [tf.tidy(() => tf.mul(x!, training.weight))],
      state: () => [training.weight],
    };
    const [trained, predicted] = [open(training), open(prediction)];
    await make(training, trained, 3);
    const given = inputs(1);
    tf.dispose([predicted.record(given).outputs, predicted.record(given).outputs]);
    for (let step = 1; step <= 3; step++) {
      const expected = prediction.run(given)[0]!;
      const found = predicted.replay(given)![0]!;
      expect(await found.data()).toEqual(await expected.data());
      tf.dispose([expected, found, trained.replay(given)!]);
    }
    predicted.dispose();
    trained.dispose();
    tf.dispose([training.state(), given]);
  });

  test('inputs of another shape have recordings of their own', async () => {
    const update = new Counter();
    const recordings = open(update);
    await make(update, recordings, 3);
    const one = tf.scalar(0.5);
    expect(recordings.replay([one])).toBeUndefined();
    recordings.dispose();
    tf.dispose([update.state(), one]);
  });

  test('updates that are timed are eager', async () => {
    const update = new Counter();
    const recordings = open(update);
    await make(update, recordings, 2);
    const given = inputs(3);
    let replayed: unknown = 'not yet';
    await tf.time(() => {
      replayed = recordings.replay(given);
    });
    expect(replayed).toBeUndefined();
    recordings.dispose();
    tf.dispose([update.state(), given]);
  });

  test('values from JavaScript that stay the same are captured', async () => {
    const update = new Counter();
    update.extra = (x) => tf.mul(x, tf.tensor1d(new Float32Array(SIZE).fill(3)));
    const recordings = open(update);
    expect((await make(update, recordings)).replays).toBe(4);
    recordings.dispose();
    update.dispose();
  });

  test.each<[string, (x: tf.Tensor, count: number) => void, string]>([
    ['values that are read', (x) => reads.push(x.data()), 'values are read within the update'],
    [
      'random values',
      (x) => tf.mul(x, tf.randomUniform([SIZE])),
      'values from JavaScript change from update to update',
    ],
    [
      'a number that changes',
      (x, count) => tf.clipByValue(x, 0, count),
      'values from JavaScript change from update to update',
    ],
    [
      'another kernel',
      (x, count) => (count % 2 ? tf.matMul(tf.reshape(x, [30, 40]), tf.reshape(x, [40, 30])) : tf.exp(x)),
      'one update runs BatchMatMul where the next runs UnaryOpProgram',
    ],
    ['more kernels', (x, count) => count > 1 && tf.exp(x), 'one update makes 4 dispatches, the next 5'],
    [
      'an average with a decay that changes',
      (x, count) => movingAverage({ averages: [x], parameters: [x], decay: 1 / (1 + count) }),
      'values from JavaScript change from update to update',
    ],
    [
      'the step of adam as a number',
      (x, step) =>
        adamUpdate({
          ...{ parameters: [x], gradients: [x], firstMoments: [x], secondMoments: [x] },
          ...{ learningRate: rate, step },
        }),
      'adam is called with a number where a step number is expected',
    ],
    [
      'a tensor that is kept',
      (x) => kept.push(tf.keep(tf.exp(x))),
      `a tensor of ${4 * SIZE} bytes outlives the update`,
    ],
  ])('%s: found, and keeps updates eager', async (_title, extra, reason) => {
    const update = new Counter();
    let count = 0;
    update.extra = (x) => void extra(x, ++count);
    const recordings = open(update);
    const reasons = [1, 2].flatMap((step) => {
      const given = inputs(step);
      const recorded = recordings.record(given);
      kept.push(...recorded.outputs, ...given);
      return recorded.reason ?? [];
    });
    await Promise.all(reads.splice(0));
    expect(reasons[0]).toBe(reason);
    const given = inputs(3);
    expect(recordings.replay(given)).toBeUndefined();
    recordings.dispose();
    tf.dispose([update.state(), given, ...kept.splice(0)]);
  });

  test.each<[string, (x: tf.Tensor, update: Counter) => tf.Tensor, string]>([
    ['an input that is given out', (x) => x.clone(), 'an output is not computed by the update'],
    ['a weight that is given out', (_x, { fixed }) => fixed.clone(), 'an output is not computed by the update'],
    ['values from JavaScript that are given out', () => tf.zeros([2]), 'an output is not computed by the update'],
  ])('%s: found, and keeps updates eager', (_title, more, reason) => {
    const update = new Counter();
    update.more = (x) => [more(x, update)];
    const recordings = open(update);
    const given = inputs(1);
    const recorded = recordings.record(given);
    expect(recorded.reason).toBe(reason);
    recordings.dispose();
    tf.dispose([recorded.outputs, update.state(), given]);
  });

  test('without our kernels updates stay eager, with a reason', () => {
    unregisterWebGPUKernels();
    const update = new Counter();
    update.run = vi.fn(() => []);
    const recordings = open(update);
    expect(recordings.record([])).toEqual({
      outputs: [],
      reason: 'the kernels of @penstroke/webgpu-kernels are not registered',
    });
    expect(recordings.replay([])).toBeUndefined();
    expect(update.run).toHaveBeenCalledOnce();
    recordings.dispose();
    update.dispose();
  });
});
