import type { DataId, TensorInfo } from '@tensorflow/tfjs-core';
import { DataType } from './data-type.ts';
import { LazyData } from './lazy-data.ts';
import { type OpInput, OpScope } from './op-scope.ts';
import type { TensorflowInternals, TensorId } from './tensorflow-internals.ts';

/** The name that makes a variable go with its handle: `ResourceHandle::ANONYMOUS_NAME` of TensorFlow. */
const ANONYMOUS = 'cd2c89b7-88b7-44c8-ad83-06c2a9158347';
/** Of a tensor that was given up: deleting it does nothing, reading it fails. */
const GIVEN_UP: TensorId = -1;

/** A tensor that was read from a variable, or will be. */
interface Value {
  readonly dataId: DataId;
  readonly data: LazyData;
}

/**
 * One variable for each list of a state (weights, first moments, second moments), for the tensors of one index or, joined to a flat
 * variable, for all those of rank 1: biases are many and small, and an operation on each costs as much as one on all.
 */
export class VariablePart {
  /** The variables, in the order of the lists. */
  readonly handles: readonly TensorId[];
  /** The indices of the tensors that are joined here. */
  readonly members: readonly number[];
  readonly #backend: TensorflowInternals;
  readonly #shapes: readonly (readonly number[])[];
  /** The tensors with the values of the variables, list by list and member by member. */
  #values: readonly (readonly Value[])[] = [];

  private constructor(ops: OpScope, state: readonly (readonly TensorInfo[])[], members: readonly number[]) {
    this.#backend = ops.backend;
    this.members = members;
    this.#shapes = members.map((member) => state[0]![member]!.shape);
    this.handles = state.map((list) => this.#fill(ops, this.join(ops, list)));
  }

  /** Variables with the values of a state. */
  static partsOf(ops: OpScope, state: readonly (readonly TensorInfo[])[]): VariablePart[] {
    const indices = [...state[0]!.keys()];
    const flat = indices.filter((index) => state[0]![index]!.shape.length === 1);
    const joined = flat.length > 1 ? flat : [];
    const alone = indices.filter((index) => !joined.includes(index)).map((index) => [index]);
    const groups = joined.length > 0 ? [...alone, joined] : alone;
    return groups.map((members) => new VariablePart(ops, state, members));
  }

  /** The tensors of this part, out of a list that is aligned with the state, as one. */
  join(ops: OpScope, list: readonly TensorInfo[]): OpInput {
    const tensors = this.members.map((member) => list[member]!);
    if (tensors.length === 1) return tensors[0]!;
    const attributes = [
      ops.int('N', tensors.length),
      ops.type('T', DataType.float32),
      ops.type('Tidx', DataType.int32),
    ];
    return ops.run('ConcatV2', attributes, [...tensors, ops.integer(0)]);
  }

  /**
   * Parts the tensors from the variables, which are about to change: their values are saved, or given up where they are donated and no
   * other tensor shares them.
   */
  leave(donated: boolean): void {
    const isGivenUp = ({ data }: Value) => donated && data.refCount === 1;
    for (const values of this.#values) {
      for (const value of values) if (isGivenUp(value)) this.#giveUp(value);
      // TensorFlow copies a variable before it changes it, where somebody still has what was read.
      this.#save(values);
    }
    this.#values = [];
  }

  /** Puts tensors with the values of the variables into lists that are aligned with the state. */
  arrive(outputs: readonly TensorInfo[][]): void {
    this.#values = this.handles.map((handle, list) => {
      const values: Value[] = this.#shapes.map((shape) => ({
        dataId: {},
        data: new LazyData(shape, () => this.#read(handle, values)),
      }));
      values.forEach(({ dataId, data }, i) => {
        this.#backend.tensorMap.set(dataId, data);
        outputs[list]![this.members[i]!] = { dataId, shape: [...data.shape], dtype: 'float32' };
      });
      return values;
    });
  }

  /** In which list of the state a tensor is that was made by {@link arrive}; -1 for others. */
  listOf(dataId: DataId): number {
    return this.#values.findIndex((values) => values.some((value) => value.dataId === dataId));
  }

  /** The tensors with the values of a variable, in their order there. */
  dataOf(list: number): DataId[] {
    return this.#values[list]!.map(({ dataId }) => dataId);
  }

  /** Deletes the variables; the tensors keep their values. */
  delete(): void {
    for (const values of this.#values) this.#save(values);
    for (const handle of this.handles) this.#backend.binding.deleteTensor(handle);
  }

  #fill(ops: OpScope, tensor: OpInput): TensorId {
    const shape = this.#shapes.length === 1 ? this.#shapes[0]! : [this.#sizes.reduce((sum, size) => sum + size, 0)];
    const dtype = ops.type('dtype', DataType.float32);
    const attributes = [dtype, ops.shape('shape', shape), ops.text('container', '')];
    const handle = ops.run('VarHandleOp', [...attributes, ops.text('shared_name', ANONYMOUS)], []);
    ops.runAll('AssignVariableOp', [dtype, ops.flag('validate_shape', false)], [handle, tensor], 0);
    return ops.release(handle);
  }

  /** The lengths of what is joined. */
  get #sizes(): number[] {
    return this.#shapes.map(([size]) => size!);
  }

  #giveUp({ data }: Value): void {
    if (data.isRead) this.#backend.binding.deleteTensor(data.id);
    data.id = GIVEN_UP;
  }

  /** Reads what was not read and is still there. */
  #save(values: readonly Value[]): void {
    for (const { dataId, data } of values) if (this.#backend.tensorMap.has(dataId) && !data.isRead) void data.id;
  }

  /** Gives all values of a variable that were not read their tensors. */
  #read(handle: TensorId, values: readonly Value[]): void {
    const ops = new OpScope(this.#backend);
    const whole = ops.run('ReadVariableOp', [ops.type('dtype', DataType.float32)], [handle]);
    const read = values.length === 1 ? [whole] : ops.split(whole, this.#sizes);
    values.forEach(({ data }, i) => {
      if (!data.isRead) data.id = ops.release(read[i]!);
    });
    ops.end();
  }
}
