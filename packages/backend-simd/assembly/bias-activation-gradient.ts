import { slope4, slopeMask, slopeOffset, slopePositive } from './activation';
import { barrier } from './barrier';
import { chunkRows, loadChannels, storeChannels } from './columns';
import { argInt, argPointer, partition } from './simd';

/** Goes down the column at byte `at` of the rows [start, end): writes dz, returns the column's sum. */
// @ts-ignore: decorator
@inline
function column(args: usize, at: usize, start: i32, end: i32, whole: bool): v128 {
  const code = argInt(args, 6);
  const positive = slopePositive(code);
  const mask = slopeMask(code);
  const offset = slopeOffset(code);
  const stride = (<usize>argInt(args, 5)) << 2;
  const first = (<usize>start) * stride + at;
  const last = (<usize>end) * stride + at;
  const dy = argPointer(args, 0);
  const y = argPointer(args, 1);
  const dz = argPointer(args, 2);
  let sum = f32x4.splat(0);
  for (let i = first; i < last; i += stride) {
    const slope = slope4(loadChannels(y + i, whole), positive, mask, offset);
    const d = f32x4.mul(loadChannels(dy + i, whole), slope);
    storeChannels(dz + i, d, whole);
    sum = f32x4.add(sum, d);
  }
  return sum;
}

/**
 * dz = dy * f'(y), dbias = column sums of dz. args: dy, y, dz, dbias, rows, channels, activation, partial sums (threads *
 * channels floats, each thread's rounded up to 16).
 */
export function biasActivationGradient(args: usize, thread: i32, threads: i32): void {
  const rows = argInt(args, 4);
  const channels = argInt(args, 5);
  const partials = argPointer(args, 7);
  const partialBytes = (<usize>((channels + 15) & ~15)) << 2;
  const mine = partials + (<usize>thread) * partialBytes;
  memory.fill(mine, 0, partialBytes);
  const step = chunkRows(channels);
  const end = partition(rows, thread + 1, threads);
  for (let start = partition(rows, thread, threads); start < end; start += step) {
    const stop = min<i32>(start + step, end);
    let j = 0;
    for (; j + 4 <= channels; j += 4) {
      const at = (<usize>j) << 2;
      v128.store(mine + at, f32x4.add(v128.load(mine + at), column(args, at, start, stop, true)));
    }
    for (; j < channels; j++) {
      const at = (<usize>j) << 2;
      v128.store32_lane(mine + at, f32x4.add(v128.load32_splat(mine + at), column(args, at, start, stop, false)), 0);
    }
  }
  barrier(threads);
  sumPartials(partials, partialBytes, argPointer(args, 3), channels, thread, threads);
}

/** out = the sum over threads of their partial sums; each thread sums some channels. */
export function sumPartials(
  partials: usize,
  partialBytes: usize,
  out: usize,
  channels: i32,
  thread: i32,
  threads: i32,
): void {
  const end = (<usize>partition(channels, thread + 1, threads, 16)) << 2;
  for (let at = (<usize>partition(channels, thread, threads, 16)) << 2; at < end; at += 16) {
    let sum = v128.load(partials + at);
    for (let t = 1; t < threads; t++) sum = f32x4.add(sum, v128.load(partials + at + (<usize>t) * partialBytes));
    v128.store(out + at, sum);
  }
}
