import { engine, getKernel } from '@tensorflow/tfjs-core';

/** Whether the current backend has registered a kernel of this name (see the contracts of the ops). */
export function hasKernel(name: string): boolean {
  return getKernel(name, engine().backendName) !== undefined;
}
