/**
 * Variables of TensorFlow, which its optimisers update in place. A kernel of this package is a function of its inputs: it finds the
 * variables whose values its inputs are (they were its outputs a step before), or fills new ones. Its outputs are read from the
 * variables when somebody asks for them, which nobody does for the moments of a training.
 */
import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';
import type { OpScope } from './op-scope.ts';
import type { TensorflowInternals } from './tensorflow-internals.ts';
import { VariablePart } from './variable-part.ts';

/** A training has a set of variables or two; these are enough for tests that run several side by side. */
const MAX_SETS = 4;

/** The variables of the lists of a state. */
interface VariableSet {
  readonly parts: readonly VariablePart[];
  /** The tensors that have the values of the variables now, list by list. */
  values: readonly DataId[];
}

/** How an update changes the variables. */
export interface VariableUpdate {
  /** Whether the tensors before the update are read no more: their values need not be saved. */
  readonly donated: boolean;
  /** Runs the operations that change the variables of a part. */
  change(part: VariablePart): void;
}

const sets = new WeakMap<TensorflowInternals, VariableSet[]>();

/**
 * Updates the variables of a state.
 *
 * @param state equally long lists of the tensors before the update; those of one index share a shape
 * @returns the tensors after the update, list by list
 */
export function updateVariables(
  ops: OpScope,
  state: readonly (readonly TensorInfo[])[],
  { donated, change }: VariableUpdate,
): TensorInfo[] {
  const { backend } = ops;
  const known = sets.get(backend) ?? [];
  sets.set(backend, known);
  const before = state.flat().map(({ dataId }) => dataId);
  const found = known.findIndex(({ values }) => isSame(values, before));
  const [set] = found < 0 ? [{ parts: VariablePart.partsOf(ops, state), values: [] }] : known.splice(found, 1);
  // Until all went well nothing is kept: a half updated set has no tensors with its values.
  try {
    for (const part of set!.parts) {
      if (found >= 0) part.leave(donated);
      change(part);
    }
    const outputs = state.map((list): TensorInfo[] => new Array(list.length));
    for (const part of set!.parts) part.arrive(outputs);
    const after = outputs.flat();
    set!.values = after.map(({ dataId }) => dataId);
    known.push(set!);
    if (known.length > MAX_SETS) deleteSet(known.shift()!);
    return after;
  } catch (error) {
    deleteSet(set!);
    throw error;
  }
}

/**
 * The variable that has the values of a tensor: the part that it belongs to, and in which list of the state.
 */
export function findVariable(
  backend: TensorflowInternals,
  dataId: DataId,
): { readonly part: VariablePart; readonly list: number } | undefined {
  for (const { parts } of sets.get(backend) ?? []) {
    for (const part of parts) {
      const list = part.listOf(dataId);
      if (list >= 0) return { part, list };
    }
  }
  return undefined;
}

/** Deletes the variables that are kept for the next update; tensors keep their values. */
export function deleteVariables(backend: TensorflowInternals): void {
  for (const set of sets.get(backend) ?? []) deleteSet(set);
  sets.delete(backend);
}

function isSame(values: readonly DataId[], state: readonly DataId[]): boolean {
  return values.length === state.length && state.every((dataId, i) => dataId === values[i]);
}

function deleteSet({ parts }: { readonly parts: readonly VariablePart[] }): void {
  for (const part of parts) part.delete();
}
