import type { Seed } from '@penstroke/random';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { StepNumber } from '../capture/step-number.ts';

/** The rate of `dropout`, and what its mask is a function of. */
export interface DropoutOptions {
  /** In [0, 1): the probability that an element becomes 0. */
  readonly rate: number;
  /** The run's seed, 64 bits. */
  readonly seed: Seed;
  /** What the mask is for, such as the layer's name: masks of other purposes are independent. */
  readonly purpose: string;
  /** A non-negative integer: masks of other steps are independent. */
  readonly step: number | StepNumber;
}

/**
 * One output of the shape of `x`: element i (in row-major order) is x[i] / (1 - rate) if word i of the Philox4x32-10 sequence of
 * (seed, purpose, step) is at least floor(rate * 2^32), else 0. Word i is lane i % 4 of the block with counter
 * [floor(i / 4), step mod 2^32, floor(step / 2^32), purpose] and key [seedLow, seedHigh] (see `@penstroke/random`).
 * The gradient is the same kernel on `dy`.
 */
export const PenstrokeDropout = 'PenstrokeDropout';
/** The inputs of {@link PenstrokeDropout}. */
export interface PenstrokeDropoutInputs {
  /** Any shape. */
  x: TensorInfo;
}
/** The attributes of {@link PenstrokeDropout}. */
export interface PenstrokeDropoutAttrs {
  /** In (0, 1). */
  rate: number;
  /** Unsigned 32-bit. */
  seedLow: number;
  /** Unsigned 32-bit. */
  seedHigh: number;
  /** Unsigned 32-bit: `purposeId(name)`. */
  purpose: number;
  /** A non-negative safe integer, which may exceed 2^32. */
  step: number;
}
