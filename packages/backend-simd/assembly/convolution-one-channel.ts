/**
 * The convolution of an image with one channel by a filter of three columns and channels in twelves, or of five columns and eight
 * channels. Nine or ten vectors of weights, those of one row of the filter, stay in registers while a pass goes over the output and adds
 * that row. A tile of pixels (gemm-tiles.ts) loads them for every three pixels, and is so short here that beginning and ending it takes
 * half of its time; with eight channels a third of it is idle too. The order of the sums is that of the tiles.
 */
import { RELU } from './activation';
import { madd } from './simd';

/**
 * y[0..rows][0..columns][0..12] = from + one row of the filter, whose three columns lie `step` bytes apart, as the pixels of y do.
 * From pixel to pixel `from` advances by `fromStep`, and x by `jump` more at the end of a row.
 */
function addFilterRow(
  x: usize, jump: usize, rows: i32, columns: i32, filter: usize, from: usize, fromStep: usize, y: usize, step: usize,
): void {
  const w00 = v128.load(filter);
  const w01 = v128.load(filter, 16);
  const w02 = v128.load(filter, 32);
  const w10 = v128.load(filter + step);
  const w11 = v128.load(filter + step, 16);
  const w12 = v128.load(filter + step, 32);
  const w20 = v128.load(filter + 2 * step);
  const w21 = v128.load(filter + 2 * step, 16);
  const w22 = v128.load(filter + 2 * step, 32);
  for (; rows != 0; rows--, x += jump) {
    for (let column = columns; column != 0; column--) {
      let s0 = v128.load(from);
      let s1 = v128.load(from, 16);
      let s2 = v128.load(from, 32);
      let g = v128.load32_splat(x);
      s0 = madd(g, w00, s0);
      s1 = madd(g, w01, s1);
      s2 = madd(g, w02, s2);
      g = v128.load32_splat(x, 4);
      s0 = madd(g, w10, s0);
      s1 = madd(g, w11, s1);
      s2 = madd(g, w12, s2);
      g = v128.load32_splat(x, 8);
      s0 = madd(g, w20, s0);
      s1 = madd(g, w21, s1);
      s2 = madd(g, w22, s2);
      v128.store(y, s0);
      v128.store(y, s1, 16);
      v128.store(y, s2, 32);
      x += 4;
      from += fromStep;
      y += step;
    }
  }
}

/** As addFilterRow, for a row of five columns and eight channels; what comes out is at least `least`. */
function addFilterRowOfFive(
  x: usize, jump: usize, rows: i32, columns: i32, filter: usize, from: usize, fromStep: usize, y: usize, least: f32,
): void {
  const low = f32x4.splat(least);
  const w00 = v128.load(filter);
  const w01 = v128.load(filter, 16);
  const w10 = v128.load(filter, 32);
  const w11 = v128.load(filter, 48);
  const w20 = v128.load(filter, 64);
  const w21 = v128.load(filter, 80);
  const w30 = v128.load(filter, 96);
  const w31 = v128.load(filter, 112);
  const w40 = v128.load(filter, 128);
  const w41 = v128.load(filter, 144);
  for (; rows != 0; rows--, x += jump) {
    for (let column = columns; column != 0; column--) {
      let s0 = v128.load(from);
      let s1 = v128.load(from, 16);
      let g = v128.load32_splat(x);
      s0 = madd(g, w00, s0);
      s1 = madd(g, w01, s1);
      g = v128.load32_splat(x, 4);
      s0 = madd(g, w10, s0);
      s1 = madd(g, w11, s1);
      g = v128.load32_splat(x, 8);
      s0 = madd(g, w20, s0);
      s1 = madd(g, w21, s1);
      g = v128.load32_splat(x, 12);
      s0 = madd(g, w30, s0);
      s1 = madd(g, w31, s1);
      g = v128.load32_splat(x, 16);
      s0 = madd(g, w40, s0);
      s1 = madd(g, w41, s1);
      v128.store(y, f32x4.pmax(s0, low));
      v128.store(y, f32x4.pmax(s1, low), 16);
      x += 4;
      from += fromStep;
      y += 32;
    }
  }
}

/** Whether convolveOneChannel is made for such a filter. */
export function coversOneChannel(columns: i32, channels: i32, activation: i32): bool {
  if (columns == 5) return channels == 8;
  return columns == 3 && channels % 12 == 0 && activation != RELU;
}

/**
 * y[0..rows][0..columns][0..channels] = initial + x * filter, for what `coversOneChannel`. The filter is as it is stored,
 * [filterHeight][filterWidth][1][channels]; rows of x lie `rowBytes` apart. `initial` has as many floats as channels (`initialStep` 1)
 * or is the same for all (0). With five columns the result is at least `least`; with three, no ReLU is covered.
 */
export function convolveOneChannel(
  x: usize, rowBytes: usize, rows: i32, columns: i32, filter: usize, filterHeight: i32, filterWidth: i32, channels: i32, initial: usize,
  initialStep: usize, y: usize, least: f32,
): void {
  const step = (<usize>channels) << 2;
  const jump = rowBytes - ((<usize>columns) << 2);
  if (filterWidth == 5) {
    for (let row = 1; row <= filterHeight; row++) {
      const low = row == filterHeight ? least : -(<f32>Infinity);
      addFilterRowOfFive(x, jump, rows, columns, filter, row == 1 ? initial : y, row == 1 ? 0 : step, y, low);
      x += rowBytes;
      filter += 5 * step;
    }
    return;
  }
  for (let c: usize = 0; c < step; c += 48) {
    let from = initial + c * initialStep;
    let fromStep: usize = 0;
    let source = x;
    let weights = filter + c;
    for (let row = filterHeight; row != 0; row--) {
      addFilterRow(source, jump, rows, columns, weights, from, fromStep, y + c, step);
      source += rowBytes;
      weights += 3 * step;
      from = y + c;
      fromStep = step;
    }
  }
}
