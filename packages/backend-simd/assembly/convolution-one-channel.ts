/**
 * The convolution of an image with one channel by a filter of three columns and channels in twelves, or of five columns and eight
 * channels. A tile of pixels (gemm-tiles.ts) is so short here that beginning and ending it takes half of its time; with eight channels a
 * third of it is idle too. Three columns: nine vectors of weights, a row of the filter, stay in registers while a pass goes over the
 * output and adds that row. Five: the sums stay there instead, and each pixel of x is loaded once for all that it is part of. The order of
 * the sums is that of the tiles.
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

/**
 * y[0..rows][0..columns][0..8] = initial + x * filter, at least `least`, for a filter of five columns and at least four columns of y, of
 * which four are summed at a time: each pixel of x is loaded once for all of them, and each weight too. V8 loads all operands of a block
 * before it multiplies the first, and has registers for those of one column of the filter only; hence the conditions, which always hold.
 */
function convolveByFive(
  x: usize, rowBytes: usize, rows: i32, columns: i32, filter: usize, filterHeight: i32, initial: usize, y: usize, least: f32,
): void {
  const low = f32x4.splat(least);
  const last = columns - 4;
  const end = filter + <usize>filterHeight * 160;
  for (; rows != 0; rows--, x += rowBytes, y += (<usize>columns) << 5) {
    for (let column = 0; column < columns; column += 4) {
      // The last four may overlap the ones before.
      const from = <usize>min(column, last);
      let p = x + (from << 2);
      let w = filter;
      let s00 = v128.load(initial);
      let s01 = v128.load(initial, 16);
      let s10 = s00;
      let s11 = s01;
      let s20 = s00;
      let s21 = s01;
      let s30 = s00;
      let s31 = s01;
      for (; w != end; p += rowBytes, w += 160) {
        let x0 = v128.load32_splat(p);
        let x1 = v128.load32_splat(p, 4);
        let x2 = v128.load32_splat(p, 8);
        let x3 = v128.load32_splat(p, 12);
        let v0 = v128.load(w);
        let v1 = v128.load(w, 16);
        s00 = madd(x0, v0, s00);
        s01 = madd(x0, v1, s01);
        s10 = madd(x1, v0, s10);
        s11 = madd(x1, v1, s11);
        s20 = madd(x2, v0, s20);
        s21 = madd(x2, v1, s21);
        s30 = madd(x3, v0, s30);
        s31 = madd(x3, v1, s31);
        if (w != 0) {
          x0 = v128.load32_splat(p, 16);
          v0 = v128.load(w, 32);
          v1 = v128.load(w, 48);
          s00 = madd(x1, v0, s00);
          s01 = madd(x1, v1, s01);
          s10 = madd(x2, v0, s10);
          s11 = madd(x2, v1, s11);
          s20 = madd(x3, v0, s20);
          s21 = madd(x3, v1, s21);
          s30 = madd(x0, v0, s30);
          s31 = madd(x0, v1, s31);
        }
        if (p != 0) {
          x1 = v128.load32_splat(p, 20);
          v0 = v128.load(w, 64);
          v1 = v128.load(w, 80);
          s00 = madd(x2, v0, s00);
          s01 = madd(x2, v1, s01);
          s10 = madd(x3, v0, s10);
          s11 = madd(x3, v1, s11);
          s20 = madd(x0, v0, s20);
          s21 = madd(x0, v1, s21);
          s30 = madd(x1, v0, s30);
          s31 = madd(x1, v1, s31);
        }
        if (x != 0) {
          x2 = v128.load32_splat(p, 24);
          v0 = v128.load(w, 96);
          v1 = v128.load(w, 112);
          s00 = madd(x3, v0, s00);
          s01 = madd(x3, v1, s01);
          s10 = madd(x0, v0, s10);
          s11 = madd(x0, v1, s11);
          s20 = madd(x1, v0, s20);
          s21 = madd(x1, v1, s21);
          s30 = madd(x2, v0, s30);
          s31 = madd(x2, v1, s31);
        }
        if (y != 0) {
          x3 = v128.load32_splat(p, 28);
          v0 = v128.load(w, 128);
          v1 = v128.load(w, 144);
          s00 = madd(x0, v0, s00);
          s01 = madd(x0, v1, s01);
          s10 = madd(x1, v0, s10);
          s11 = madd(x1, v1, s11);
          s20 = madd(x2, v0, s20);
          s21 = madd(x2, v1, s21);
          s30 = madd(x3, v0, s30);
          s31 = madd(x3, v1, s31);
        }
      }
      const q = y + (from << 5);
      v128.store(q, f32x4.pmax(s00, low));
      v128.store(q, f32x4.pmax(s01, low), 16);
      v128.store(q, f32x4.pmax(s10, low), 32);
      v128.store(q, f32x4.pmax(s11, low), 48);
      v128.store(q, f32x4.pmax(s20, low), 64);
      v128.store(q, f32x4.pmax(s21, low), 80);
      v128.store(q, f32x4.pmax(s30, low), 96);
      v128.store(q, f32x4.pmax(s31, low), 112);
    }
  }
}

/** Whether convolveOneChannel handles this filter, activation and number of output columns. */
export function coversOneChannel(filterWidth: i32, columns: i32, channels: i32, activation: i32): bool {
  if (filterWidth == 5) return channels == 8 && columns >= 4;
  return filterWidth == 3 && channels % 12 == 0 && activation != RELU;
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
  if (filterWidth == 5) {
    convolveByFive(x, rowBytes, rows, columns, filter, filterHeight, initial, y, least);
    return;
  }
  const jump = rowBytes - ((<usize>columns) << 2);
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
