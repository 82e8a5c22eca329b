import { GatherV2, type GatherV2Attrs, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { DataType, SHARED_TYPES } from '../runtime/data-type.ts';
import type { KernelDefinition } from './kernel-definition.ts';

/**
 * Slices along an axis, such as the images of a batch. The stock kernel reads the indices back to look at each; TensorFlow refuses
 * those outside on the processor and gives zeros for them on a GPU.
 */
export const gatherV2: KernelDefinition = {
  kernelName: GatherV2,
  covers({ x, indices }, attrs) {
    const { batchDims = 0 } = attrs as Partial<GatherV2Attrs>;
    return (
      batchDims === 0 && indices!.dtype === 'int32' && x!.dtype in SHARED_TYPES && util.sizeFromShape(x!.shape) > 0
    );
  },
  run(ops, inputs, attrs) {
    const { x, indices } = inputs as Record<'x' | 'indices', TensorInfo>;
    const { axis } = attrs as GatherV2Attrs;
    const attributes = [
      ops.int('batch_dims', 0),
      ops.type('Tparams', SHARED_TYPES[x.dtype]!),
      ops.type('Tindices', DataType.int32),
      ops.type('Taxis', DataType.int32),
    ];
    return ops.keep(ops.run('GatherV2', attributes, [x, indices, ops.integer(axis)]));
  },
};
