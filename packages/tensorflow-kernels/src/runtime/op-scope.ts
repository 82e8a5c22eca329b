/**
 * Operations of TensorFlow, run one after the other on numbers of tensors: what is made on the way is gone at the end of a
 * kernel, and TensorFlow.js makes objects for the results alone.
 */
import { freshAttributes, type LiveAttributes } from '@penstroke/ops';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { constantOf } from './constants.ts';
import { DataType } from './data-type.ts';
import { liveWatchers } from './live-uploads.ts';
import type { OpAttribute, OpOutput, TensorflowInternals, TensorId, TensorValues } from './tensorflow-internals.ts';

/** An input of an operation: a tensor of TensorFlow.js, a result, or its number. */
export type OpInput = TensorInfo | OpOutput | TensorId;

const DTYPES: Readonly<Record<number, TensorInfo['dtype']>> = {
  [DataType.float32]: 'float32',
  [DataType.int32]: 'int32',
  [DataType.bool]: 'bool',
};

/** The operations of one kernel. */
export class OpScope {
  readonly backend: TensorflowInternals;
  readonly #made = new Set<TensorId>();

  constructor(backend: TensorflowInternals) {
    this.backend = backend;
  }

  /** Runs an operation with one output. */
  run(name: string, attributes: readonly OpAttribute[], inputs: readonly OpInput[]): OpOutput {
    return this.runAll(name, attributes, inputs, 1)[0]!;
  }

  /** Runs an operation with any number of outputs. */
  runAll(name: string, attributes: readonly OpAttribute[], inputs: readonly OpInput[], count: number): OpOutput[] {
    const ids = inputs.map((input) => this.idOf(input));
    const outputs = this.backend.binding.executeOp(name, attributes, ids, count);
    for (const { id } of outputs) this.#made.add(id);
    return outputs;
  }

  /** An operation of two float32 tensors of one type T, such as `AddV2`. */
  float(name: string, ...inputs: OpInput[]): OpOutput {
    return this.run(name, [this.type('T', DataType.float32)], inputs);
  }

  /** Hands numbers to TensorFlow, for this kernel alone. */
  upload(values: Float32Array | Int32Array, shape: readonly number[]): TensorId {
    const dtype = values instanceof Int32Array ? DataType.int32 : DataType.float32;
    const id = this.backend.binding.createTensor(shape, dtype, values);
    this.#made.add(id);
    return id;
  }

  /** Hands over numbers that follow from attributes, and are others in each update. */
  uploadLive<Attrs extends LiveAttributes>(
    attrs: Attrs,
    compute: (attrs: Attrs) => Float32Array | Int32Array,
    shape: readonly number[],
  ): TensorId {
    const id = this.upload(compute(attrs), shape);
    const next = attrs.live && ((): TensorValues => compute(freshAttributes(attrs)));
    liveWatchers.get(this.backend)?.(id, next);
    return id;
  }

  /** A float32 scalar that stays with TensorFlow: for what is the same in every update. */
  scalar(value: number): TensorId {
    return constantOf(this.backend, Float32Array.of(value), []);
  }

  /** float32 values that stay with TensorFlow. */
  floats(values: readonly number[], shape: readonly number[]): TensorId {
    return constantOf(this.backend, Float32Array.from(values), shape);
  }

  /** An int64 scalar, from 0 to 2^31 - 1, that stays with TensorFlow; the binding takes it in two halves. */
  long(value: number): TensorId {
    return constantOf(this.backend, Int32Array.of(value, 0), [], DataType.int64);
  }

  /** int32 values that stay with TensorFlow, such as a shape; a vector, unless another shape is given. */
  vector(values: readonly number[], shape: readonly number[] = [values.length]): TensorId {
    return constantOf(this.backend, Int32Array.from(values), shape);
  }

  /** An int32 scalar that stays with TensorFlow, such as an axis. */
  integer(value: number): TensorId {
    return constantOf(this.backend, Int32Array.of(value), []);
  }

  /** The same values in another shape. */
  reshape(input: OpInput, shape: readonly number[]): OpOutput {
    const attributes = [this.type('T', DataType.float32), this.type('Tshape', DataType.int32)];
    return this.run('Reshape', attributes, [input, this.vector(shape)]);
  }

  /** Cuts a float32 vector into pieces of these lengths. */
  split(input: OpInput, sizes: readonly number[]): OpOutput[] {
    const attributes = [
      this.int('num_split', sizes.length),
      this.type('T', DataType.float32),
      this.type('Tlen', DataType.int32),
    ];
    return this.runAll('SplitV', attributes, [input, this.vector(sizes), this.integer(0)], sizes.length);
  }

  /** A tensor with the values of another, of TensorFlow.js, and a life of its own. */
  share({ dataId, shape, dtype }: TensorInfo): TensorInfo {
    this.backend.tensorMap.get(dataId).refCount++;
    return { dataId, shape, dtype };
  }

  /** Makes a result a tensor of TensorFlow.js, which outlives the kernel. */
  keep({ id, shape, dtype }: OpOutput): TensorInfo {
    this.#made.delete(id);
    const dataId = {};
    this.backend.tensorMap.set(dataId, { shape, dtype, id, values: null, refCount: 1 });
    return { dataId, shape, dtype: DTYPES[dtype]! };
  }

  /** Takes a result out of the scope: the caller deletes it. */
  release({ id }: OpOutput): TensorId {
    this.#made.delete(id);
    return id;
  }

  /** Deletes a result that is no longer needed before the scope ends. */
  drop({ id }: OpOutput): void {
    this.#made.delete(id);
    this.backend.binding.deleteTensor(id);
  }

  /** Deletes what was made and not kept. */
  end(): void {
    for (const id of this.#made) this.backend.binding.deleteTensor(id);
    this.#made.clear();
  }

  type(name: string, value: number): OpAttribute {
    return { name, type: this.backend.binding.TF_ATTR_TYPE, value };
  }

  int(name: string, value: number | readonly number[]): OpAttribute {
    return { name, type: this.backend.binding.TF_ATTR_INT, value };
  }

  text(name: string, value: string): OpAttribute {
    return { name, type: this.backend.binding.TF_ATTR_STRING, value };
  }

  flag(name: string, value: boolean): OpAttribute {
    return { name, type: this.backend.binding.TF_ATTR_BOOL, value };
  }

  number(name: string, value: number): OpAttribute {
    return { name, type: this.backend.binding.TF_ATTR_FLOAT, value };
  }

  shape(name: string, value: readonly number[]): OpAttribute {
    return { name, type: this.backend.binding.TF_ATTR_SHAPE, value };
  }

  /** The number of an input; values that wait in JavaScript are handed over first, once. */
  idOf(input: OpInput): TensorId {
    if (typeof input === 'number') return input;
    // Tensors of TensorFlow.js have an `id` too, of their own.
    if (!('dataId' in input)) return input.id;
    const data = this.backend.tensorMap.get(input.dataId);
    if (data.values !== null) {
      data.id = this.backend.binding.createTensor(data.shape, data.dtype, data.values as Float32Array);
      data.values = null;
    }
    return data.id;
  }
}
