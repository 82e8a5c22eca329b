import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { listInputs } from '../../shared/numbered-inputs.ts';
import { type Input, normal, withValues } from './case.ts';
import type { Read, Write } from './plain-kernel.ts';

/** The shapes that the update rules are tested with: of a small network, and lengths around the widths of vectors. */
export const UPDATE_SHAPES: readonly number[][] = [
  [3, 3, 1, 12],
  [12],
  [3, 3, 12, 16],
  [16],
  [31, 17],
  [1],
  [3],
  [4],
  [],
  [129],
];

/** `groups` lists of tensors of {@link UPDATE_SHAPES}, one list after the other. */
export function groupsOf(inputs: Tensor[], groups: number): Tensor[][] {
  return Array.from({ length: groups }, (_, group) =>
    inputs.slice(group * UPDATE_SHAPES.length, (group + 1) * UPDATE_SHAPES.length),
  );
}

/** Parameters, then gradients, of which one element may be replaced. */
export function parametersAndGradients(replaced: number | undefined): Input[] {
  const gradients = UPDATE_SHAPES.map((shape) => normal('g', shape, 0.1));
  if (replaced !== undefined) gradients[4] = withValues(gradients[4]!, { 5: replaced });
  return [...UPDATE_SHAPES.map((shape) => normal('p', shape)), ...gradients];
}

/**
 * Two updates, the second of state that is donated. Some tensors of that state have a second owner, whose
 * values have to stay.
 *
 * @param update gives the state after one update
 * @returns what the second owner has, then the state after both
 */
export function updateDonated<State extends Record<string, Tensor[]>>(
  state: State,
  update: (state: State, donated: boolean) => State,
): Tensor[] {
  const first = update(state, false);
  const held = Object.values(first).flatMap((tensors) => tensors.slice(0, 2).map((tensor) => tensor.clone()));
  const second = update(first, true);
  for (const tensors of Object.values(first)) for (const tensor of tensors) tensor.dispose();
  return [...held, ...Object.values(second).flat()];
}

/**
 * Applies `update` to the elements of the tensors of one number, for each number: the outputs, those of one letter together.
 * `letters` names the inputs, the shapes come from the first of them.
 */
export function updateAll(
  inputs: Readonly<Record<string, TensorInfo>>,
  letters: readonly string[],
  count: number,
  read: Read,
  write: Write,
  update: (...values: number[]) => number[],
): TensorInfo[] {
  const groups = letters.map((letter) => listInputs(inputs, letter, count));
  const outputs: TensorInfo[][] = [];
  for (let number = 0; number < count; number++) {
    const data = groups.map((group) => read(group[number]!));
    const { shape } = groups[0]![number]!;
    const results = Array.from(data[0]!, (_, i) => update(...data.map((values) => values[i]!)));
    const outputCount = update(...letters.map(() => 0)).length;
    for (let output = 0; output < outputCount; output++) {
      const values = Float32Array.from(results, (result) => result[output]!);
      outputs[output] ??= [];
      outputs[output]!.push(write(values, shape));
    }
  }
  return outputs.flat();
}
