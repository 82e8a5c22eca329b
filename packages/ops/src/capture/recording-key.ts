import type { Tensor } from '@tensorflow/tfjs-core';

/** What recordings are kept by: the same for all inputs of the same shapes and types. */
export function recordingKey(inputs: readonly Tensor[]): string {
  let key = '';
  for (const { dtype, shape } of inputs) key += `${dtype}[${shape}]`;
  return key;
}
