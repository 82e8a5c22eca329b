import { Fill, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/simd-module.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

/** One float32 number in all places. */
export const FILL_KERNEL: SimdKernel = simdKernel<object, { shape: number[]; value: number | string; dtype?: string }>(
  Fill,
  ({ attrs: { shape, value, dtype }, backend }): TensorInfo | undefined => {
    if (typeof value !== 'number' || (dtype ?? 'float32') !== 'float32') return undefined;
    const out = backend.output(shape);
    const size = util.sizeFromShape(shape);
    backend.module.run('fill', [backend.pointer(out), 4 * size, floatBits(value)], worthThreads(size));
    return out;
  },
);
