import { purposeId, seedWords } from '@penstroke/random';
import type { Tensor } from '@tensorflow/tfjs-core';
import { liveAttributes } from '../capture/live-attributes.ts';
import { numberOf } from '../capture/step-number.ts';
import { checkRange, checkStep } from '../shared/check.ts';
import { hasKernel } from '../shared/has-kernel.ts';
import { registerGradientOnce } from '../shared/register-gradient-once.ts';
import { runKernel } from '../shared/run-kernel.ts';
import { compositeDropout } from './composite.ts';
import { type DropoutOptions, PenstrokeDropout, type PenstrokeDropoutAttrs } from './contract.ts';
import { dropoutGradientConfig } from './gradient.ts';

/**
 * Dropout for training (Srivastava et al., JMLR 15, 2014): each element becomes 0 with probability `rate` and is divided by
 * 1 - rate otherwise, so that its expectation stays. One kernel where the backend has `PenstrokeDropout`.
 *
 * The mask is a pure function of seed, purpose, step and the element's index: the same bits on every backend, and none of it has to
 * be kept for the backward pass. Element i stays if word i of Philox4x32-10 is at least floor(rate * 2^32).
 *
 * @param x float32 of any shape
 * @returns float32, the shape of `x`; the caller disposes it
 * @throws TypeError for another dtype, RangeError for a rate outside [0, 1), a bad seed or a step that is not an integer of at least 0
 *
 * @example
 * const y = dropout(x, { rate: 0.5, seed: 42, purpose: 'dropout/fc6', step });
 */
export function dropout<T extends Tensor>(x: T, options: DropoutOptions): T {
  const { rate, seed, purpose, step } = options;
  if (x.dtype !== 'float32') throw new TypeError(`dropout: expected x of dtype float32, got ${x.dtype}; cast it first`);
  checkRange('dropout', 'rate', rate, 0, 1);
  checkStep('dropout', numberOf(step), 0);
  const [seedLow, seedHigh] = seedWords(seed);
  if (rate === 0) return x.clone();
  if (!hasKernel(PenstrokeDropout)) return compositeDropout(x, options);
  registerGradientOnce(dropoutGradientConfig);
  const attrs = { rate, seedLow, seedHigh, purpose: purposeId(purpose), step };
  return runKernel<T>(PenstrokeDropout, { x }, liveAttributes<PenstrokeDropoutAttrs>(attrs, 'step'));
}
