import { engine, type NamedAttrMap, type NamedTensorMap, type Tensor } from '@tensorflow/tfjs-core';

/**
 * Runs a kernel of the current backend. The casts of inputs and attributes, whose interfaces have no index signature, live here.
 *
 * @returns the kernel's outputs; the caller disposes them
 */
export function runKernel<T extends Tensor | Tensor[]>(name: string, inputs: object, attrs: object): T {
  return engine().runKernel<T>(name, inputs as NamedTensorMap, attrs as NamedAttrMap);
}
