import type { TensorInfo } from '@tensorflow/tfjs-core';

/**
 * The inputs of a kernel over many tensors: `{ p: [a, b], g: [c, d] }` becomes `{ p0: a, p1: b, g0: c, g1: d }`.
 * For `PenstrokeAdamInputs` and its like.
 */
export function numberInputs<T extends TensorInfo>(groups: Readonly<Record<string, readonly T[]>>): Record<string, T> {
  const inputs: Record<string, T> = {};
  for (const [letter, tensors] of Object.entries(groups)) {
    tensors.forEach((tensor, i) => {
      inputs[letter + i] = tensor;
    });
  }
  return inputs;
}

/**
 * The reverse, inside a kernel: the `count` inputs of one letter in their order.
 *
 * @throws RangeError when one is missing
 *
 * @example
 * const parameters = listInputs(inputs, 'p', attrs.count); // [inputs.p0, inputs.p1, ...]
 */
export function listInputs(
  inputs: Readonly<Record<string, TensorInfo | undefined>>,
  letter: string,
  count: number,
): TensorInfo[] {
  return Array.from({ length: count }, (_, i) => {
    const input = inputs[letter + i];
    if (input === undefined)
      throw new RangeError(`listInputs: expected ${count} inputs '${letter}', '${letter}${i}' is missing`);
    return input;
  });
}
