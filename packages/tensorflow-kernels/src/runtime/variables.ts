/**
 * Variables of TensorFlow, which its optimisers update in place. A kernel of this package is a function of its inputs: it finds the
 * variables whose values its inputs are (they were its outputs a step before), or fills new ones. What is read from a variable
 * keeps its values: TensorFlow copies before it updates what somebody still has.
 */
import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';
import { DataType } from './data-type.ts';
import type { OpScope } from './op-scope.ts';
import type { OpOutput, TensorflowInternals, TensorId } from './tensorflow-internals.ts';

/** The name that makes a variable go with its handle: `ResourceHandle::ANONYMOUS_NAME` of TensorFlow. */
const ANONYMOUS = 'cd2c89b7-88b7-44c8-ad83-06c2a9158347';
/** A training has one set of variables; these are enough for tests that run several side by side. */
const MAX_SETS = 4;

/** Variables that are updated together, one for each tensor. */
interface VariableSet {
  readonly handles: readonly TensorId[];
  /** The tensors that have the values of the variables now. */
  values: readonly DataId[];
}

const sets = new WeakMap<TensorflowInternals, VariableSet[]>();

/**
 * Updates variables and reads some of them.
 *
 * @param state the tensors before the update
 * @param update runs the operations that change the variables, given their handles in the order of `state`
 * @returns the tensors after the update, in the order of `state`
 */
export function updateVariables(
  ops: OpScope,
  state: readonly TensorInfo[],
  update: (handles: readonly TensorId[]) => void,
): TensorInfo[] {
  const known = sets.get(ops.backend) ?? [];
  sets.set(ops.backend, known);
  const found = known.findIndex(({ values }) => isSame(values, state));
  const [set] = found < 0 ? [fillVariables(ops, state)] : known.splice(found, 1);
  // Until all went well nothing is kept: a half updated set has no tensors with its values.
  try {
    update(set!.handles);
    const outputs = set!.handles.map((handle) =>
      ops.keep(ops.run('ReadVariableOp', [ops.type('dtype', DataType.float32)], [handle])),
    );
    set!.values = outputs.map(({ dataId }) => dataId);
    known.push(set!);
    if (known.length > MAX_SETS) deleteSet(ops.backend, known.shift()!);
    return outputs;
  } catch (error) {
    deleteSet(ops.backend, set!);
    throw error;
  }
}

/** Deletes the variables that are kept for the next update. */
export function deleteVariables(backend: TensorflowInternals): void {
  for (const set of sets.get(backend) ?? []) deleteSet(backend, set);
  sets.delete(backend);
}

function isSame(values: readonly DataId[], state: readonly TensorInfo[]): boolean {
  return values.length === state.length && state.every(({ dataId }, i) => dataId === values[i]);
}

function fillVariables(ops: OpScope, state: readonly TensorInfo[]): VariableSet {
  const dtype = ops.type('dtype', DataType.float32);
  const handles = state.map((tensor) => {
    const attributes = [dtype, ops.shape('shape', tensor.shape), ops.text('container', '')];
    const handle: OpOutput = ops.run('VarHandleOp', [...attributes, ops.text('shared_name', ANONYMOUS)], []);
    ops.runAll('AssignVariableOp', [dtype, ops.flag('validate_shape', false)], [handle, tensor], 0);
    return ops.release(handle);
  });
  return { handles, values: [] };
}

function deleteSet({ binding }: TensorflowInternals, { handles }: VariableSet): void {
  for (const handle of handles) binding.deleteTensor(handle);
}
