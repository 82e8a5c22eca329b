import { PenstrokeDropout, type PenstrokeDropoutAttrs, type PenstrokeDropoutInputs } from '@penstroke/ops';
import { util } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/simd-module.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

const TWO_TO_32 = 2 ** 32;

/** Keeps or drops by the words of Philox4x32-10; words are the same on every backend, so masks are. */
export const DROPOUT_KERNEL: SimdKernel = simdKernel<PenstrokeDropoutInputs, PenstrokeDropoutAttrs>(
  PenstrokeDropout,
  ({ inputs: { x }, attrs: { rate, seedLow, seedHigh, purpose, step }, backend }) => {
    const size = util.sizeFromShape(x.shape);
    const y = backend.output(x.shape);
    const threshold = Math.floor(rate * TWO_TO_32);
    const args = [backend.pointer(x), backend.pointer(y), size, threshold, floatBits(1 / (1 - rate))];
    args.push(seedLow, seedHigh, purpose, step % TWO_TO_32, Math.floor(step / TWO_TO_32));
    backend.module.run('dropout', args, worthThreads(4 * size));
    return y;
  },
);
