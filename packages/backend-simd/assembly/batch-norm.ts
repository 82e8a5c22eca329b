/**
 * Batch normalisation over the rows of [rows, channels]. The statistics of a block of rows (in the cache: its mean, then the
 * squares about that mean) are merged into those of the rows before it by Chan, Golub, LeVeque, "Updating formulae and a
 * pairwise algorithm for computing sample variances", 1979, so x is read from memory once and nothing cancels.
 */
import { BatchNormInference, BatchNormRows, BatchNormTraining, BatchNormTrainingGradient } from '../src/layout/rows';
import { scratchRowBytes } from '../src/layout/sizes';
import { activate4, slope4, slopeMask, slopeOffset, slopePositive } from './activation';
import { barrier } from './barrier';
import { sumPartials } from './bias-activation-gradient';
import { addTo, chunkRows, loadChannels, storeChannels } from './columns';
import { madd, partition } from './simd';

/** Merges the mean and squares of `count` rows into those of `done` rows at the addresses. */
// @ts-ignore: decorator
@inline
function merge(
  mean: usize,
  squares: usize,
  done: i32,
  otherMean: v128,
  otherSquares: v128,
  count: i32,
  whole: bool,
): void {
  const oldMean = loadChannels(mean, whole);
  const delta = f32x4.sub(otherMean, oldMean);
  const weight = <f32>count / <f32>(done + count);
  storeChannels(mean, madd(delta, f32x4.splat(weight), oldMean), whole);
  const shift = f32x4.mul(f32x4.mul(delta, delta), f32x4.splat(<f32>done * weight));
  addTo(squares, f32x4.add(otherSquares, shift), whole);
}

/** Merges four channels (or one) of the `count` rows at [first, last). */
// @ts-ignore: decorator
@inline
function mergeColumn(
  first: usize,
  last: usize,
  bytes: usize,
  mean: usize,
  squares: usize,
  done: i32,
  count: i32,
  whole: bool,
): void {
  let sum = f32x4.splat(0);
  for (let x = first; x < last; x += bytes) sum = f32x4.add(sum, loadChannels(x, whole));
  const blockMean = f32x4.mul(sum, f32x4.splat(<f32>1 / <f32>count));
  let blockSquares = f32x4.splat(0);
  for (let x = first; x < last; x += bytes) blockSquares = addSquare(blockSquares, loadChannels(x, whole), blockMean);
  merge(mean, squares, done, blockMean, blockSquares, count, whole);
}

/** sum + (x - mean)^2 */
// @ts-ignore: decorator
@inline
function addSquare(sum: v128, x: v128, mean: v128): v128 {
  const d = f32x4.sub(x, mean);
  return madd(d, d, sum);
}

/** `mergeColumn` for sixteen channels. */
// @ts-ignore: decorator
@inline
function mergeLine(first: usize, last: usize, bytes: usize, mean: usize, squares: usize, done: i32, count: i32): void {
  let m0 = f32x4.splat(0);
  let m1 = f32x4.splat(0);
  let m2 = f32x4.splat(0);
  let m3 = f32x4.splat(0);
  for (let x = first; x < last; x += bytes) {
    m0 = f32x4.add(m0, v128.load(x));
    m1 = f32x4.add(m1, v128.load(x, 16));
    m2 = f32x4.add(m2, v128.load(x, 32));
    m3 = f32x4.add(m3, v128.load(x, 48));
  }
  const share = f32x4.splat(<f32>1 / <f32>count);
  m0 = f32x4.mul(m0, share);
  m1 = f32x4.mul(m1, share);
  m2 = f32x4.mul(m2, share);
  m3 = f32x4.mul(m3, share);
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let s2 = f32x4.splat(0);
  let s3 = f32x4.splat(0);
  for (let x = first; x < last; x += bytes) {
    s0 = addSquare(s0, v128.load(x), m0);
    s1 = addSquare(s1, v128.load(x, 16), m1);
    s2 = addSquare(s2, v128.load(x, 32), m2);
    s3 = addSquare(s3, v128.load(x, 48), m3);
  }
  merge(mean, squares, done, m0, s0, count, true);
  merge(mean + 16, squares + 16, done, m1, s1, count, true);
  merge(mean + 32, squares + 32, done, m2, s2, count, true);
  merge(mean + 48, squares + 48, done, m3, s3, count, true);
}

