import { DataType } from './data-type.ts';
import type { TensorData, TensorId } from './tensorflow-internals.ts';

/** Values that stay with TensorFlow, in a variable say, until somebody asks for them. */
export class LazyData implements TensorData {
  readonly shape: readonly number[];
  readonly dtype: number = DataType.float32;
  readonly values = null;
  refCount = 1;
  readonly #read: () => void;
  #id: TensorId | undefined;

  /** @param read gives this data its `id` */
  constructor(shape: readonly number[], read: () => void) {
    this.shape = shape;
    this.#read = read;
  }

  /** Whether the values are a tensor of their own. */
  get isRead(): boolean {
    return this.#id !== undefined;
  }

  get id(): TensorId {
    if (this.#id === undefined) this.#read();
    return this.#id!;
  }

  set id(id: TensorId) {
    this.#id = id;
  }

  /** Leaves the values where they are, to be read again; the tensor that had them is the caller's. */
  forget(): TensorId | undefined {
    const id = this.#id;
    this.#id = undefined;
    return id;
  }
}
