import { adamUpdate, conv2dMaxPool, dense, sparseSoftmaxCrossEntropy } from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { TEST_BACKENDS } from './test-backends.ts';

/** Filters, kernels and biases of the LeNet for [batch, 28, 28, 1]. */
const SHAPES = [[3, 3, 1, 12], [12], [3, 3, 12, 16], [16], [576, 288], [288], [288, 144], [144], [144, 10], [10]];

/** The engine's kernel calls of one training step on two images: forward, back and Adam. */
async function countKernelCalls(): Promise<number> {
  const images = tf.zeros<tf.Rank.R4>([2, 28, 28, 1]);
  const labels = tf.tensor1d([1, 2], 'int32');
  const zeros = () => SHAPES.map((shape) => tf.zeros(shape));
  const [parameters, firstMoments, secondMoments] = [zeros(), zeros(), zeros()];
  const loss = (...[w1, b1, w2, b2, w3, b3, w4, b4, w5, b5]: tf.Tensor[]): tf.Scalar => {
    const convolution = (x: tf.Tensor4D, w: tf.Tensor, b: tf.Tensor) =>
      conv2dMaxPool(x, w as tf.Tensor4D, b as tf.Tensor1D, {
        padding: 'same',
        activation: 'relu',
        pool: { size: 3, strides: 2 },
      });
    const layer = (x: tf.Tensor2D, w: tf.Tensor, b: tf.Tensor, activation: 'selu' | 'linear') =>
      dense(x, w as tf.Tensor2D, b as tf.Tensor1D, { activation });
    const features = convolution(convolution(images, w1!, b1!), w2!, b2!); // [2, 6, 6, 16]
    const hidden = layer(tf.reshape<tf.Rank.R2>(features, [2, 576]), w3!, b3!, 'selu'); // [2, 288]
    const logits = layer(layer(hidden, w4!, b4!, 'selu'), w5!, b5!, 'linear'); // [2, 10]
    return tf.mean(sparseSoftmaxCrossEntropy(logits, labels));
  };
  const { kernels } = await tf.profile(() => {
    const { grads } = tf.valueAndGrads(loss as (...xs: tf.Tensor[]) => tf.Scalar)(parameters);
    return adamUpdate({ parameters, gradients: grads, firstMoments, secondMoments, step: 1, learningRate: 1e-3 })
      .parameters;
  });
  return kernels.length;
}

test('kernel calls of a LeNet training step by both paths, as the README says', async () => {
  const calls: Record<string, number> = {};
  for (const { backendName, path } of TEST_BACKENDS) {
    await tf.setBackend(backendName);
    calls[path] = await countKernelCalls();
  }
  expect(calls).toEqual({ composite: 290, kernel: 49 });
});
