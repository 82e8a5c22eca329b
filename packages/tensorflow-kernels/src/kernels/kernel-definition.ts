import type { NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { OpScope } from '../runtime/op-scope.ts';

/** A kernel of this package. */
export interface KernelDefinition {
  readonly kernelName: string;
  /** For a kernel that replaces a stock one: whether it can do this call; the stock kernel does the others. */
  covers?(inputs: NamedTensorInfoMap, attrs: object): boolean;
  run(ops: OpScope, inputs: NamedTensorInfoMap, attrs: object): TensorInfo | TensorInfo[];
}
