import {
  type LiveAttributes,
  PenstrokeDropout,
  type PenstrokeDropoutAttrs,
  type PenstrokeDropoutInputs,
} from '@penstroke/ops';
import { util } from '@tensorflow/tfjs-core';
import { floatBits } from '../runtime/float-bits.ts';
import type { KernelArguments } from '../runtime/kernel-calls.ts';
import { type SimdKernel, simdKernel } from '../simd-kernel.ts';
import { freshWords } from './fresh-words.ts';
import { worthThreads } from './parallel.ts';

const TWO_TO_32 = 2 ** 32;

function stepWords({ step }: PenstrokeDropoutAttrs): Pick<KernelArguments<'dropout'>, 'stepLow' | 'stepHigh'> {
  return { stepLow: step % TWO_TO_32, stepHigh: Math.floor(step / TWO_TO_32) };
}

/** Keeps or drops by the words of Philox4x32-10; words are the same on every backend, so masks are. */
export const DROPOUT_KERNEL: SimdKernel = simdKernel<PenstrokeDropoutInputs, PenstrokeDropoutAttrs & LiveAttributes>(
  PenstrokeDropout,
  ({ inputs: { x }, attrs, backend }) => {
    const { rate, seedLow, seedHigh, purpose } = attrs;
    const size = util.sizeFromShape(x.shape);
    const y = backend.output(x.shape);
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
      { parallel: worthThreads(4 * size), fresh: freshWords(attrs, stepWords) },
    );
    return y;
  },
);
