/**
 * Unary kernels on floats. args: x, out, element count, then parameters as float bits. A block's last 64 bytes belong to
 * its tensor alone, so the last vectors need no tail.
 */
import { Unary } from '../src/layout/elementwise';
import { elu4, relu4, selu4 } from './activation';
import { exp4, log4, maxKeepNaN, minKeepNaN, sigmoid4, tanh4 } from './math';
import { partition } from './simd';

// @ts-ignore: decorator
@inline const ABS: i32 = 0;
// @ts-ignore: decorator
@inline const NEG: i32 = 1;
// @ts-ignore: decorator
@inline const SQUARE: i32 = 2;
// @ts-ignore: decorator
@inline const SQRT: i32 = 3;
// @ts-ignore: decorator
@inline const RSQRT: i32 = 4;
// @ts-ignore: decorator
@inline const RECIPROCAL: i32 = 5;
// @ts-ignore: decorator
@inline const EXP: i32 = 6;
// @ts-ignore: decorator
@inline const LOG: i32 = 7;
// @ts-ignore: decorator
@inline const TANH: i32 = 8;
// @ts-ignore: decorator
@inline const SIGMOID: i32 = 9;
// @ts-ignore: decorator
@inline const RELU: i32 = 10;
// @ts-ignore: decorator
@inline const SELU: i32 = 11;
// @ts-ignore: decorator
@inline const ELU: i32 = 12;
/** x > 0 ? 1 : p, NaN for NaN */
// @ts-ignore: decorator
@inline const STEP: i32 = 13;
/** x < 0 ? p * x : x */
// @ts-ignore: decorator
@inline const LEAKY_RELU: i32 = 14;
/** min(max(x, p), q) */
// @ts-ignore: decorator
@inline const CLIP: i32 = 15;

// @ts-ignore: decorator
@inline
function apply(op: i32, x: v128, p: v128, q: v128): v128 {
  const zero = f32x4.splat(0);
  if (op == ABS) return f32x4.abs(x);
  if (op == NEG) return f32x4.neg(x);
  if (op == SQUARE) return f32x4.mul(x, x);
  if (op == SQRT) return f32x4.sqrt(x);
  if (op == RSQRT) return f32x4.div(f32x4.splat(1), f32x4.sqrt(x));
  if (op == RECIPROCAL) return f32x4.div(f32x4.splat(1), x);
  if (op == EXP) return exp4(x);
  if (op == LOG) return log4(x);
  if (op == TANH) return tanh4(x);
  if (op == SIGMOID) return sigmoid4(x);
  if (op == RELU) return relu4(x);
  if (op == SELU) return selu4(x);
  if (op == ELU) return elu4(x);
  if (op == STEP) {
    const step = v128.bitselect(f32x4.splat(1), p, f32x4.gt(x, zero));
    return v128.bitselect(x, step, f32x4.ne(x, x));
  }
  if (op == LEAKY_RELU) return v128.bitselect(f32x4.mul(x, p), x, f32x4.lt(x, zero));
  return minKeepNaN(maxKeepNaN(x, p), q);
}

// @ts-ignore: decorator
@inline
function unary(op: i32, args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  const n = args.count;
  const p = f32x4.splat(args.p);
  const q = f32x4.splat(args.q);
  const shift = args.out - args.x;
  let x = args.x + ((<usize>partition(n, thread, threads, 16)) << 2);
  const end = args.x + ((<usize>partition(n, thread + 1, threads, 16)) << 2);
  for (; x < end; x += 32) {
    const a = apply(op, v128.load(x), p, q);
    const b = apply(op, v128.load(x, 16), p, q);
    v128.store(x + shift, a);
    v128.store(x + shift, b, 16);
  }
}

export function abs(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(ABS, args, thread, threads);
}
export function neg(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(NEG, args, thread, threads);
}
export function square(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(SQUARE, args, thread, threads);
}
export function sqrt(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(SQRT, args, thread, threads);
}
export function rsqrt(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(RSQRT, args, thread, threads);
}
export function reciprocal(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(RECIPROCAL, args, thread, threads);
}
export function exp(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(EXP, args, thread, threads);
}
export function log(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(LOG, args, thread, threads);
}
export function tanh(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(TANH, args, thread, threads);
}
export function sigmoid(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(SIGMOID, args, thread, threads);
}
export function relu(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(RELU, args, thread, threads);
}
export function selu(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(SELU, args, thread, threads);
}
export function elu(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(ELU, args, thread, threads);
}
export function step(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(STEP, args, thread, threads);
}
export function leakyRelu(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(LEAKY_RELU, args, thread, threads);
}
export function clip(args: Unary<usize, i32, f32>, thread: i32, threads: i32): void {
  unary(CLIP, args, thread, threads);
}
