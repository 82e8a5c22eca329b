/**
 * Trains a small network for the number of steps given as argument and prints what it holds after 100 of them and in the end,
 * as one line of JSON. `pnpm --filter @penstroke/backend-simd exec vitest run test/memory` runs it.
 */
import { adamUpdate, batchNormTraining, conv2d, dense, dropout, sparseSoftmaxCrossEntropy } from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';
import { registerSimdBackend, type SimdBackend } from '../../src/index.ts';

const WARM_UP_STEPS = 100;
const BATCH = 16;
const SHAPES = [[3, 3, 1, 8], [8], [8], [8], [14 * 14 * 8, 10], [10]];

type Parameters = [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D, tf.Tensor1D, tf.Tensor2D, tf.Tensor1D];

function lossOf([filter, bias, gamma, beta, kernel, offset]: Parameters, step: number): tf.Scalar {
  const pixels = Float32Array.from({ length: BATCH * 28 * 28 }, (_, i) => ((i * step) % 7) / 7);
  const images = tf.tensor4d(pixels, [BATCH, 28, 28, 1]);
  const labels = tf.tensor1d(
    Int32Array.from({ length: BATCH }, (_, i) => (i * step) % 10),
    'int32',
  );
  const z = conv2d(images, filter, bias, { strides: [1, 1], padding: 'same', activation: 'linear' });
  const { y } = batchNormTraining(z, gamma, beta, { epsilon: 1e-3, activation: 'relu' });
  const flat = tf.reshape(tf.maxPool(y as tf.Tensor4D, 2, 2, 'valid'), [BATCH, -1]) as tf.Tensor2D;
  const kept = dropout(flat, { rate: 0.5, seed: 1, purpose: 'memory-test', step });
  return tf.mean(sparseSoftmaxCrossEntropy(dense(kept, kernel, offset, { activation: 'linear' }), labels));
}

async function main(): Promise<void> {
  await registerSimdBackend({ threads: 2 });
  await tf.setBackend('simd');
  const zeros = () => SHAPES.map((shape) => tf.zeros(shape));
  let state = {
    parameters: SHAPES.map((shape) => tf.mul(tf.ones(shape), 0.01)),
    firstMoments: zeros(),
    secondMoments: zeros(),
  };
  let loss = Number.NaN;
  const { module } = tf.backend() as unknown as SimdBackend;
  const measure = () => ({
    wasmBytes: module.memory.buffer.byteLength,
    usedBytes: module.usedBytes,
    tensors: tf.memory().numTensors,
    residentBytes: process.memoryUsage.rss(),
  });
  let before = measure();
  const steps = Number(process.argv[2]);
  for (let step = 1; step <= steps; step++) {
    const next = tf.tidy(() => {
      const gradients = tf.valueAndGrads((...parameters) => lossOf(parameters as Parameters, step))(state.parameters);
      loss = gradients.value.dataSync()[0]!;
      return adamUpdate({ ...state, gradients: gradients.grads, step, learningRate: 1e-3 });
    });
    tf.dispose(state);
    state = next;
    if (step === WARM_UP_STEPS) before = measure();
  }
  process.stdout.write(`${JSON.stringify({ loss, before, after: measure() })}\n`);
}

void main();
