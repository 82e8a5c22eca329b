import type { Tensor } from '@tensorflow/tfjs-core';

/** What recordings are kept by: the same for all inputs of the same shapes and types. */
export function recordingKey(inputs: readonly Tensor[]): string {
  return inputs.map(({ dtype, shape }) => `${dtype}[${shape}]`).join();
}
