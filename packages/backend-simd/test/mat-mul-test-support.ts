/** What the tests of the matrix products and convolutions share. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';

/** A tensor of uniform numbers in [-1, 1), the same for the same seed. */
export function randomTensor<R extends tf.Rank>(shape: number[], seed: number): tf.Tensor<R> {
  const values = new Float32Array(tf.util.sizeFromShape(shape));
  // A linear congruential generator (Numerical Recipes); its high bits are good enough here.
  let state = seed >>> 0;
  for (let i = 0; i < values.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    values[i] = state / 2 ** 31 - 1;
  }
  return tf.tensor(values, shape as tf.ShapeMap[R]);
}

/** The shape and values of a tensor that `compute` returns, which runs on a backend. Leaves no tensor behind. */
export function onBackend(name: 'simd' | 'cpu', compute: () => tf.Tensor): { shape: number[]; values: Float32Array } {
  tf.setBackend(name);
  return tf.tidy(() => {
    const result = compute();
    return { shape: result.shape, values: result.dataSync() as Float32Array };
  }) as never;
}

/** The greatest difference of two results; NaN and infinity in the same places agree. */
export function greatestError(a: { values: Float32Array }, b: { values: ArrayLike<number> }): number {
  let error = 0;
  a.values.forEach((x, i) => {
    const y = b.values[i]!;
    if (Object.is(x, y)) return;
    const difference = Math.abs(x - y);
    if (!(difference <= error)) error = difference;
  });
  return a.values.length === b.values.length ? error : Number.NaN;
}