export function batchNormTraining(args: BatchNormTraining<usize, i32, f32>, thread: i32, threads: i32): void {
  const rows = args.rows;
  const channels = args.channels;
  const bytes = (<usize>channels) << 2;
  const rowBytes = scratchRowBytes(channels);
  const scratch = args.scratch;
  const mean = scratch + (<usize>thread) * BatchNormRows.training * rowBytes;
  const squares = mean + rowBytes;
  const scale = squares + rowBytes;
  memory.fill(mean, 0, 2 * rowBytes);
  const begin = partition(rows, thread, threads);
  const end = partition(rows, thread + 1, threads);
  const step = chunkRows(channels);
  for (let start = begin; start < end; start += step) {
    const count = min<i32>(step, end - start);
    const first = args.x + (<usize>start) * bytes;
    const last = first + (<usize>count) * bytes;
    const done = start - begin;
    let at: usize = 0;
    for (; at + 64 <= bytes; at += 64) mergeLine(first + at, last, bytes, mean + at, squares + at, done, count);
    for (; at + 16 <= bytes; at += 16) mergeColumn(first + at, last, bytes, mean + at, squares + at, done, count, true);
    for (; at < bytes; at += 4) mergeColumn(first + at, last, bytes, mean + at, squares + at, done, count, false);
  }
  barrier(threads);
  // Each thread merges some channels of all threads' statistics into those of thread 0.
  const endAt = (<usize>partition(channels, thread + 1, threads, 16)) << 2;
  for (let at = (<usize>partition(channels, thread, threads, 16)) << 2; at < endAt; at += 16) {
    for (let t = 1; t < threads; t++) {
      const done = partition(rows, t, threads);
      const count = partition(rows, t + 1, threads) - done;
      if (count == 0) continue;
      const theirs = scratch + (<usize>t) * BatchNormRows.training * rowBytes + at;
      merge(scratch + at, scratch + rowBytes + at, done, v128.load(theirs), v128.load(theirs + rowBytes), count, true);
    }
    const variance = f32x4.mul(v128.load(scratch + rowBytes + at), f32x4.splat(<f32>1 / <f32>rows));
    const shifted = f32x4.add(variance, f32x4.splat(args.epsilon));
    v128.store(args.mean + at, v128.load(scratch + at));
    v128.store(args.variance + at, variance);
    v128.store(args.invStd + at, f32x4.div(f32x4.splat(1), f32x4.sqrt(shifted)));
  }
  barrier(threads);
  multiplyRow(scale, args.invStd, args.gamma, bytes);
  const y = args.y;
  normalize(args.x, y, args.mean, scale, args.beta, bytes, begin, end, args.activation);
}

/** out = a * b */
// @ts-ignore: decorator
@inline
function multiplyRow(out: usize, a: usize, b: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) v128.store(out + at, f32x4.mul(v128.load(a + at), v128.load(b + at)));
}

/** y = activation((x - mean) * scale + offset) for the rows [begin, end). */
function normalize(
  x: usize,
  y: usize,
  mean: usize,
  scale: usize,
  offset: usize,
  bytes: usize,
  begin: i32,
  end: i32,
  code: i32,
): void {
  const last = (<usize>end) * bytes;
  for (let row = (<usize>begin) * bytes; row < last; row += bytes) {
    let at: usize = 0;
    for (; at + 16 <= bytes; at += 16) normalizeAt(x + row + at, y + row + at, mean + at, scale + at, offset + at, code, true);
    for (; at < bytes; at += 4) normalizeAt(x + row + at, y + row + at, mean + at, scale + at, offset + at, code, false);
  }
}

