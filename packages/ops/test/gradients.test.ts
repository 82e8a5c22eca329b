import {
  type Activation,
  batchNormTraining,
  conv2d,
  dense,
  dropout,
  PenstrokeConv2D,
  sparseSoftmaxCrossEntropy,
} from '@penstroke/ops';
import { createRandom } from '@penstroke/random';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { TEST_BACKENDS } from './test-backends.ts';

type Op = (...inputs: tf.Tensor[]) => tf.Tensor;

function normal(name: string, shape: number[], scale = 1): tf.Tensor {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  createRandom(3, name).fillNormal(0, values);
  return tf.tensor(
    values.map((value) => value * scale),
    shape,
  );
}

/** d sum(op(inputs) * dy) / d inputs[which], by central differences: the sums in double precision. */
function finiteDifferences(op: Op, inputs: tf.Tensor[], dy: tf.Tensor, which: number): number[] {
  const delta = 1e-2;
  const weights = dy.dataSync();
  const values = inputs[which]!.dataSync();
  const totalAt = (place: number, change: number) => {
    const moved = values.slice();
    moved[place] = moved[place]! + change;
    const y = op(...inputs.with(which, tf.tensor(moved, inputs[which]!.shape))).dataSync<'float32'>();
    return y.reduce((sum, value, i) => sum + value * weights[i]!, 0);
  };
  return Array.from(values, (_, place) => (totalAt(place, delta) - totalAt(place, -delta)) / (2 * delta));
}

const convInputs = () => [normal('x', [2, 4, 5, 2]), normal('filter', [3, 2, 2, 3], 0.3), normal('bias', [3])];
const convOp =
  (activation: Activation): Op =>
  (...args) =>
    conv2d(args[0] as tf.Tensor4D, args[1] as tf.Tensor4D, args[2] as tf.Tensor1D, {
      activation,
      padding: 'same',
      strides: [2, 1],
    });
const labels = () => tf.tensor1d([1, 0, 4], 'int32');

// Linear and ELU only: a step across the kink of ReLU or SELU is not a derivative. The PyTorch fixtures cover those two.
const CASES: { name: string; op: Op; inputs: () => tf.Tensor[] }[] = [
  ...(['linear', 'elu'] as const).flatMap((activation) => [
    { name: `conv2d ${activation}`, op: convOp(activation), inputs: convInputs },
    {
      name: `dense ${activation}`,
      op: (...args: tf.Tensor[]) =>
        dense(args[0] as tf.Tensor2D, args[1] as tf.Tensor2D, args[2] as tf.Tensor1D, { activation }),
      inputs: () => [normal('x', [3, 4]), normal('kernel', [4, 5], 0.5), normal('bias', [5])],
    },
    {
      name: `batchNormTraining ${activation}`,
      op: (...args: tf.Tensor[]) =>
        batchNormTraining(args[0]!, args[1] as tf.Tensor1D, args[2] as tf.Tensor1D, { activation }).y,
      inputs: () => [normal('x', [2, 3, 3, 2]), normal('gamma', [2]), normal('beta', [2])],
    },
  ]),
  ...[0, 0.1].map((labelSmoothing) => ({
    name: `sparseSoftmaxCrossEntropy smoothing ${labelSmoothing}`,
    op: (...args: tf.Tensor[]) => sparseSoftmaxCrossEntropy(args[0] as tf.Tensor2D, labels(), { labelSmoothing }),
    inputs: () => [normal('logits', [3, 5])],
  })),
  {
    name: 'dropout',
    op: (...args: tf.Tensor[]) => dropout(args[0]!, { rate: 0.4, seed: 1, purpose: 'p', step: 2 }),
    inputs: () => [normal('x', [3, 7])],
  },
];

describe.each(TEST_BACKENDS)('gradients by the $path', ({ backendName }) => {
  beforeAll(async () => {
    await tf.setBackend(backendName);
  });

  test.each(CASES)('$name = central differences within 2e-3 of the largest', ({ op, inputs }) => {
    const tensors = inputs();
    const dy = normal('dy', op(...tensors).shape);
    tf.grads(op)(tensors, dy).forEach((gradient, which) => {
      const expected = finiteDifferences(op, tensors, dy, which);
      const values = gradient.dataSync();
      const scale = Math.max(...expected.map(Math.abs));
      expect(Math.max(...expected.map((value, i) => Math.abs(value - values[i]!)))).toBeLessThan(2e-3 * scale);
    });
  });

  test.each(CASES)('$name: the gradient of one input alone is the same bits as among all', ({ op, inputs }) => {
    const tensors = inputs();
    const dy = normal('dy', op(...tensors).shape);
    tf.grads(op)(tensors, dy).forEach((gradient, which) => {
      const alone = tf.grad((input) => op(...tensors.with(which, input)))(tensors[which]!, dy);
      expect(alone.dataSync()).toEqual(gradient.dataSync());
    });
  });

  test('an input used twice gets the sum of both gradients within 1e-6', () => {
    const [x, filter, bias] = convInputs() as [tf.Tensor, tf.Tensor, tf.Tensor];
    const once = tf.grad((w) => convOp('elu')(x, w, bias))(filter);
    const twice = tf.grad((w) => tf.add(convOp('elu')(x, w, bias), convOp('elu')(x, w, bias)))(filter);
    const error = tf.max(tf.abs(tf.sub(twice, tf.mul(once, 2)))).dataSync()[0]!;
    expect(error).toBeLessThan(1e-6 * tf.max(tf.abs(twice)).dataSync()[0]!);
  });

  test('mean and variance of batchNormTraining carry no gradient', () => {
    const [gamma, beta] = [tf.ones([2]), tf.zeros([2])] as [tf.Tensor1D, tf.Tensor1D];
    const statistics = (x: tf.Tensor) => {
      const { mean, variance } = batchNormTraining(x, gamma, beta);
      return tf.add(mean, variance);
    };
    expect(
      [
        ...tf
          .grad(statistics)(normal('x', [3, 2]))
          .dataSync(),
      ].every((value) => value === 0),
    ).toBe(true);
  });

  test('the gradient of the first layer’s images is not computed', async () => {
    const [x, filter, bias] = convInputs() as [tf.Tensor, tf.Tensor, tf.Tensor];
    const { kernelNames } = await tf.profile(() => tf.grads((w, b) => convOp('relu')(x, w!, b!))([filter, bias])[0]!);
    expect(kernelNames).toContain(backendName === 'cpu' ? 'Conv2D' : PenstrokeConv2D);
    expect(kernelNames).toContain('Conv2DBackpropFilter');
    expect(kernelNames).not.toContain('Conv2DBackpropInput');
  });
});
