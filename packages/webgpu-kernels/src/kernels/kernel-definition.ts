import type { ReplacementKernel } from '@penstroke/ops';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';

/** A kernel of this package. */
export type KernelDefinition = ReplacementKernel<WebGPUInternals>;

export function isEmpty(tensors: readonly TensorInfo[]): boolean {
  return tensors.some(({ shape }) => util.sizeFromShape(shape) === 0);
}

/** The inputs of a stock kernel, which has checked that they are there. */
export type Inputs<Names extends string> = Record<Names, TensorInfo>;
