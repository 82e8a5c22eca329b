/**
 * Batch normalisation over the rows of [rows, channels]. The statistics of a chunk of rows (in the L1 cache: its mean, then
 * the squares about that mean) are merged into those of the rows before it by Chan, Golub, LeVeque, "Updating formulae and
 * a pairwise algorithm for computing sample variances", 1979, so x is read from memory once and nothing cancels.
 */
import { activate4, slope4, slopeMask, slopeOffset, slopePositive } from './activation';
import { barrier } from './barrier';
import { sumPartials } from './bias-activation-gradient';
import { chunkRows, loadChannels, storeChannels } from './columns';
import { argFloat, argInt, argPointer, madd, partition } from './simd';

/** Merges the rows [start, end) of a column, of which `done` rows came before, into its mean and sum of squares. */
// @ts-ignore: decorator
@inline
function mergeColumn(
  x: usize,
  stride: usize,
  start: i32,
  end: i32,
  done: i32,
  mean: usize,
  squares: usize,
  whole: bool,
): void {
  const first = x + (<usize>start) * stride;
  const last = x + (<usize>end) * stride;
  let sum = f32x4.splat(0);
  for (let i = first; i < last; i += stride) sum = f32x4.add(sum, loadChannels(i, whole));
  const count = <f32>(end - start);
  const chunkMean = f32x4.mul(sum, f32x4.splat(<f32>1 / count));
  let chunkSquares = f32x4.splat(0);
  for (let i = first; i < last; i += stride) {
    const d = f32x4.sub(loadChannels(i, whole), chunkMean);
    chunkSquares = madd(d, d, chunkSquares);
  }
  merge(mean, squares, <f32>done, chunkMean, chunkSquares, count, whole);
}

/** Merges the mean and squares of `count` rows into those of `done` rows at the addresses. */
// @ts-ignore: decorator
@inline
function merge(mean: usize, squares: usize, done: f32, otherMean: v128, otherSquares: v128, count: f32, whole: bool): void {
  const oldMean = loadChannels(mean, whole);
  const delta = f32x4.sub(otherMean, oldMean);
  const weight = count / (done + count);
  storeChannels(mean, madd(delta, f32x4.splat(weight), oldMean), whole);
  const shift = f32x4.mul(f32x4.mul(delta, delta), f32x4.splat(done * weight));
  storeChannels(squares, f32x4.add(f32x4.add(loadChannels(squares, whole), otherSquares), shift), whole);
}

/**
 * args: x, gamma, beta, y, mean, variance, invStd, rows, channels, epsilon, activation, partial statistics (threads times
 * two rows of channels, each rounded up to 16).
 */
export function batchNormTraining(args: usize, thread: i32, threads: i32): void {
  const rows = argInt(args, 7);
  const channels = argInt(args, 8);
  const partials = argPointer(args, 11);
  const rowBytes = (<usize>((channels + 15) & ~15)) << 2;
  const mine = partials + (<usize>thread) * 2 * rowBytes;
  memory.fill(mine, 0, 2 * rowBytes);
  const stride = (<usize>channels) << 2;
  const step = chunkRows(channels);
  const begin = partition(rows, thread, threads);
  const end = partition(rows, thread + 1, threads);
  for (let start = begin; start < end; start += step) {
    const stop = min<i32>(start + step, end);
    let j = 0;
    for (; j + 4 <= channels; j += 4) {
      const at = (<usize>j) << 2;
      mergeColumn(argPointer(args, 0) + at, stride, start, stop, start - begin, mine + at, mine + rowBytes + at, true);
    }
    for (; j < channels; j++) {
      const at = (<usize>j) << 2;
      mergeColumn(argPointer(args, 0) + at, stride, start, stop, start - begin, mine + at, mine + rowBytes + at, false);
    }
  }
  barrier(threads);
  // Each thread merges some channels of all threads' statistics into those of thread 0.
  const endAt = (<usize>partition(channels, thread + 1, threads, 16)) << 2;
  for (let at = (<usize>partition(channels, thread, threads, 16)) << 2; at < endAt; at += 16) {
    for (let t = 1; t < threads; t++) {
      const done = partition(rows, t, threads);
      const count = partition(rows, t + 1, threads) - done;
      if (count == 0) continue;
      const theirs = partials + (<usize>t) * 2 * rowBytes + at;
      const theirSquares = v128.load(theirs + rowBytes);
      merge(partials + at, partials + rowBytes + at, <f32>done, v128.load(theirs), theirSquares, <f32>count, true);
    }
    const variance = f32x4.mul(v128.load(partials + rowBytes + at), f32x4.splat(<f32>1 / <f32>rows));
    const shifted = f32x4.add(variance, f32x4.splat(argFloat(args, 9)));
    v128.store(argPointer(args, 4) + at, v128.load(partials + at));
    v128.store(argPointer(args, 5) + at, variance);
    v128.store(argPointer(args, 6) + at, f32x4.div(f32x4.splat(1), f32x4.sqrt(shifted)));
  }
  barrier(threads);
  normalize(args, begin, end, channels, argInt(args, 10));
}

