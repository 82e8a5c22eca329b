import { copyRegisteredKernels, findBackendFactory, registerBackend, registerKernel } from '@tensorflow/tfjs-core';
import { ROOMS } from './rooms.ts';

/**
 * Registers the backend `backendName`: a copy of `cpu` (import `@tensorflow/tfjs-backend-cpu` first) that has every kernel of this
 * package, in plain loops. Slow: it is for tests of code that calls the ops.
 *
 * @throws RangeError when there is no backend `cpu`
 *
 * @example
 * registerPlainBackend('cpu-plain');
 * await tf.setBackend('cpu-plain');
 */
export function registerPlainBackend(backendName: string): void {
  const factory = findBackendFactory('cpu');
  if (!factory) {
    throw new RangeError(
      "registerPlainBackend: expected a backend 'cpu', got none; import @tensorflow/tfjs-backend-cpu",
    );
  }
  copyRegisteredKernels('cpu', backendName);
  registerBackend(backendName, factory, 0);
  for (const kernel of ROOMS.flatMap(({ kernels }) => kernels)) registerKernel({ ...kernel, backendName });
}
