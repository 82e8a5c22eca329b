import '@tensorflow/tfjs-backend-cpu';
import {
  type Activation,
  adamUpdate,
  batchNormTraining,
  biasActivationGradient,
  conv2d,
  conv2dMaxPool,
  dense,
  dropout,
  momentumUpdate,
  movingAverage,
  sparseSoftmaxCrossEntropy,
} from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';

const of = <T extends tf.Tensor>(...shape: number[]): T => tf.zeros(shape) as T;
const int = <T extends tf.Tensor>(...shape: number[]): T => tf.zeros(shape, 'int32') as T;
const [x, filter, bias] = [of<tf.Tensor4D>(2, 5, 5, 3), of<tf.Tensor4D>(3, 3, 3, 4), of<tf.Tensor1D>(4)];
const logits = of<tf.Tensor2D>(2, 3);
const dropoutOptions = { rate: 0.5, seed: 1, purpose: 'x', step: 1 };
const adam = {
  parameters: [of(2)],
  gradients: [of(2)],
  firstMoments: [of(2)],
  secondMoments: [of(2)],
  step: 1,
  learningRate: 0.1,
};

const CASES: [name: string, call: () => unknown, error: typeof TypeError | typeof RangeError, message: RegExp][] = [
  ['conv2d of int32', () => conv2d(int(2, 5, 5, 3), filter, bias), TypeError, /x of dtype float32, got int32/],
  ['conv2d of rank 3', () => conv2d(of(5, 5, 3), filter, bias), RangeError, /x of rank 4, got shape \[5,5,3\]/],
  ['conv2d of other channels', () => conv2d(of(2, 5, 5, 2), filter, bias), RangeError, /3 channels/],
  ['conv2d with a long bias', () => conv2d(x, filter, of(5)), RangeError, /bias of shape \[4\], got \[5\]/],
  ['conv2d of no channels', () => conv2d(of(1, 5, 5, 0), of(3, 3, 0, 4), bias), RangeError, /filter .* \[3,3,0,4\]/],
  ['conv2d of no maps', () => conv2d(x, of(3, 3, 3, 0), of(0)), RangeError, /filter whose sizes are at least 1/],
  [
    'conv2dMaxPool of no channels',
    () => conv2dMaxPool(of(1, 5, 5, 0), of(3, 3, 0, 4), bias, { pool: { size: 2 } }),
    RangeError,
    /filter whose sizes are at least 1/,
  ],
  ['conv2d, stride 0', () => conv2d(x, filter, bias, { strides: 0 }), RangeError, /strides of at least 1/],
  ['conv2d, stride 1.5', () => conv2d(x, filter, bias, { strides: [1, 1.5] }), RangeError, /strides/],
  [
    'conv2d, padding',
    () => conv2d(x, filter, bias, { padding: 'full' as 'same' }),
    RangeError,
    /'same' or 'valid', got full/,
  ],
  [
    'conv2d of small images',
    () => conv2d(of(1, 2, 5, 3), filter, bias),
    RangeError,
    /at least 3x3.*use padding 'same'/,
  ],
  [
    'conv2dMaxPool of int32',
    () => conv2dMaxPool(int(2, 5, 5, 3), filter, bias, { pool: { size: 2 } }),
    TypeError,
    /x of/,
  ],
  ['conv2dMaxPool, window', () => conv2dMaxPool(x, filter, bias, { pool: { size: 0 } }), RangeError, /pool.size of at/],
  [
    'conv2dMaxPool, strides',
    () => conv2dMaxPool(x, filter, bias, { pool: { size: 2, strides: [1, 0.5] } }),
    RangeError,
    /pool.strides of at least 1/,
  ],
  [
    'conv2dMaxPool, padding',
    () => conv2dMaxPool(x, filter, bias, { pool: { size: 2, padding: 'full' as 'same' } }),
    RangeError,
    /pool.padding 'same' or 'valid', got full/,
  ],
  [
    'conv2dMaxPool of images smaller than the window',
    () => conv2dMaxPool(x, filter, bias, { pool: { size: [3, 4], strides: 1 } }),
    RangeError,
    /at least 3x4, the pooling window, got 3x3/,
  ],
  ['conv2d, activation', () => conv2d(x, filter, bias, { activation: 'tanh' as Activation }), RangeError, /got tanh/],
  ['dense of other inputs', () => dense(of(2, 3), of(4, 5), of(5)), RangeError, /4 inputs, got shape \[2,3\]/],
  ['dense of rank 3', () => dense(of(2, 3, 4), of(4, 5), of(5)), RangeError, /x of rank 2/],
  ['dense with a long bias', () => dense(of(2, 4), of(4, 5), of(4)), RangeError, /bias of shape \[5\]/],
  [
    'gradient of other shape',
    () => biasActivationGradient(of(2, 3), of(2, 4), 'relu'),
    RangeError,
    /y of shape \[2,3\]/,
  ],
  ['float labels', () => sparseSoftmaxCrossEntropy(logits, of(2)), TypeError, /labels of dtype int32, got float32/],
  ['too many labels', () => sparseSoftmaxCrossEntropy(logits, int(3)), RangeError, /labels of shape \[2\]/],
  ['smoothing 1', () => sparseSoftmaxCrossEntropy(logits, int(2), { labelSmoothing: 1 }), RangeError, /< 1, got 1/],
  ['smoothing NaN', () => sparseSoftmaxCrossEntropy(logits, int(2), { labelSmoothing: Number.NaN }), RangeError, /NaN/],
  ['batch norm, gamma', () => batchNormTraining(of(2, 3), of(2), of(3)), RangeError, /gamma of shape \[3\]/],
  ['batch norm, rank 3', () => batchNormTraining(of(2, 3, 4), of(4), of(4)), RangeError, /rank 2 or 4/],
  [
    'batch norm, epsilon',
    () => batchNormTraining(of(2, 3), of(3), of(3), { epsilon: 0 }),
    RangeError,
    /above 0, got 0/,
  ],
  ['dropout of int32', () => dropout(int(3), dropoutOptions), TypeError, /float32/],
  ['dropout, rate 1', () => dropout(of(3), { ...dropoutOptions, rate: 1 }), RangeError, /0 <= rate < 1, got 1/],
  ['dropout, step', () => dropout(of(3), { ...dropoutOptions, step: -1 }), RangeError, /at least 0, got -1/],
  ['dropout, seed', () => dropout(of(3), { ...dropoutOptions, seed: -1 }), RangeError, /seed/],
  ['Adam, step 0', () => adamUpdate({ ...adam, step: 0 }), RangeError, /at least 1, got 0/],
  ['Adam, beta 1', () => adamUpdate({ ...adam, beta1: 1 }), RangeError, /beta1 < 1/],
  [
    'Adam, no gradient',
    () => adamUpdate({ ...adam, gradients: [] }),
    RangeError,
    /as many gradients as parameters \(1\), got 0/,
  ],
  [
    'Adam, shape',
    () => adamUpdate({ ...adam, secondMoments: [of(3)] }),
    RangeError,
    /secondMoments\[0\] of shape \[2\]/,
  ],
  ['Adam, dtype', () => adamUpdate({ ...adam, gradients: [int(2)] }), TypeError, /gradients\[0\] of dtype float32/],
  [
    'momentum, shape',
    () => momentumUpdate({ parameters: [of(2)], gradients: [of(2)], accumulations: [of(1)], learningRate: 1 }),
    RangeError,
    /accumulations\[0\]/,
  ],
  ['average, decay', () => movingAverage({ averages: [], parameters: [], decay: 1 }), RangeError, /decay < 1/],
];

test.each(CASES)('%s is refused in one clear line', (_, call, error, message) => {
  expect(call).toThrow(error);
  expect(call).toThrow(message);
});
