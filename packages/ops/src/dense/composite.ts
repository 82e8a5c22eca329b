import { add, matMul, type Tensor1D, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import { applyActivation } from '../shared/activation.ts';
import type { DenseOptions } from './contract.ts';

/** `dense` by plain TensorFlow.js ops: same arguments, same result, differentiable by autodiff. */
export function compositeDense(x: Tensor2D, kernel: Tensor2D, bias: Tensor1D, options: DenseOptions = {}): Tensor2D {
  return tidy(() => applyActivation(add<Tensor2D>(matMul(x, kernel), bias), options.activation ?? 'linear'));
}
