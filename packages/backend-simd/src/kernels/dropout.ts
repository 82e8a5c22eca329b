import {
  freshAttributes,
  type LiveAttributes,
  PenstrokeDropout,
  type PenstrokeDropoutAttrs,
  type PenstrokeDropoutInputs,
} from '@penstroke/ops';
import { util } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/float-bits.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { worthThreads } from './parallel.ts';

const TWO_TO_32 = 2 ** 32;

/** Keeps or drops by the words of Philox4x32-10; words are the same on every backend, so masks are. */
export const DROPOUT_KERNEL: SimdKernel = simdKernel<PenstrokeDropoutInputs, PenstrokeDropoutAttrs & LiveAttributes>(
  PenstrokeDropout,
  ({ inputs: { x }, attrs, backend }) => {
    const { rate, seedLow, seedHigh, purpose } = attrs;
    const size = util.sizeFromShape(x.shape);
    const y = backend.output(x.shape);
    const stepWords = ({ step }: PenstrokeDropoutAttrs) => ({
      stepLow: step % TWO_TO_32,
      stepHigh: Math.floor(step / TWO_TO_32),
    });
    backend.module.run(
      'dropout',
      {
        x: backend.pointer(x),
        out: backend.pointer(y),
        count: size,
        threshold: Math.floor(rate * TWO_TO_32),
        scale: floatBits(1 / (1 - rate)),
        seedLow,
        seedHigh,
        purpose,
        ...stepWords(attrs),
      },
      { parallel: worthThreads(4 * size), fresh: attrs.live && (() => stepWords(freshAttributes(attrs))) },
    );
    return y;
  },
);
