import { Cast, type DataType, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

/**
 * tfjs-backend-cpu shares the data of a widening cast (an Int32Array under a float32 tensor); WebAssembly kernels need
 * the bits of the type, so these are converted. Narrowing casts are cpu's.
 */
export const CAST_KERNEL: SimdKernel = simdKernel<{ x: TensorInfo }, { dtype: DataType }>(
  Cast,
  ({ inputs: { x }, attrs: { dtype }, backend }) => {
    if (x.dtype === dtype && dtype !== 'complex64') return backend.alias(x);
    if (dtype !== 'float32' || (x.dtype !== 'int32' && x.dtype !== 'bool')) {
      if (x.dtype === 'bool' && dtype === 'int32') {
        backend.module.watcher?.refuse('Cast from bool to int32 runs in JavaScript');
        const values = backend.data.get(x.dataId).values as Uint8Array;
        return backend.makeTensorInfo(x.shape, dtype, Int32Array.from(values));
      }
      return undefined;
    }
    const out = backend.output(x.shape);
    const count = util.sizeFromShape(x.shape);
    const wasmKernel = x.dtype === 'int32' ? 'intToFloat' : 'byteToFloat';
    const args = { x: backend.pointer(x), out: backend.pointer(out), count };
    backend.module.run(wasmKernel, args, { parallel: worthThreads(2 * count) });
    return out;
  },
);
