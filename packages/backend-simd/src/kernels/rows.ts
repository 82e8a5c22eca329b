import { type TensorInfo, util } from '@tensorflow/tfjs-core';

/** A tensor as [rows, channels]: all axes but the last, and the last (1 for a scalar). */
export function asRows(x: TensorInfo): { rows: number; channels: number; size: number } {
  const size = util.sizeFromShape(x.shape);
  const channels = x.shape.at(-1) ?? 1;
  return { rows: channels === 0 ? 0 : size / channels, channels, size };
}

/** Bytes of a row of float32 channels in scratch memory, where each begins at a cache line of its own. */
export function scratchRowBytes(channels: number): number {
  return Math.ceil(channels / 16) * 64;
}
