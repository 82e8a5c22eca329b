/** What tfjs's fused products and convolutions add to their sums where the WebAssembly kernels cannot: other kernels. */
import {
  Add,
  getKernel,
  type KernelFunc,
  LeakyRelu,
  Prelu,
  Relu6,
  Sigmoid,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../simd-backend.ts';
import { ACTIVATION_CODE } from './activation-code.ts';

const KERNELS: Readonly<Record<string, string>> = {
  relu6: Relu6,
  prelu: Prelu,
  leakyrelu: LeakyRelu,
  sigmoid: Sigmoid,
};

/** The code of an activation that the WebAssembly kernels know; nothing is linear. */
export function codeOfActivation(activation: string | undefined): number | undefined {
  return (ACTIVATION_CODE as Readonly<Record<string, number>>)[activation || 'linear'];
}

/** Whether `bias` has one float for each of the `channels`, which the output's last axis counts. */
export function isChannelBias(bias: TensorInfo, channels: number): boolean {
  return bias.dtype === 'float32' && bias.shape.at(-1) === channels && util.sizeFromShape(bias.shape) === channels;
}

function run(kernelName: string, backend: SimdBackend, inputs: Record<string, TensorInfo>, attrs: object): TensorInfo {
  const kernelFunc = getKernel(kernelName, 'simd')?.kernelFunc as KernelFunc;
  return kernelFunc({ inputs, attrs: attrs as never, backend }) as TensorInfo;
}

/** x + bias with broadcasting; disposes x. */
export function addBias(backend: SimdBackend, x: TensorInfo, bias: TensorInfo): TensorInfo {
  const sum = run(Add, backend, { a: x, b: bias }, {});
  backend.disposeIntermediateTensorInfo(x);
  return sum;
}

/**
 * The activation of x by the kernel of its name; disposes x.
 *
 * @throws Error when tfjs has no such activation
 */
export function applyActivation(
  backend: SimdBackend,
  x: TensorInfo,
  activation: string | undefined,
  parameters: { preluActivationWeights?: TensorInfo | undefined; leakyreluAlpha?: number | undefined },
): TensorInfo {
  if (!activation || activation === 'linear') return x;
  const kernelName = KERNELS[activation] ?? activation.charAt(0).toUpperCase() + activation.slice(1);
  if (getKernel(kernelName, 'simd') === undefined) {
    throw new Error(`applyActivation: expected an activation of TensorFlow.js, got '${activation}'`);
  }
  const { preluActivationWeights: alpha, leakyreluAlpha } = parameters;
  const inputs = alpha ? { x, alpha } : { x };
  const y = run(kernelName, backend, inputs, { alpha: leakyreluAlpha });
  backend.disposeIntermediateTensorInfo(x);
  return y;
}
