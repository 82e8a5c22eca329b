import { BiasActivationGradient } from '../src/layout/rows';
import { scratchRowBytes } from '../src/layout/sizes';
import { slope4, slopeMask, slopeOffset, slopePositive } from './activation';
import { barrier } from './barrier';
import { addTo, chunkRows, loadChannels, storeChannels } from './columns';
import { partition } from './simd';

/** dz = dy * f'(y) for the values at byte `at`; returns it. */
// @ts-ignore: decorator
@inline
function step(args: BiasActivationGradient<usize, i32>, at: usize, positive: v128, mask: v128, offset: v128, whole: bool): v128 {
  const slope = slope4(loadChannels(args.y + at, whole), positive, mask, offset);
  const dz = f32x4.mul(loadChannels(args.dy + at, whole), slope);
  storeChannels(args.dz + at, dz, whole);
  return dz;
}

/** Goes down four channels (or one) of the rows at bytes [first, last) and adds their sum to that at `sum`. */
// @ts-ignore: decorator
@inline
function column(
  args: BiasActivationGradient<usize, i32>,
  first: usize,
  last: usize,
  bytes: usize,
  sum: usize,
  positive: v128,
  mask: v128,
  offset: v128,
  whole: bool,
): void {
  let s = f32x4.splat(0);
  for (let i = first; i < last; i += bytes) s = f32x4.add(s, step(args, i, positive, mask, offset, whole));
  addTo(sum, s, whole);
}

export function biasActivationGradient(args: BiasActivationGradient<usize, i32>, thread: i32, threads: i32): void {
  const rows = args.rows;
  const channels = args.channels;
  const bytes = (<usize>channels) << 2;
  const rowBytes = scratchRowBytes(channels);
  const sums = args.scratch + (<usize>thread) * rowBytes;
  memory.fill(sums, 0, rowBytes);
  const code = args.activation;
  const positive = slopePositive(code);
  const mask = slopeMask(code);
  const offset = slopeOffset(code);
  const end = partition(rows, thread + 1, threads);
  const chunk = chunkRows(channels);
  for (let row = partition(rows, thread, threads); row < end; row += chunk) {
    const first = (<usize>row) * bytes;
    const last = (<usize>min<i32>(row + chunk, end)) * bytes;
    let at: usize = 0;
    for (; at + 64 <= bytes; at += 64) {
      let s0 = f32x4.splat(0);
      let s1 = f32x4.splat(0);
      let s2 = f32x4.splat(0);
      let s3 = f32x4.splat(0);
      for (let i = first + at; i < last; i += bytes) {
        s0 = f32x4.add(s0, step(args, i, positive, mask, offset, true));
        s1 = f32x4.add(s1, step(args, i + 16, positive, mask, offset, true));
        s2 = f32x4.add(s2, step(args, i + 32, positive, mask, offset, true));
        s3 = f32x4.add(s3, step(args, i + 48, positive, mask, offset, true));
      }
      addTo(sums + at, s0, true);
      addTo(sums + at + 16, s1, true);
      addTo(sums + at + 32, s2, true);
      addTo(sums + at + 48, s3, true);
    }
    for (; at + 16 <= bytes; at += 16) column(args, first + at, last, bytes, sums + at, positive, mask, offset, true);
    for (; at < bytes; at += 4) column(args, first + at, last, bytes, sums + at, positive, mask, offset, false);
  }
  barrier(threads);
  sumPartials(args.scratch, rowBytes, args.dbias, channels, thread, threads);
}

/** out = the sum over threads of their partial sums, `stride` bytes apart; each thread sums some channels. */
export function sumPartials(
  partials: usize,
  stride: usize,
  out: usize,
  channels: i32,
  thread: i32,
  threads: i32,
): void {
  const end = (<usize>partition(channels, thread + 1, threads, 16)) << 2;
  for (let at = (<usize>partition(channels, thread, threads, 16)) << 2; at < end; at += 16) {
    let sum = v128.load(partials + at);
    for (let t = 1; t < threads; t++) sum = f32x4.add(sum, v128.load(partials + at + (<usize>t) * stride));
    v128.store(out + at, sum);
  }
}
