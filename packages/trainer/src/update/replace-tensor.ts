import { keep, type Tensor } from '@tensorflow/tfjs-core';

/** Puts a tensor that outlives the enclosing tidy in the place of another. */
export function replaceTensor(tensors: Tensor[], index: number, tensor: Tensor): void {
  tensors[index]?.dispose();
  tensors[index] = keep(tensor);
}
