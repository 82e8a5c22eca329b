import type { NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { SimdBackend } from './simd-backend.ts';

/** What a kernel is called with; `Inputs` and `Attrs` as tfjs-core (or @penstroke/ops) declares them for its name. */
export interface KernelCall<Inputs = NamedTensorInfoMap, Attrs = object> {
  inputs: Inputs;
  attrs: Attrs;
  backend: SimdBackend;
}

/** A kernel of the simd backend, before registration. */
export interface SimdKernel {
  kernelName: string;
  /** Returns undefined for a case that it does not handle: the kernel of tfjs-backend-cpu then runs. */
  run(call: KernelCall<never, never>): TensorInfo | TensorInfo[] | undefined;
}

/** Describes a kernel; src/kernels/index.ts lists them all. */
export function simdKernel<Inputs, Attrs>(
  kernelName: string,
  run: (call: KernelCall<Inputs, Attrs>) => TensorInfo | TensorInfo[] | undefined,
): SimdKernel {
  return { kernelName, run };
}