/** y = activation((x - mean) * invStd * gamma + beta) for the rows [begin, end). */
// @ts-ignore: decorator
@inline
function normalize(args: usize, begin: i32, end: i32, channels: i32, code: i32): void {
  const step = chunkRows(channels);
  for (let start = begin; start < end; start += step) {
    const stop = min<i32>(start + step, end);
    let j = 0;
    for (; j + 4 <= channels; j += 4) normalizeColumn(args, (<usize>j) << 2, start, stop, channels, code, true);
    for (; j < channels; j++) normalizeColumn(args, (<usize>j) << 2, start, stop, channels, code, false);
  }
}

// @ts-ignore: decorator
@inline
function normalizeColumn(
  args: usize,
  at: usize,
  start: i32,
  end: i32,
  channels: i32,
  code: i32,
  whole: bool,
): void {
  const mean = loadChannels(argPointer(args, 4) + at, whole);
  const invStd = loadChannels(argPointer(args, 6) + at, whole);
  const scale = f32x4.mul(invStd, loadChannels(argPointer(args, 1) + at, whole));
  const beta = loadChannels(argPointer(args, 2) + at, whole);
  const stride = (<usize>channels) << 2;
  const shift = argPointer(args, 3) - argPointer(args, 0);
  const last = argPointer(args, 0) + (<usize>end) * stride + at;
  for (let i = argPointer(args, 0) + (<usize>start) * stride + at; i < last; i += stride) {
    // Not folded into one multiply-add with beta - mean * scale, which cancels when the mean is large.
    const z = madd(f32x4.sub(loadChannels(i, whole), mean), scale, beta);
    storeChannels(i + shift, activate4(z, code), whole);
  }
}

/**
 * args: dy, x, y, gamma, mean, invStd, dx, dgamma, dbeta, rows, channels, activation, partial sums (threads times two rows
 * of channels, each rounded up to 16).
 */
export function batchNormTrainingGradient(args: usize, thread: i32, threads: i32): void {
  const rows = argInt(args, 9);
  const channels = argInt(args, 10);
  const partials = argPointer(args, 12);
  const rowBytes = (<usize>((channels + 15) & ~15)) << 2;
  const mine = partials + (<usize>thread) * 2 * rowBytes;
  memory.fill(mine, 0, 2 * rowBytes);
  const step = chunkRows(channels);
  const begin = partition(rows, thread, threads);
  const end = partition(rows, thread + 1, threads);
  for (let start = begin; start < end; start += step) {
    const stop = min<i32>(start + step, end);
    let j = 0;
    for (; j + 4 <= channels; j += 4) sumColumn(args, (<usize>j) << 2, start, stop, mine, rowBytes, true);
    for (; j < channels; j++) sumColumn(args, (<usize>j) << 2, start, stop, mine, rowBytes, false);
  }
  barrier(threads);
  sumPartials(partials, 2 * rowBytes, argPointer(args, 8), channels, thread, threads);
  sumPartials(partials + rowBytes, 2 * rowBytes, argPointer(args, 7), channels, thread, threads);
  barrier(threads);
  for (let start = begin; start < end; start += step) {
    const stop = min<i32>(start + step, end);
    let j = 0;
    for (; j + 4 <= channels; j += 4) inputColumn(args, (<usize>j) << 2, start, stop, true);
    for (; j < channels; j++) inputColumn(args, (<usize>j) << 2, start, stop, false);
  }
}