// @ts-ignore: decorator
@inline
function normalizeAt(x: usize, y: usize, mean: usize, scale: usize, offset: usize, code: i32, whole: bool): void {
  const centred = f32x4.sub(loadChannels(x, whole), loadChannels(mean, whole));
  // Not folded into one multiply-add with offset - mean * scale, which cancels when the mean is large.
  const z = madd(centred, loadChannels(scale, whole), loadChannels(offset, whole));
  storeChannels(y, activate4(z, code), whole);
}

/** dy * f'(y) at byte `at` of the arrays. */
// @ts-ignore: decorator
@inline
function dzAt(args: BatchNormTrainingGradient<usize, i32>, at: usize, positive: v128, mask: v128, offset: v128, whole: bool): v128 {
  const slope = slope4(loadChannels(args.y + at, whole), positive, mask, offset);
  return f32x4.mul(loadChannels(args.dy + at, whole), slope);
}

/** Adds the sums of dz and dz * (x - mean) of four channels (or one) of the rows at bytes [first, last). */
// @ts-ignore: decorator
@inline
function sumColumn(
  args: BatchNormTrainingGradient<usize, i32>,
  first: usize,
  last: usize,
  bytes: usize,
  mean: usize,
  sums: usize,
  products: usize,
  positive: v128,
  mask: v128,
  offset: v128,
  whole: bool,
): void {
  const centre = loadChannels(mean, whole);
  let sum = f32x4.splat(0);
  let product = f32x4.splat(0);
  for (let i = first; i < last; i += bytes) {
    const dz = dzAt(args, i, positive, mask, offset, whole);
    sum = f32x4.add(sum, dz);
    product = madd(dz, f32x4.sub(loadChannels(args.x + i, whole), centre), product);
  }
  addTo(sums, sum, whole);
  addTo(products, product, whole);
}

/** `sumColumn` for eight channels, for which the registers suffice. */
// @ts-ignore: decorator
@inline
function sumTwoColumns(
  args: BatchNormTrainingGradient<usize, i32>,
  first: usize,
  last: usize,
  bytes: usize,
  mean: usize,
  sums: usize,
  products: usize,
  positive: v128,
  mask: v128,
  offset: v128,
): void {
  const x = args.x;
  const centre0 = v128.load(mean);
  const centre1 = v128.load(mean, 16);
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let p0 = f32x4.splat(0);
  let p1 = f32x4.splat(0);
  for (let i = first; i < last; i += bytes) {
    const d0 = dzAt(args, i, positive, mask, offset, true);
    const d1 = dzAt(args, i + 16, positive, mask, offset, true);
    s0 = f32x4.add(s0, d0);
    s1 = f32x4.add(s1, d1);
    p0 = madd(d0, f32x4.sub(v128.load(x + i), centre0), p0);
    p1 = madd(d1, f32x4.sub(v128.load(x + i, 16), centre1), p1);
  }
  addTo(sums, s0, true);
  addTo(sums + 16, s1, true);
  addTo(products, p0, true);
  addTo(products + 16, p1, true);
}

/** dx at byte `i` of the arrays, with the coefficients of its channel; see batchNormTrainingGradient. */
// @ts-ignore: decorator
@inline
function dxAt(
  args: BatchNormTrainingGradient<usize, i32>,
  i: usize,
  mean: usize,
  meanDz: usize,
  rowBytes: usize,
  positive: v128,
  mask: v128,
  offset: v128,
  whole: bool,
): void {
  const dz = dzAt(args, i, positive, mask, offset, whole);
  const centred = f32x4.sub(loadChannels(args.x + i, whole), loadChannels(mean, whole));
  const rest = f32x4.sub(dz, loadChannels(meanDz, whole));
  const d = f32x4.sub(rest, f32x4.mul(centred, loadChannels(meanDz + rowBytes, whole)));
  storeChannels(args.dx + i, f32x4.mul(d, loadChannels(meanDz + 2 * rowBytes, whole)), whole);
}

