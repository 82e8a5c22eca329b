import { createRandom } from '@penstroke/random';
import { mul, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import { numberOf } from '../capture/step-number.ts';
import type { DropoutOptions } from './contract.ts';

/** `dropout` by plain TensorFlow.js ops, the mask computed in JavaScript: same arguments, same result, differentiable by autodiff. */
export function compositeDropout<T extends Tensor>(x: T, options: DropoutOptions): T {
  const { rate, seed, purpose } = options;
  const bits = new Uint32Array(x.size);
  createRandom(seed, purpose).fillBits(numberOf(options.step), bits);
  const threshold = Math.floor(rate * 2 ** 32);
  const keptScale = 1 / (1 - rate);
  const mask = new Float32Array(x.size);
  for (let i = 0; i < mask.length; i++) mask[i] = bits[i]! >= threshold ? keptScale : 0;
  return tidy(() => mul<T>(x, tensor(mask, x.shape)));
}
