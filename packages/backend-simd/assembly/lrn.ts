/**
 * Local response normalisation over channels: y = x * (bias + alpha * sum of x^2 over the window)^-beta. A row's squares are
 * kept with `radius` zeros on both sides, so that every window is a sum of shifted vectors.
 */
import { Lrn, LrnGradient, LrnRows } from '../src/layout/rows';
import { lrnRowBytes } from '../src/layout/sizes';
import { loadChannels, storeChannels } from './columns';
import { exp4, log4 } from './math';
import { madd, partition } from './simd';

/** t^-beta for t > 0; the exponents in use without a logarithm. */
// @ts-ignore: decorator
@inline
function negativePower(t: v128, beta: f32): v128 {
  const one = f32x4.splat(1);
  if (beta == 0.75) {
    const root = f32x4.sqrt(t);
    return f32x4.div(one, f32x4.mul(root, f32x4.sqrt(root)));
  }
  if (beta == 0.5) return f32x4.div(one, f32x4.sqrt(t));
  if (beta == 1) return f32x4.div(one, t);
  return exp4(f32x4.mul(f32x4.splat(-beta), log4(t)));
}

/** The sum over the window whose first value lies at `padded`. */
// @ts-ignore: decorator
@inline
function windowSum(padded: usize, radius: i32, whole: bool): v128 {
  const end = padded + ((<usize>(2 * radius + 1)) << 2);
  let sum = f32x4.splat(0);
  for (let p = padded; p < end; p += 4) sum = f32x4.add(sum, loadChannels(p, whole));
  return sum;
}

/** Writes the squares of a row and the zeros behind them; those before are there. */
// @ts-ignore: decorator
@inline
function padSquares(x: usize, channels: i32, radius: i32, padded: usize): void {
  const start = padded + ((<usize>radius) << 2);
  const bytes = (<usize>channels) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const v = v128.load(x + at);
    v128.store(start + at, f32x4.mul(v, v));
  }
  memory.fill(start + bytes, 0, ((<usize>radius) << 2) + 16);
}

/** bias + alpha * sum of squares */
// @ts-ignore: decorator
@inline
function norm(args: Lrn<usize, i32, f32>, padded: usize, radius: i32, whole: bool): v128 {
  return madd(f32x4.splat(args.alpha), windowSum(padded, radius, whole), f32x4.splat(args.bias));
}

export function lrn(args: Lrn<usize, i32, f32>, thread: i32, threads: i32): void {
  const channels = args.channels;
  const radius = args.radius;
  const beta = args.beta;
  const padded = args.scratch + (<usize>thread) * LrnRows.forward * lrnRowBytes(channels, radius);
  memory.fill(padded, 0, (<usize>radius) << 2);
  const end = partition(args.rows, thread + 1, threads);
  for (let i = partition(args.rows, thread, threads); i < end; i++) {
    const x = args.x + (((<usize>i) * channels) << 2);
    const y = args.y + (((<usize>i) * channels) << 2);
    padSquares(x, channels, radius, padded);
    for (let j = 0; j < channels; ) {
      const at = (<usize>j) << 2;
      const whole = j + 4 <= channels;
      const power = negativePower(norm(args, padded + at, radius, whole), beta);
      storeChannels(y + at, f32x4.mul(loadChannels(x + at, whole), power), whole);
      j += whole ? 4 : 1;
    }
  }
}

/**
 * dx = dy * norm^-beta - 2 alpha beta x * (sum of y * dy / norm over the window)
 */
export function lrnGradient(args: LrnGradient<usize, i32, f32>, thread: i32, threads: i32): void {
  const channels = args.channels;
  const radius = args.radius;
  const beta = args.beta;
  const factor = f32x4.splat(-2 * args.alpha * beta);
  // Squares, then y * dy / norm, each with its zeros, then norm^-beta.
  const rowBytes = lrnRowBytes(channels, radius);
  const padded = args.scratch + (<usize>thread) * LrnRows.gradient * rowBytes;
  const ratios = padded + rowBytes;
  const powers = ratios + rowBytes;
  const shift = (<usize>radius) << 2;
  memory.fill(padded, 0, shift);
  memory.fill(ratios, 0, shift);
  const end = partition(args.rows, thread + 1, threads);
  for (let i = partition(args.rows, thread, threads); i < end; i++) {
    const row = ((<usize>i) * channels) << 2;
    const dy = args.dy + row;
    const x = args.x + row;
    const y = args.y + row;
    const dx = args.dx + row;
    padSquares(x, channels, radius, padded);
    for (let at: usize = 0; at < (<usize>channels) << 2; at += 16) {
      const n = norm(args, padded + at, radius, true);
      v128.store(powers + at, negativePower(n, beta));
      v128.store(ratios + shift + at, f32x4.div(f32x4.mul(v128.load(y + at), v128.load(dy + at)), n));
    }
    memory.fill(ratios + shift + ((<usize>channels) << 2), 0, shift + 16);
    for (let j = 0; j < channels; ) {
      const at = (<usize>j) << 2;
      const whole = j + 4 <= channels;
      const direct = f32x4.mul(loadChannels(dy + at, whole), loadChannels(powers + at, whole));
      const scaled = f32x4.mul(factor, loadChannels(x + at, whole));
      storeChannels(dx + at, madd(scaled, windowSum(ratios + at, radius, whole), direct), whole);
      j += whole ? 4 : 1;
    }
  }
}
