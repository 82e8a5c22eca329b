/**
 * What the kernels in plain loops are made with (`<op>/conformance.ts`): independent of the composites, slow, for tests alone.
 * Sums run in double precision. Data is read and written through the backend's own `readSync` and `write`, so they run on any backend that has
 * a synchronous `readSync`.
 */
import type { KernelBackend, KernelConfig, NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import { type Activation, SELU_ALPHA, SELU_SCALE } from '../../shared/activation.ts';

/** The data of a float32, int32 or bool tensor. */
export type Read = (tensor: TensorInfo) => Float32Array;
/** A new tensor: float32, or bool from bytes. */
export type Write = (values: Float32Array | Uint8Array, shape: readonly number[]) => TensorInfo;

/** What a kernel does, without the engine's wrapping. */
export type PlainKernel<Inputs, Attrs> = (
  inputs: Inputs,
  attrs: Attrs,
  read: Read,
  write: Write,
) => TensorInfo | TensorInfo[];

/** A kernel that lacks only the name of a backend to be registered. */
export type PlainKernelConfig = Omit<KernelConfig, 'backendName'>;

/** A kernel ready to be registered for a backend. */
export function plainKernel<Inputs, Attrs>(kernelName: string, compute: PlainKernel<Inputs, Attrs>): PlainKernelConfig {
  return {
    kernelName,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { readSync, write } = bindBackend(backend as KernelBackend);
      return compute(inputs as NamedTensorInfoMap as Inputs, attrs as Attrs, readSync, write);
    },
  };
}

function bindBackend(backend: KernelBackend): { readSync: Read; write: Write } {
  return {
    readSync: (tensor) => backend.readSync(tensor.dataId) as Float32Array,
    write: (values, shape) => {
      const dtype = values instanceof Uint8Array ? 'bool' : 'float32';
      return { dataId: backend.write(values, [...shape], dtype), shape: [...shape], dtype };
    },
  };
}

/** f(z) */
export function activate(z: number, activation: Activation): number {
  switch (activation) {
    case 'linear':
      return z;
    case 'relu':
      return Math.max(z, 0);
    case 'selu':
      return SELU_SCALE * (z > 0 ? z : SELU_ALPHA * Math.expm1(z));
    case 'elu':
      return z > 0 ? z : Math.expm1(z);
  }
}

/** f'(z) from y = f(z) */
export function slope(y: number, activation: Activation): number {
  switch (activation) {
    case 'linear':
      return 1;
    case 'relu':
      return y > 0 ? 1 : 0;
    case 'selu':
      return y > 0 ? SELU_SCALE : y + SELU_SCALE * SELU_ALPHA;
    case 'elu':
      return y > 0 ? 1 : y + 1;
  }
}
