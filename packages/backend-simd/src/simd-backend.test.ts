import { PenstrokeAdam } from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { registerSimdBackend } from './register.ts';
import { SimdMemoryError } from './runtime/allocator.ts';
import type { SimdBackend } from './simd-backend.ts';
import { noiseTensor, setUpSimd } from './testing/compare.ts';

const backend = () => tf.backend() as unknown as SimdBackend;

describe('tensors of the backend', () => {
  beforeAll(async () => {
    await setUpSimd();
    await tf.setBackend('simd');
  });

  test('values read are copies that outlive the tensor', async () => {
    const x = tf.tensor1d([1, 2, 3]);
    const y = tf.square(x);
    const read = y.dataSync();
    const readLater = await y.data();
    expect(read.buffer).toBeInstanceOf(ArrayBuffer);
    read[0] = 100;
    expect([...y.dataSync()]).toEqual([1, 4, 9]);
    tf.dispose([x, y]);
    const others = [1, 2, 3].map(() => tf.add(tf.ones([3]), 5));
    expect([...readLater]).toEqual([1, 4, 9]);
    expect([...read]).toEqual([100, 4, 9]);
    tf.dispose(others);
  });

  test('the result of a cpu kernel that shares its input (a contiguous slice) outlives the input', () => {
    const x = tf.square(noiseTensor([4, 5]));
    const bools = tf.greater(x, 0);
    const part = tf.slice(bools, [1], [2]);
    const expected = [...part.dataSync()];
    tf.dispose([x, bools]);
    const others = tf.logicalNot(tf.ones([20], 'bool'));
    expect([...part.dataSync()]).toEqual(expected);
    tf.dispose([part, others]);
  });

  test('tensors live through a growth of the memory', () => {
    const x = tf.square(tf.tensor1d([1, 2, 3]));
    const view = backend().data.get(x.dataId).values;
    const before = backend().module.memory.buffer.byteLength;
    const large = tf.tidy(() => tf.add(tf.zeros([20_000_000]), 1));
    expect(backend().module.memory.buffer.byteLength).toBeGreaterThan(before);
    expect([...tf.add(x, 1).dataSync()]).toEqual([2, 5, 10]);
    expect([...(view as Float32Array)]).toEqual([1, 4, 9]);
    tf.dispose([x, large]);
  });

  test('tensors move to the backend and away from it', async () => {
    const x = tf.square(tf.tensor1d([1, 2, 3]));
    await tf.setBackend('cpu');
    const y = tf.add(x, 1);
    await tf.setBackend('simd');
    expect([...tf.add(y, x).dataSync()]).toEqual([3, 9, 19]);
    tf.dispose([x, y]);
  });

  test('complex tensors, variables and shared data are freed', () => {
    const { module } = backend();
    const used = module.usedBytes;
    tf.tidy(() => {
      const real = tf.square(noiseTensor([8, 8]));
      const complex = tf.complex(real, tf.neg(real));
      tf.fft(complex).dataSync();
      tf.reshape(real, [64]);
      const variable = tf.variable(real);
      variable.assign(tf.add(variable, 1));
      variable.dispose();
      tf.cast(tf.cast(real, 'int32'), 'float32');
    });
    expect(module.usedBytes).toBe(used);
  });

  test('a kernel that finds no room for one of its outputs gives back those before', () => {
    const { module } = backend();
    const state = ['p', 'g', 'm', 'v'].flatMap((prefix) =>
      [3, 5].map((size, k) => [`${prefix}${k}`, noiseTensor([size])] as const),
    );
    const attrs = { count: 2, learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, step: 1, weightDecay: 0 };
    const update = () => tf.engine().runKernel<tf.Tensor[]>(PenstrokeAdam, Object.fromEntries(state), { ...attrs });
    // Inputs go to the memory at the first call.
    tf.dispose(update());
    const [used, tensors] = [module.usedBytes, tf.memory().numTensors];
    const { allocate } = module;
    for (let room = 0; room < 6; room++) {
      let left = room;
      module.allocate = (bytes) => {
        if (left-- === 0) throw new SimdMemoryError(bytes, module.usedBytes);
        return allocate(bytes);
      };
      try {
        expect(update).toThrow(SimdMemoryError);
      } finally {
        module.allocate = allocate;
      }
      expect(module.usedBytes).toBe(used);
      expect(tf.memory().numTensors).toBe(tensors);
    }
    const outputs = update();
    expect(outputs.length).toBe(6);
    tf.dispose([...outputs, ...state.map(([, tensor]) => tensor)]);
  });

  test('a removed backend gives its memory back', async () => {
    const { module } = backend();
    tf.square(noiseTensor([1000]));
    expect(module.usedBytes).toBeGreaterThan(0);
    await registerSimdBackend({ threads: 1 });
    expect(module.usedBytes).toBe(0);
    await tf.setBackend('simd');
  });
});

describe('threads', () => {
  const compute = async (threads: number) => {
    await registerSimdBackend({ threads });
    await tf.setBackend('simd');
    const outputs = tf.tidy(() => {
      const x = noiseTensor<tf.Rank.R4>([4, 28, 28, 12]);
      const flat = tf.reshape(x, [-1, 12]);
      return [
        ...[tf.sum(flat, 0), tf.sum(x), tf.mean(flat, 1), tf.exp(x), tf.maxPool(x, 3, 2, 'valid'), tf.softmax(flat)],
        tf.localResponseNormalization(x),
      ];
    });
    return outputs.map((tensor) => tensor.dataSync<'float32'>());
  };

  test('give the same bits for the same number of them, and within 1e-6 of the sum of magnitudes for another', async () => {
    const two = await compute(2);
    const bytes = (outputs: ArrayLike<number>[]) =>
      outputs.map((values) => Buffer.from(Float32Array.from(values).buffer));
    const again = bytes(await compute(2));
    expect(bytes(two).every((data, k) => data.equals(again[k]!))).toBe(true);
    for (const threads of [1, 3]) {
      const others = await compute(threads);
      const worst = others.map((values, k) =>
        values.reduce((w, value, i) => Math.max(w, Math.abs(value - two[k]![i]!)), 0),
      );
      const [rowSum, sum, ...rest] = worst as [number, number, ...number[]];
      expect(rowSum).toBeLessThanOrEqual(1e-6 * 4 * 28 * 28);
      expect(sum).toBeLessThanOrEqual(1e-6 * 4 * 28 * 28 * 12);
      expect(Math.max(...rest)).toBe(0);
    }
  });
});
