/** What the tests of the matrix products and convolutions share. */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import type { ConvolutionShape } from '../src/kernels/conv2d-plan.ts';
import { checkBlocks } from '../src/testing/watch-blocks.ts';

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

/**
 * The shape and values of a tensor that `compute` returns, which runs on a backend. Leaves no tensor behind, and checks that no
 * kernel wrote beyond its output.
 */
export function onBackend(name: 'simd' | 'cpu', compute: () => tf.Tensor): { shape: number[]; values: Float32Array } {
  tf.setBackend(name);
  checkBlocks();
  return tf.tidy(() => {
    const result = compute();
    checkBlocks();
    return { shape: result.shape, values: result.dataSync() as Float32Array };
  }) as never;
}

/** The greatest difference of two results; NaN and infinity in the same places agree, and are infinitely far from others. */
export function greatestError(a: { values: Float32Array }, b: { values: ArrayLike<number> }): number {
  let error = 0;
  a.values.forEach((x, i) => {
    const y = b.values[i]!;
    if (Object.is(x, y)) return;
    const difference = Math.abs(x - y);
    error = Math.max(error, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
  });
  return a.values.length === b.values.length ? error : Number.POSITIVE_INFINITY;
}

/** A convolution without stride and both gradients in double precision, by the definition. */
export function referenceConvolution(
  { batch, height, width, inChannels, outHeight, outWidth, outChannels, ...sizes }: ConvolutionShape,
  { x, filter, dy }: Record<'x' | 'filter' | 'dy', Float32Array>,
): Record<'y' | 'dx' | 'dFilter', Float64Array> {
  const y = new Float64Array(dy.length);
  const dx = new Float64Array(x.length);
  const dFilter = new Float64Array(filter.length);
  const { filterHeight, filterWidth, padTop, padLeft } = sizes;
  for (let pixel = 0; pixel < batch * outHeight * outWidth; pixel++) {
    const image = Math.floor(pixel / (outHeight * outWidth));
    const top = (Math.floor(pixel / outWidth) % outHeight) - padTop;
    const left = (pixel % outWidth) - padLeft;
    for (let tap = 0; tap < filterHeight * filterWidth; tap++) {
      const row = top + Math.floor(tap / filterWidth);
      const column = left + (tap % filterWidth);
      if (row < 0 || row >= height || column < 0 || column >= width) continue;
      for (let i = 0; i < inChannels; i++) {
        const at = ((image * height + row) * width + column) * inChannels + i;
        const weights = (tap * inChannels + i) * outChannels;
        let sum = 0;
        for (let o = 0; o < outChannels; o++) {
          const out = pixel * outChannels + o;
          y[out]! += x[at]! * filter[weights + o]!;
          sum += dy[out]! * filter[weights + o]!;
          dFilter[weights + o]! += x[at]! * dy[out]!;
        }
        dx[at]! += sum;
      }
    }
  }
  return { y, dx, dFilter };
}
