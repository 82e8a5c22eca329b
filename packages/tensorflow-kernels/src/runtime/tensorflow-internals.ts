import type { DataId, KernelBackend } from '@tensorflow/tfjs-core';

/** A tensor of TensorFlow, by its number in the binding. */
export type TensorId = number;

/** An attribute of an operation, as the binding takes it. */
export interface OpAttribute {
  readonly name: string;
  readonly type: number;
  readonly value: number | boolean | string | readonly number[];
}

/** Values of a tensor. */
export type TensorValues = Float32Array | Int32Array | Uint8Array;

/** What the binding says of an output. */
export interface OpOutput {
  readonly id: TensorId;
  readonly shape: number[];
  /** `TF_DataType`. */
  readonly dtype: number;
}

/** The parts of tfjs-node's binding that are used here. */
export interface Binding {
  createTensor(shape: readonly number[], dtype: number, values: TensorValues): TensorId;
  deleteTensor(id: TensorId): void;
  tensorDataSync(id: TensorId): TensorValues;
  /** Makes a session of the graph in a folder. Tags, and the names below, are joined by commas. */
  loadSavedModel(folder: string, tags: string): number;
  deleteSavedModel(session: number): void;
  /** Feeds tensors to a session and fetches others; each name is that of an output, `node:0`. */
  runSavedModel(session: number, inputs: readonly TensorId[], inputNames: string, outputNames: string): OpOutput[];
  executeOp(name: string, attributes: readonly OpAttribute[], inputs: readonly TensorId[], outputs: number): OpOutput[];
  readonly TF_ATTR_STRING: number;
  readonly TF_ATTR_INT: number;
  readonly TF_ATTR_FLOAT: number;
  readonly TF_ATTR_BOOL: number;
  readonly TF_ATTR_TYPE: number;
  readonly TF_ATTR_SHAPE: number;
}

/** What the backend knows of a tensor. `values` are those that were not handed to TensorFlow yet. */
export interface TensorData {
  readonly shape: readonly number[];
  readonly dtype: number;
  values: TensorValues | null;
  id: TensorId;
  refCount: number;
}

/** The private parts of tfjs-node's backend, 4.22, that are used here. */
export interface TensorflowInternals {
  binding: Binding;
  readonly isUsingGpuDevice: boolean;
  readonly tensorMap: {
    has(id: DataId): boolean;
    get(id: DataId): TensorData;
    set(id: DataId, data: TensorData): void;
  };
}

/**
 * The private parts of a backend.
 *
 * @throws Error if they are not those that this package knows
 */
export function internalsOf(backend: KernelBackend): TensorflowInternals {
  const internals = backend as unknown as Partial<TensorflowInternals>;
  if (typeof internals.binding?.executeOp !== 'function' || typeof internals.tensorMap?.set !== 'function') {
    throw new Error('internalsOf: expected the backend of @tensorflow/tfjs-node 4.22, got another');
  }
  return internals as TensorflowInternals;
}
