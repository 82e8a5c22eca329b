import { type NamedAttrMap, type NamedTensorInfoMap, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';

/** A kernel of this package. */
export interface KernelDefinition {
  readonly kernelName: string;
  /** For a kernel that replaces a stock one: whether it can do this call; the stock kernel does the others. */
  covers?(inputs: NamedTensorInfoMap, attrs: NamedAttrMap): boolean;
  run(backend: WebGPUInternals, inputs: NamedTensorInfoMap, attrs: NamedAttrMap): TensorInfo | TensorInfo[];
}

export function isEmpty(tensors: readonly TensorInfo[]): boolean {
  return tensors.some(({ shape }) => util.sizeFromShape(shape) === 0);
}

/** The inputs of a stock kernel, which has checked that they are there. */
export type Inputs<Names extends string> = Record<Names, TensorInfo>;
