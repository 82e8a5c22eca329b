import { engine, getKernel } from '@tensorflow/tfjs-core';

/** Whether the current backend has registered a kernel of this name (see kernel-names.ts). */
export function hasKernel(name: string): boolean {
  return getKernel(name, engine().backendName) !== undefined;
}
