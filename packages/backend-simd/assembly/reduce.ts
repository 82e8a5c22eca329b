/**
 * Reductions of the middle axis of [outer, length, inner] floats. Sums are taken over blocks first, which keeps the
 * rounding error of long axes small.
 */
import { ArgMax, Reduce } from '../src/layout/rows';
import { scratchRowBytes } from '../src/layout/sizes';
import { barrier } from './barrier';
import { chunkRows, loadChannels, storeChannels } from './columns';
import { partition } from './simd';

/** Vectors that are summed before their sum is added to the others. */
// @ts-ignore: decorator
@inline const BLOCK: i32 = 256;
// @ts-ignore: decorator
@inline const SUM: i32 = 0;
// @ts-ignore: decorator
@inline const MAX: i32 = 1;
// @ts-ignore: decorator
@inline const MIN: i32 = 2;

// @ts-ignore: decorator
@inline
function combine(op: i32, a: v128, b: v128): v128 {
  if (op == SUM) return f32x4.add(a, b);
  if (op == MAX) return f32x4.max(a, b);
  return f32x4.min(a, b);
}

// @ts-ignore: decorator
@inline
function neutral(op: i32): v128 {
  if (op == SUM) return f32x4.splat(0);
  return f32x4.splat(op == MAX ? -(<f32>Infinity) : <f32>Infinity);
}

/** Neighbouring values to one, in lane 0. */
// @ts-ignore: decorator
@inline
function row(op: i32, x: usize, length: i32): v128 {
  let total = neutral(op);
  const vectors = length >>> 2;
  for (let left = vectors; left > 0; left -= BLOCK) {
    const end = x + ((<usize>min<i32>(left, BLOCK)) << 4);
    let a = neutral(op);
    let b = neutral(op);
    for (; x + 32 <= end; x += 32) {
      a = combine(op, a, v128.load(x));
      b = combine(op, b, v128.load(x, 16));
    }
    if (x < end) {
      a = combine(op, a, v128.load(x));
      x += 16;
    }
    total = combine(op, total, combine(op, a, b));
  }
  total = combine(op, total, i64x2.shuffle(total, total, 1, 0));
  total = combine(op, total, i32x4.shuffle(total, total, 1, 0, 3, 2));
  for (let i = vectors << 2; i < length; i++, x += 4) total = combine(op, total, v128.load32_splat(x));
  return total;
}

/** Combines four columns (or one) of the rows at [x, end) with what is at `out`. */
// @ts-ignore: decorator
@inline
function column(op: i32, x: usize, end: usize, bytes: usize, out: usize, whole: bool): void {
  let block = neutral(op);
  for (; x < end; x += bytes) block = combine(op, block, loadChannels(x, whole));
  storeChannels(out, combine(op, loadChannels(out, whole), block), whole);
}

/** `column` for sixteen columns. */
// @ts-ignore: decorator
@inline
function line(op: i32, x: usize, end: usize, bytes: usize, out: usize): void {
  let b0 = neutral(op);
  let b1 = b0;
  let b2 = b0;
  let b3 = b0;
  for (; x < end; x += bytes) {
    b0 = combine(op, b0, v128.load(x));
    b1 = combine(op, b1, v128.load(x, 16));
    b2 = combine(op, b2, v128.load(x, 32));
    b3 = combine(op, b3, v128.load(x, 48));
  }
  v128.store(out, combine(op, v128.load(out), b0));
  v128.store(out, combine(op, v128.load(out, 16), b1), 16);
  v128.store(out, combine(op, v128.load(out, 32), b2), 32);
  v128.store(out, combine(op, v128.load(out, 48), b3), 48);
}

/** Rows to one. */
// @ts-ignore: decorator
@inline
function columns(op: i32, x: usize, out: usize, length: i32, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 4) v128.store32_lane(out + at, neutral(op), 0);
  const last = x + (<usize>length) * bytes;
  const chunkBytes = (<usize>chunkRows(<i32>(bytes >> 2))) * bytes;
  for (; x < last; x += chunkBytes) {
    const end = min<usize>(x + chunkBytes, last);
    let at: usize = 0;
    for (; at + 64 <= bytes; at += 64) line(op, x + at, end, bytes, out + at);
    for (; at + 16 <= bytes; at += 16) column(op, x + at, end, bytes, out + at, true);
    for (; at < bytes; at += 4) column(op, x + at, end, bytes, out + at, false);
  }
}

// @ts-ignore: decorator
@inline
function reduce(op: i32, args: Reduce<usize, i32, f32>, thread: i32, threads: i32): void {
  const x = args.x;
  const outer = args.outer;
  const length = args.length;
  const inner = args.inner;
  const partials = args.partials;
  const matrixBytes = ((<usize>length) * inner) << 2;
  const rowBytes = (<usize>inner) << 2;
  const count = outer * inner;
  const partialBytes = scratchRowBytes(count);
  let out = args.out;
  let start = 0;
  let end = outer;
  let from = 0;
  let to = length;
  if (partials == 0) {
    start = partition(outer, thread, threads);
    end = partition(outer, thread + 1, threads);
  } else {
    from = partition(length, thread, threads);
    to = partition(length, thread + 1, threads);
    out = partials + (<usize>thread) * partialBytes;
  }
  for (let i = start; i < end; i++) {
    const first = x + (<usize>i) * matrixBytes + (<usize>from) * rowBytes;
    if (inner == 1) v128.store32_lane(out + (<usize>i) * rowBytes, row(op, first, to - from), 0);
    else columns(op, first, out + (<usize>i) * rowBytes, to - from, rowBytes);
  }
  if (partials != 0) {
    barrier(threads);
    const last = (<usize>partition(count, thread + 1, threads, 16)) << 2;
    for (let at = (<usize>partition(count, thread, threads, 16)) << 2; at < last; at += 16) {
      let total = v128.load(partials + at);
      for (let t = 1; t < threads; t++) {
        total = combine(op, total, v128.load(partials + at + (<usize>t) * partialBytes));
      }
      v128.store(args.out + at, f32x4.mul(total, f32x4.splat(args.factor)));
    }
    return;
  }
  const scale = args.factor;
  if (scale == 1) return;
  const last = out + (<usize>end) * rowBytes;
  for (let p = out + (<usize>start) * rowBytes; p < last; p += 4) store<f32>(p, load<f32>(p) * scale);
}

export function reduceSum(args: Reduce<usize, i32, f32>, thread: i32, threads: i32): void {
  reduce(SUM, args, thread, threads);
}
export function reduceMax(args: Reduce<usize, i32, f32>, thread: i32, threads: i32): void {
  reduce(MAX, args, thread, threads);
}
export function reduceMin(args: Reduce<usize, i32, f32>, thread: i32, threads: i32): void {
  reduce(MIN, args, thread, threads);
}

export function argMax(args: ArgMax<usize, i32>, thread: i32, threads: i32): void {
  const columns = args.columns;
  const end = partition(args.rows, thread + 1, threads, 16);
  for (let i = partition(args.rows, thread, threads, 16); i < end; i++) {
    const x = args.x + (((<usize>i) * columns) << 2);
    let greatest = load<f32>(x);
    let index = 0;
    for (let j = 1; j < columns; j++) {
      const value = load<f32>(x + ((<usize>j) << 2));
      if (value > greatest) {
        greatest = value;
        index = j;
      }
    }
    store<i32>(args.out + ((<usize>i) << 2), index);
  }
}
