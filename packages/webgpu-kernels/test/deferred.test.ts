/** The first update waits until its pipelines are compiled, all at a time; what comes of it and around it is as if it had not. */
import '@tensorflow/tfjs-layers';
import { findUpdateRecorder, momentumUpdate, type RecordableUpdate } from '@penstroke/ops';
import { registerWebGPUKernels, unregisterWebGPUKernels } from '@penstroke/webgpu-kernels';
import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deferCommands } from '../src/deferred/defer-commands.ts';
import type { WebGPUInternals } from '../src/runtime/webgpu-internals.ts';
import { countCalls } from './count-calls.ts';
import { deviceErrors, withWebGPU } from './start-webgpu.ts';

/** So many numbers that they are put on the device through a buffer that is destroyed afterwards. */
const SIZE = 20_000;

/** A weight that moves along the inputs, by stock kernels and by ours. */
class Mover implements RecordableUpdate {
  #weight = tf.ones([SIZE]);
  #slot = tf.zeros([SIZE]);
  /** What an update does more. */
  extra: () => void = () => {};

  state = () => [this.#weight, this.#slot];

  run([x]: readonly tf.Tensor[]): tf.Tensor[] {
    const [weight, slot, sum] = tf.tidy(() => {
      const steps = tf.tensor1d(Float32Array.from({ length: SIZE }, (_, index) => index / SIZE));
      const gradients = [tf.add(tf.mul(x!, steps), tf.sin(this.#weight))];
      this.extra();
      const { parameters, accumulations } = momentumUpdate({
        ...{ parameters: [this.#weight], gradients, accumulations: [this.#slot] },
        ...{ learningRate: 0.1, momentum: 0.9 },
      });
      return [parameters[0], accumulations[0], tf.sum(tf.abs(gradients[0]!))] as tf.Tensor1D[];
    }) as [tf.Tensor1D, tf.Tensor1D, tf.Tensor1D];
    tf.dispose(this.state());
    [this.#weight, this.#slot] = [weight, slot];
    return [sum];
  }
}

const first = (update: RecordableUpdate, inputs: tf.Tensor[]) => {
  const recordings = findUpdateRecorder('webgpu')!.open(update);
  return { ...recordings.first!(inputs), recordings };
};
const memory = () => tf.memory() as tf.MemoryInfo & { numBytesInGPU: number };

/** What one eager update makes of the input: the sum, and the weight. */
async function expected(x: number): Promise<[Float32Array, Float32Array]> {
  const update = new Mover();
  const input = tf.fill([SIZE], x);
  const [sum] = update.run([input]);
  const values = [await sum!.data<'float32'>(), await update.state()[0]!.data<'float32'>()] as const;
  tf.dispose([update.state(), input, sum!]);
  return [...values];
}

await withWebGPU(() => {
  beforeEach(async () => {
    await tf.setBackend('webgpu');
    registerWebGPUKernels();
  });
  afterEach(() => {
    unregisterWebGPUKernels();
    expect(deviceErrors.splice(0)).toEqual([]);
  });

  // The first of this file: later ones find their pipelines compiled.
  test('compiles in parallel all that it needs, and submits when that is there', { timeout: 300_000 }, async () => {
    const update = new Mover();
    const input = tf.fill([SIZE], 0.5);
    await input.data();
    const calls = countCalls();
    const { outputs, done, recordings } = first(update, [input]);
    const { createComputePipeline, createComputePipelineAsync, submit, dispatchWorkgroups } = calls.read();
    expect({ createComputePipeline, submit, dispatchWorkgroups }).toEqual({
      createComputePipeline: 0,
      submit: 0,
      dispatchWorkgroups: 0,
    });
    expect(createComputePipelineAsync).toBeGreaterThan(5);
    await done;
    expect(calls.read().createComputePipeline).toBe(0);
    expect(calls.read().dispatchWorkgroups).toBeGreaterThan(5);
    const found = [await outputs[0]!.data(), await update.state()[0]!.data()];
    calls.stop();
    recordings.dispose();
    expect(found).toEqual(await expected(0.5));
    tf.dispose([outputs, input, update.state()]);
  });

  test('gives its memory back, and again has the bits of an eager update', { timeout: 300_000 }, async () => {
    const all = async () => {
      const update = new Mover();
      const input = tf.fill([SIZE], 0.25);
      const { outputs, done, recordings } = first(update, [input]);
      input.dispose();
      await done;
      const found = [await outputs[0]!.data(), await update.state()[0]!.data()];
      expect(found).toEqual(await expected(0.25));
      recordings.dispose();
      tf.dispose([outputs, update.state()]);
    };
    await all();
    const { numTensors, numBytesInGPU } = memory();
    await all();
    expect(memory()).toMatchObject({ numTensors, numBytesInGPU });
  });

  test('what is done while it waits comes after it, and a read ends the waiting', { timeout: 300_000 }, async () => {
    const update = new Mover();
    const input = tf.fill([SIZE], 0.75);
    const { outputs, done, recordings } = first(update, [input]);
    // Cosine is compiled for the first time here.
    const doubled = tf.tidy(() => tf.cos(tf.mul(outputs[0]!, 2)));
    const [sum] = await expected(0.75);
    expect((await doubled.data())[0]).toBeCloseTo(Math.cos(2 * sum[0]!), 2);
    expect(await outputs[0]!.data()).toEqual(sum);
    await done;
    expect(await tf.add(update.state()[0]!, 0).data()).toEqual((await expected(0.75))[1]);
    recordings.dispose();
    tf.dispose([outputs, input, doubled, update.state()]);
  });

  test('values that are read within it are those of that moment', { timeout: 300_000 }, async () => {
    const update = new Mover();
    const input = tf.fill([SIZE], 0.125);
    let read: tf.Tensor | undefined;
    let values: Promise<Float32Array> | undefined;
    update.extra = () => {
      read = tf.keep(tf.expm1(update.state()[0]!));
      values = read.data<'float32'>();
    };
    const { outputs, done, recordings } = first(update, [input]);
    expect((await values!)[0]).toBeCloseTo(Math.expm1(1), 5);
    await done;
    expect(await outputs[0]!.data()).toEqual((await expected(0.125))[0]);
    recordings.dispose();
    tf.dispose([outputs, input, read!, update.state()]);
  });

  test('pipelines that never come are compiled in turn', { timeout: 300_000 }, async () => {
    const never = vi.spyOn(GPUDevice.prototype, 'createComputePipelineAsync').mockReturnValue(new Promise(() => {}));
    const x = tf.fill([SIZE], 0.5);
    const backend = tf.backend() as unknown as WebGPUInternals;
    const { result, done } = deferCommands(backend, () => tf.atanh(x), 1);
    await done;
    expect(never).toHaveBeenCalledOnce();
    never.mockRestore();
    expect((await result.data())[0]).toBeCloseTo(Math.atanh(0.5), 5);
    tf.dispose([x, result]);
  });

  test('an update that fails leaves a backend that computes', { timeout: 300_000 }, async () => {
    const update = new Mover();
    const input = tf.fill([SIZE], 1);
    update.extra = () => {
      throw new Error('fails');
    };
    expect(() => first(update, [input])).toThrow('fails');
    const computed = tf.max(tf.log1p(update.state()[0]!));
    expect((await computed.data())[0]).toBeCloseTo(Math.log(2), 5);
    // And its own device again, when what was compiled for it is there.
    await expect.poll(() => (tf.backend() as unknown as WebGPUInternals).device).toBeInstanceOf(GPUDevice);
    tf.dispose([input, computed, update.state()]);
  });
});
