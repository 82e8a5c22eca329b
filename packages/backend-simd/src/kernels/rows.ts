import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { scratchRowBytes } from '../layout/sizes.ts';
import type { SimdModule } from '../runtime/simd-module.ts';

/** A tensor as [rows, channels]: all axes but the last, and the last (1 for a scalar). */
export function asRows(x: TensorInfo): { rows: number; channels: number; size: number } {
  const size = util.sizeFromShape(x.shape);
  const channels = x.shape.at(-1) ?? 1;
  return { rows: channels === 0 ? 0 : size / channels, channels, size };
}

/** Scratch memory for `rows` rows of channels in each thread. */
export function scratchRows(module: SimdModule, rows: number, channels: number): number {
  return module.scratch(module.threads * rows * scratchRowBytes(channels));
}
