/** What is run in a page or in a worker of it: the backend, a few kernels on it, and the same on cpu. */
import * as tf from '@tensorflow/tfjs-core';
import { registerSimdBackend, type SimdSupport, simdSupport } from '../../src/index.ts';

/** What the test reads. */
export interface BrowserReport {
  threads: number;
  relaxed: boolean;
  support: SimdSupport;
  /** The greatest difference between simd and cpu. */
  difference: number;
}

function compute(): tf.Tensor[] {
  const pixels = Float32Array.from({ length: 32 * 28 * 28 * 8 }, (_, i) => Math.sin(i));
  const x = tf.tensor4d(pixels, [32, 28, 28, 8]);
  const filter = tf.tensor4d(
    Float32Array.from({ length: 3 * 3 * 8 * 8 }, (_, i) => Math.cos(i)),
    [3, 3, 8, 8],
  );
  const y = tf.conv2d(x, filter, 1, 'same');
  const flat = tf.reshape(tf.maxPool(y, 2, 2, 'valid'), [32, -1]) as tf.Tensor2D;
  return [tf.mean(y, [0, 1, 2]), tf.softmax(tf.matMul(flat, flat, false, true)), tf.tanh(y), tf.gather(y, [3, 1])];
}

/** @returns the report, after several rounds that put the threads to sleep and wake them */
export async function check(): Promise<BrowserReport> {
  const { threads, relaxed } = await registerSimdBackend();
  const results: Record<string, Float32Array[]> = {};
  for (const name of ['cpu', 'simd']) {
    await tf.setBackend(name);
    for (let round = 0; round < 3; round++) {
      const outputs = tf.tidy(compute);
      results[name] = await Promise.all(outputs.map((tensor) => tensor.data<'float32'>()));
      tf.dispose(outputs);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  let difference = 0;
  for (const [k, expected] of results.cpu!.entries()) {
    const actual = results.simd![k]!;
    for (const [i, value] of expected.entries()) {
      const error = Math.abs(actual[i]! - value);
      difference = Math.max(difference, Number.isNaN(error) ? Number.POSITIVE_INFINITY : error);
    }
  }
  return { threads, relaxed, support: simdSupport(), difference };
}
