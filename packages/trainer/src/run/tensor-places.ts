import type { Tensor } from '@tensorflow/tfjs-core';
import type { Shaped } from '../checkpoint/checkpoint-tensors.ts';
import type { NamedWeight, NamedWeights } from '../update/named-weights.ts';
import type { Slots } from '../update/optimizer.ts';
import { replaceTensor } from '../update/replace-tensor.ts';

/** Where a tensor of a checkpoint lives in a run. */
export interface TensorPlace extends Shaped {
  readonly name: string;
  get(): Tensor | undefined;
  /** Takes the tensor over. */
  set(tensor: Tensor): void;
}

/** The tensors of a run; those of `average` and `best` are aligned with all weights. */
export interface RunTensors {
  readonly weights: NamedWeights;
  readonly slots: Slots;
  readonly average: Tensor[] | undefined;
  readonly best: Tensor[] | undefined;
}

/** The place of every tensor that a checkpoint of the run holds. */
export function tensorPlaces({ weights, slots, average, best }: RunTensors): TensorPlace[] {
  return [
    ...weights.all.map(({ name, variable }) => ({
      name,
      shape: variable.shape as number[],
      dtype: variable.dtype,
      get: () => variable.read(),
      set(tensor: Tensor) {
        variable.write(tensor);
        tensor.dispose();
      },
    })),
    ...Object.entries(slots).flatMap(([prefix, tensors]) => slotPlaces(prefix, weights.trainable, tensors)),
    ...(average ? slotPlaces('average', weights.all, average) : []),
    ...(best ? slotPlaces('best', weights.all, best) : []),
  ];
}

function slotPlaces(prefix: string, weights: readonly NamedWeight[], tensors: Tensor[]): TensorPlace[] {
  return weights.map(({ name, variable }, index) => ({
    name: `${prefix}/${name}`,
    shape: variable.shape as number[],
    dtype: variable.dtype,
    get: () => tensors[index],
    set: (tensor: Tensor) => replaceTensor(tensors, index, tensor),
  }));
}