export function batchNormTrainingGradient(args: BatchNormTrainingGradient<usize, i32>, thread: i32, threads: i32): void {
  const rows = args.rows;
  const channels = args.channels;
  const bytes = (<usize>channels) << 2;
  const rowBytes = scratchRowBytes(channels);
  const scratch = args.scratch;
  const sums = scratch + (<usize>thread) * BatchNormRows.training * rowBytes;
  memory.fill(sums, 0, 2 * rowBytes);
  const code = args.activation;
  const positive = slopePositive(code);
  const mask = slopeMask(code);
  const offset = slopeOffset(code);
  const mean = args.mean;
  const invStd = args.invStd;
  const begin = partition(rows, thread, threads);
  const end = partition(rows, thread + 1, threads);
  const chunk = chunkRows(channels);
  for (let row = begin; row < end; row += chunk) {
    const first = (<usize>row) * bytes;
    const last = (<usize>min<i32>(row + chunk, end)) * bytes;
    let at: usize = 0;
    for (; at + 32 <= bytes; at += 32) {
      const own = sums + at;
      sumTwoColumns(args, first + at, last, bytes, mean + at, own, own + rowBytes, positive, mask, offset);
    }
    for (; at + 16 <= bytes; at += 16) {
      const own = sums + at;
      sumColumn(args, first + at, last, bytes, mean + at, own, own + rowBytes, positive, mask, offset, true);
    }
    for (; at < bytes; at += 4) {
      const own = sums + at;
      sumColumn(args, first + at, last, bytes, mean + at, own, own + rowBytes, positive, mask, offset, false);
    }
  }
  barrier(threads);
  const dgamma = args.dgamma;
  const dbeta = args.dbeta;
  sumPartials(scratch, rowBytes * BatchNormRows.training, dbeta, channels, thread, threads);
  sumPartials(scratch + rowBytes, rowBytes * BatchNormRows.training, dgamma, channels, thread, threads);
  const endAt = (<usize>partition(channels, thread + 1, threads, 16)) << 2;
  const startAt = (<usize>partition(channels, thread, threads, 16)) << 2;
  multiplyRow(dgamma + startAt, dgamma + startAt, invStd + startAt, endAt - startAt);
  barrier(threads);
  // dx = scale * (dz - meanDz - (x - mean) * ratio), with rows of this thread's scratch memory for the three.
  const meanDz = sums;
  const ratio = sums + rowBytes;
  const scale = ratio + rowBytes;
  const share = f32x4.splat(<f32>1 / <f32>rows);
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(meanDz + at, f32x4.mul(v128.load(dbeta + at), share));
    v128.store(ratio + at, f32x4.mul(f32x4.mul(v128.load(dgamma + at), share), v128.load(invStd + at)));
  }
  multiplyRow(scale, args.gamma, invStd, bytes);
  const lastRow = (<usize>end) * bytes;
  for (let row = (<usize>begin) * bytes; row < lastRow; row += bytes) {
    let at: usize = 0;
    for (; at + 16 <= bytes; at += 16) dxAt(args, row + at, mean + at, meanDz + at, rowBytes, positive, mask, offset, true);
    for (; at < bytes; at += 4) dxAt(args, row + at, mean + at, meanDz + at, rowBytes, positive, mask, offset, false);
  }
}

export function batchNormInference(args: BatchNormInference<usize, i32, f32>, thread: i32, threads: i32): void {
  const rows = args.rows;
  const bytes = (<usize>args.channels) << 2;
  const rowBytes = scratchRowBytes(args.channels);
  const scale = args.scratch + (<usize>thread) * BatchNormRows.inference * rowBytes;
  const zeros = scale + rowBytes;
  memory.fill(zeros, 0, rowBytes);
  for (let at: usize = 0; at < bytes; at += 16) {
    const shifted = f32x4.add(v128.load(args.variance + at), f32x4.splat(args.epsilon));
    const gamma = args.gamma != 0 ? v128.load(args.gamma + at) : f32x4.splat(1);
    v128.store(scale + at, f32x4.div(gamma, f32x4.sqrt(shifted)));
  }
  const offset = args.beta != 0 ? args.beta : zeros;
  const begin = partition(rows, thread, threads);
  const end = partition(rows, thread + 1, threads);
  normalize(args.x, args.y, args.mean, scale, offset, bytes, begin, end, 0);
}
