import { type DataType, type Tensor, tensor, util } from '@tensorflow/tfjs-core';
import { CheckpointError } from '../errors.ts';
import type { Checkpoint, CheckpointDtype, CheckpointTensor } from './checkpoint.ts';

/** What a tensor of a checkpoint must be like. */
export interface Shaped {
  readonly shape: readonly number[];
  readonly dtype: DataType;
}

/**
 * Copies a tensor to JavaScript.
 *
 * @throws CheckpointError for a type that checkpoints do not hold
 */
export async function readTensor(source: Tensor): Promise<CheckpointTensor> {
  const { dtype, shape } = source;
  if (dtype !== 'float32' && dtype !== 'int32') {
    throw new CheckpointError(`readTensor: expected a float32 or int32 tensor, got ${dtype}`);
  }
  // A copy: some backends hand out their own memory, which later tensors reuse.
  const data = (await source.data()).slice() as Float32Array | Int32Array;
  return { shape: [...shape], dtype: dtype satisfies CheckpointDtype, data };
}

/** A new tensor of these values; the caller disposes it. */
export function toDevice({ data, shape, dtype }: CheckpointTensor): Tensor {
  // A copy, because some backends keep the array itself.
  return tensor(data.slice(), [...shape], dtype);
}

/** @throws CheckpointError when the checkpoint has no such tensor of this shape and type */
export function checkStored({ tensors }: Checkpoint, name: string, { shape, dtype }: Shaped): void {
  const found = Object.hasOwn(tensors, name) ? tensors[name] : undefined;
  if (found === undefined) {
    throw new CheckpointError(`resume: expected a tensor ${name}, got none; the checkpoint is of another model or run`);
  }
  if (!util.arraysEqual([...found.shape], [...shape]) || found.data.length !== util.sizeFromShape([...shape])) {
    throw new CheckpointError(
      `resume: expected shape [${shape}] for ${name}, got [${found.shape}]; the checkpoint is of another model`,
    );
  }
  if (found.dtype !== dtype) {
    throw new CheckpointError(
      `resume: expected ${dtype} for ${name}, got ${found.dtype}; the checkpoint is of another model`,
    );
  }
}
