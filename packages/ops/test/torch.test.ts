import {
  type Activation,
  adamUpdate,
  batchNormTraining,
  conv2d,
  dense,
  momentumUpdate,
  sparseSoftmaxCrossEntropy,
} from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import fixtures from './fixtures/torch.json' with { type: 'json' };
import { TEST_BACKENDS } from './test-backends.ts';

const BOUND = 1e-5;

type Packed = { shape: number[]; values: number[] };
const unpack = (packed: Packed): tf.Tensor => tf.tensor(packed.values, packed.shape, 'float32');

/** The largest difference, as a share of the largest expected magnitude. */
function difference(actual: tf.Tensor, expected: Packed): number {
  expect(actual.shape).toEqual(expected.shape);
  const values = actual.dataSync();
  const scale = Math.max(...expected.values.map(Math.abs));
  return Math.max(...expected.values.map((value, i) => Math.abs(value - values[i]!))) / scale;
}

/** y and the gradients of the inputs for the output gradient dy. */
function forwardAndBack(op: (...inputs: tf.Tensor[]) => tf.Tensor, inputs: Packed[], dy: Packed): tf.Tensor[] {
  const tensors = inputs.map(unpack);
  return [op(...tensors), ...tf.grads(op)(tensors, unpack(dy))];
}

function expectAll(actual: tf.Tensor[], expected: Packed[]): void {
  expected.forEach((packed, i) => {
    expect(difference(actual[i]!, packed)).toBeLessThan(BOUND);
  });
}

describe.each(TEST_BACKENDS)(
  `$path = PyTorch ${fixtures.torch} within ${BOUND} of the largest value`,
  ({ backendName }) => {
    beforeAll(async () => {
      await tf.setBackend(backendName);
    });

    test.each(fixtures.conv2d)('conv2d $strides $padding $activation and its gradients', (fixture) => {
      const options = {
        strides: fixture.strides as [number, number],
        padding: fixture.padding as 'same' | 'valid',
        activation: fixture.activation as Activation,
      };
      const op = (...args: tf.Tensor[]) =>
        conv2d(args[0] as tf.Tensor4D, args[1] as tf.Tensor4D, args[2] as tf.Tensor1D, options);
      const actual = forwardAndBack(op, [fixture.x, fixture.filter, fixture.bias], fixture.dy);
      expectAll(actual, [fixture.y, fixture.dx, fixture.dfilter, fixture.dbias]);
    });

    test.each(fixtures.dense)('dense $activation and its gradients', (fixture) => {
      const activation = fixture.activation as Activation;
      const op = (...args: tf.Tensor[]) =>
        dense(args[0] as tf.Tensor2D, args[1] as tf.Tensor2D, args[2] as tf.Tensor1D, { activation });
      const actual = forwardAndBack(op, [fixture.x, fixture.kernel, fixture.bias], fixture.dy);
      expectAll(actual, [fixture.y, fixture.dx, fixture.dkernel, fixture.dbias]);
    });

    test.each(fixtures.batchNormTraining)('batchNormTraining $activation and its gradients', (fixture) => {
      const options = { epsilon: fixture.epsilon, activation: fixture.activation as Activation };
      const op = (...args: tf.Tensor[]) =>
        batchNormTraining(args[0]!, args[1] as tf.Tensor1D, args[2] as tf.Tensor1D, options);
      const inputs = [fixture.x, fixture.gamma, fixture.beta];
      expectAll(
        forwardAndBack((...args) => op(...args).y, inputs, fixture.dy),
        [fixture.y, fixture.dx, fixture.dgamma, fixture.dbeta],
      );
      const { mean, variance } = op(...inputs.map(unpack));
      expectAll([mean, variance], [fixture.mean, fixture.variance]);
    });

    test.each(fixtures.sparseSoftmaxCrossEntropy)(
      'sparseSoftmaxCrossEntropy smoothing $labelSmoothing and its gradient',
      ({ logits, labels, labelSmoothing, dy, losses, dlogits }) => {
        const labelTensor = tf.tensor1d(labels, 'int32');
        const op = (...args: tf.Tensor[]) =>
          sparseSoftmaxCrossEntropy(args[0] as tf.Tensor2D, labelTensor, { labelSmoothing });
        expectAll(forwardAndBack(op, [logits], dy), [losses, dlogits]);
      },
    );

    test.each(fixtures.adamUpdate)('adamUpdate $options, five steps', ({ options, start, gradients, end }) => {
      const parameters = start.map(unpack);
      const zeros = () => parameters.map((parameter) => tf.zerosLike(parameter));
      let state = { parameters, firstMoments: zeros(), secondMoments: zeros() };
      gradients.forEach((packed, i) => {
        state = adamUpdate({ ...state, ...options, gradients: packed.map(unpack), step: i + 1 });
      });
      expectAll(state.parameters, end);
    });

    test.each(fixtures.momentumUpdate)('momentumUpdate $options, five steps', ({ options, start, gradients, end }) => {
      const parameters = start.map(unpack);
      let state = { parameters, accumulations: parameters.map((parameter) => tf.zerosLike(parameter)) };
      for (const packed of gradients) state = momentumUpdate({ ...state, ...options, gradients: packed.map(unpack) });
      expectAll(state.parameters, end);
    });
  },
);
