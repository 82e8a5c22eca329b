import { Fill, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/float-bits.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

/** One float32 number in all places. */
export const FILL_KERNEL: SimdKernel = simdKernel<object, { shape: number[]; value: number | string; dtype?: string }>(
  Fill,
  ({ attrs: { shape, value, dtype }, backend }): TensorInfo | undefined => {
    if (typeof value !== 'number' || (dtype ?? 'float32') !== 'float32') return undefined;
    const out = backend.output(shape);
    const size = util.sizeFromShape(shape);
    const args = { out: backend.pointer(out), bytes: 4 * size, value: floatBits(value) };
    backend.module.run('fill', args, { parallel: worthThreads(size) });
    return out;
  },
);
