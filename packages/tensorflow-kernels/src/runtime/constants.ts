import { DataType } from './data-type.ts';
import type { TensorflowInternals, TensorId } from './tensorflow-internals.ts';

/** Shapes, axes and coefficients of the networks of a process: some dozens. What comes after these pushes the oldest out. */
const MAX_CONSTANTS = 512;

const constants = new WeakMap<TensorflowInternals, Map<string, TensorId>>();

/** A small tensor that was handed to TensorFlow before, or is now. */
export function constantOf(
  backend: TensorflowInternals,
  values: Float32Array | Int32Array,
  shape: readonly number[],
  dtype: number = values instanceof Int32Array ? DataType.int32 : DataType.float32,
): TensorId {
  const known = constants.get(backend) ?? new Map<string, TensorId>();
  constants.set(backend, known);
  const key = `${dtype}:${shape}:${values}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const id = backend.binding.createTensor(shape, dtype, values);
  known.set(key, id);
  if (known.size > MAX_CONSTANTS) {
    const [oldest, oldId] = known.entries().next().value!;
    backend.binding.deleteTensor(oldId);
    known.delete(oldest);
  }
  return id;
}
