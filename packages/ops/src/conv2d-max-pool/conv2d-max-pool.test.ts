import '@tensorflow/tfjs-backend-cpu';
import {
  ones,
  profile,
  setBackend,
  type Tensor1D,
  type Tensor4D,
  unregisterKernel,
  zeros,
} from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { registerPlainBackend } from '../conformance/register-plain-backend.ts';
import { PenstrokeConv2D } from '../conv2d/contract.ts';
import { PenstrokeConv2DMaxPool } from './contract.ts';
import { conv2dMaxPool } from './conv2d-max-pool.ts';

test('without a kernel of its own, the convolution still runs as PenstrokeConv2D', async () => {
  registerPlainBackend('plain');
  unregisterKernel(PenstrokeConv2DMaxPool, 'plain');
  await setBackend('plain');
  const [x, filter, bias] = [ones([1, 4, 4, 1]) as Tensor4D, ones([3, 3, 1, 2]) as Tensor4D, zeros([2]) as Tensor1D];
  const { kernelNames } = await profile(() => conv2dMaxPool(x, filter, bias, { pool: { size: 2 } }));
  expect(kernelNames).toEqual([PenstrokeConv2D, 'MaxPool']);
});