/** Adds a chunk of a column to the sums of dz and of dz * xhat. */
// @ts-ignore: decorator
@inline
function sumColumn(args: usize, at: usize, start: i32, end: i32, sums: usize, rowBytes: usize, whole: bool): void {
  const code = argInt(args, 11);
  const positive = slopePositive(code);
  const mask = slopeMask(code);
  const offset = slopeOffset(code);
  const mean = loadChannels(argPointer(args, 4) + at, whole);
  const invStd = loadChannels(argPointer(args, 5) + at, whole);
  const stride = (<usize>argInt(args, 10)) << 2;
  const dy = argPointer(args, 0);
  const x = argPointer(args, 1);
  const y = argPointer(args, 2);
  const last = (<usize>end) * stride + at;
  let dbeta = f32x4.splat(0);
  let dgamma = f32x4.splat(0);
  for (let i = (<usize>start) * stride + at; i < last; i += stride) {
    const slope = slope4(loadChannels(y + i, whole), positive, mask, offset);
    const dz = f32x4.mul(loadChannels(dy + i, whole), slope);
    dbeta = f32x4.add(dbeta, dz);
    dgamma = madd(dz, f32x4.sub(loadChannels(x + i, whole), mean), dgamma);
  }
  dgamma = f32x4.mul(dgamma, invStd);
  storeChannels(sums + at, f32x4.add(loadChannels(sums + at, whole), dbeta), whole);
  storeChannels(sums + rowBytes + at, f32x4.add(loadChannels(sums + rowBytes + at, whole), dgamma), whole);
}

/** dx = gamma * invStd * (dz - dbeta / n - xhat * dgamma / n) */
// @ts-ignore: decorator
@inline
function inputColumn(args: usize, at: usize, start: i32, end: i32, whole: bool): void {
  const code = argInt(args, 11);
  const positive = slopePositive(code);
  const mask = slopeMask(code);
  const offset = slopeOffset(code);
  const mean = loadChannels(argPointer(args, 4) + at, whole);
  const invStd = loadChannels(argPointer(args, 5) + at, whole);
  const scale = f32x4.mul(loadChannels(argPointer(args, 3) + at, whole), invStd);
  const perRow = f32x4.splat(<f32>1 / <f32>argInt(args, 9));
  const meanDz = f32x4.mul(loadChannels(argPointer(args, 8) + at, whole), perRow);
  const meanDzXhat = f32x4.mul(f32x4.mul(loadChannels(argPointer(args, 7) + at, whole), perRow), invStd);
  const stride = (<usize>argInt(args, 10)) << 2;
  const dy = argPointer(args, 0);
  const x = argPointer(args, 1);
  const y = argPointer(args, 2);
  const dx = argPointer(args, 6);
  const last = (<usize>end) * stride + at;
  for (let i = (<usize>start) * stride + at; i < last; i += stride) {
    const slope = slope4(loadChannels(y + i, whole), positive, mask, offset);
    const dz = f32x4.mul(loadChannels(dy + i, whole), slope);
    const centred = f32x4.sub(loadChannels(x + i, whole), mean);
    const d = f32x4.sub(f32x4.sub(dz, meanDz), f32x4.mul(centred, meanDzXhat));
    storeChannels(dx + i, f32x4.mul(d, scale), whole);
  }
}

/** Inference. args: x, gamma or 0, beta or 0, y, mean, variance, rows, channels, epsilon. */
export function batchNormInference(args: usize, thread: i32, threads: i32): void {
  const rows = argInt(args, 6);
  const channels = argInt(args, 7);
  const step = chunkRows(channels);
  const end = partition(rows, thread + 1, threads);
  for (let start = partition(rows, thread, threads); start < end; start += step) {
    const stop = min<i32>(start + step, end);
    let j = 0;
    for (; j + 4 <= channels; j += 4) inferenceColumn(args, (<usize>j) << 2, start, stop, channels, true);
    for (; j < channels; j++) inferenceColumn(args, (<usize>j) << 2, start, stop, channels, false);
  }
}

// @ts-ignore: decorator
@inline
function inferenceColumn(args: usize, at: usize, start: i32, end: i32, channels: i32, whole: bool): void {
  const variance = loadChannels(argPointer(args, 5) + at, whole);
  const one = f32x4.splat(1);
  let scale = f32x4.div(one, f32x4.sqrt(f32x4.add(variance, f32x4.splat(argFloat(args, 8)))));
  if (argPointer(args, 1) != 0) scale = f32x4.mul(scale, loadChannels(argPointer(args, 1) + at, whole));
  const offset = argPointer(args, 2) != 0 ? loadChannels(argPointer(args, 2) + at, whole) : f32x4.splat(0);
  const mean = loadChannels(argPointer(args, 4) + at, whole);
  const stride = (<usize>channels) << 2;
  const shift = argPointer(args, 3) - argPointer(args, 0);
  const last = argPointer(args, 0) + (<usize>end) * stride + at;
  for (let i = argPointer(args, 0) + (<usize>start) * stride + at; i < last; i += stride) {
    storeChannels(i + shift, madd(f32x4.sub(loadChannels(i, whole), mean), scale, offset), whole);
  }
}
