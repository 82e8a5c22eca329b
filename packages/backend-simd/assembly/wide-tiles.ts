/**
 * Register tiles for engines that compute two vectors at once (V8's revectorisation, `--wide`): where it keeps two neighbours in a
 * register, four rows of 16 floats take eight registers, as many as hide the wait for a multiply-add. The narrow tiles have four then,
 * and would be no faster than before. Each sum is made in the same order as there. What the engine looks for are pairs of stores to
 * neighbouring addresses, and of loads that no store parts. Of a pair the later address is stored first: the engine would else store
 * half of it once more, in case that the other half is out of bounds.
 */
import { Control } from '../src/layout/control';
import { madd } from './simd';

/** Rows of these tiles. */
// @ts-ignore: decorator
@inline export const WIDE_ROWS: i32 = 4;

/** Whether the engine computes two vectors at once. */
// @ts-ignore: decorator
@inline
export function isWide(): bool {
  return ASC_FEATURE_RELAXED_SIMD && load<i32>(Control.wide) != 0;
}

/**
 * C[0..4][0..16] = initial + A B, at least `least`. The rows of A are pieces, as in gemm-tiles.ts, and begin at the addresses
 * `a` + those in `rowTable`; rows of `initial` lie `initialStep` bytes apart.
 */
export function wideTile(
  offsets: usize, segments: i32, length: i32, a: usize, rowTable: usize, b: usize, initial: usize, initialStep: usize,
  c: usize, strideC: usize, least: f32,
): void {
  const low = f32x4.splat(least);
  const a0 = a + <usize>load<u32>(rowTable, 0);
  const a1 = a + <usize>load<u32>(rowTable, 4);
  const a2 = a + <usize>load<u32>(rowTable, 8);
  const a3 = a + <usize>load<u32>(rowTable, 12);
  let i = initial;
  let c00 = v128.load(i, 0);
  let c01 = v128.load(i, 16);
  let c02 = v128.load(i, 32);
  let c03 = v128.load(i, 48);
  i += initialStep;
  let c10 = v128.load(i, 0);
  let c11 = v128.load(i, 16);
  let c12 = v128.load(i, 32);
  let c13 = v128.load(i, 48);
  i += initialStep;
  let c20 = v128.load(i, 0);
  let c21 = v128.load(i, 16);
  let c22 = v128.load(i, 32);
  let c23 = v128.load(i, 48);
  i += initialStep;
  let c30 = v128.load(i, 0);
  let c31 = v128.load(i, 16);
  let c32 = v128.load(i, 32);
  let c33 = v128.load(i, 48);
  const stop = offsets + ((<usize>segments) << 2);
  for (; offsets < stop; offsets += 4) {
    const offset = <usize>load<u32>(offsets);
    let p0 = a0 + offset;
    let p1 = a1 + offset;
    let p2 = a2 + offset;
    let p3 = a3 + offset;
    for (const end = b + ((<usize>length) << 6); b < end; b += 64) {
      const b0 = v128.load(b, 0);
      const b1 = v128.load(b, 16);
      const b2 = v128.load(b, 32);
      const b3 = v128.load(b, 48);
      let x = v128.load32_splat(p0);
      c00 = madd(x, b0, c00);
      c01 = madd(x, b1, c01);
      c02 = madd(x, b2, c02);
      c03 = madd(x, b3, c03);
      x = v128.load32_splat(p1);
      c10 = madd(x, b0, c10);
      c11 = madd(x, b1, c11);
      c12 = madd(x, b2, c12);
      c13 = madd(x, b3, c13);
      x = v128.load32_splat(p2);
      c20 = madd(x, b0, c20);
      c21 = madd(x, b1, c21);
      c22 = madd(x, b2, c22);
      c23 = madd(x, b3, c23);
      x = v128.load32_splat(p3);
      c30 = madd(x, b0, c30);
      c31 = madd(x, b1, c31);
      c32 = madd(x, b2, c32);
      c33 = madd(x, b3, c33);
      p0 += 4;
      p1 += 4;
      p2 += 4;
      p3 += 4;
    }
  }
  v128.store(c, f32x4.pmax(c01, low), 16);
  v128.store(c, f32x4.pmax(c00, low), 0);
  v128.store(c, f32x4.pmax(c03, low), 48);
  v128.store(c, f32x4.pmax(c02, low), 32);
  c += strideC;
  v128.store(c, f32x4.pmax(c11, low), 16);
  v128.store(c, f32x4.pmax(c10, low), 0);
  v128.store(c, f32x4.pmax(c13, low), 48);
  v128.store(c, f32x4.pmax(c12, low), 32);
  c += strideC;
  v128.store(c, f32x4.pmax(c21, low), 16);
  v128.store(c, f32x4.pmax(c20, low), 0);
  v128.store(c, f32x4.pmax(c23, low), 48);
  v128.store(c, f32x4.pmax(c22, low), 32);
  c += strideC;
  v128.store(c, f32x4.pmax(c31, low), 16);
  v128.store(c, f32x4.pmax(c30, low), 0);
  v128.store(c, f32x4.pmax(c33, low), 48);
  v128.store(c, f32x4.pmax(c32, low), 32);
}

/** C[0..4][0..16] = initial + A B, at least `least`. A is packed: four floats for each k, `stepA` bytes apart. */
export function widePackedTile(
  depth: i32, a: usize, stepA: usize, b: usize, initial: usize, initialStep: usize, c: usize, strideC: usize, least: f32,
): void {
  const low = f32x4.splat(least);
  let i = initial;
  let c00 = v128.load(i, 0);
  let c01 = v128.load(i, 16);
  let c02 = v128.load(i, 32);
  let c03 = v128.load(i, 48);
  i += initialStep;
  let c10 = v128.load(i, 0);
  let c11 = v128.load(i, 16);
  let c12 = v128.load(i, 32);
  let c13 = v128.load(i, 48);
  i += initialStep;
  let c20 = v128.load(i, 0);
  let c21 = v128.load(i, 16);
  let c22 = v128.load(i, 32);
  let c23 = v128.load(i, 48);
  i += initialStep;
  let c30 = v128.load(i, 0);
  let c31 = v128.load(i, 16);
  let c32 = v128.load(i, 32);
  let c33 = v128.load(i, 48);
  for (const end = b + ((<usize>depth) << 6); b < end; b += 64) {
    const b0 = v128.load(b, 0);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const b3 = v128.load(b, 48);
    let x = v128.load32_splat(a, 0);
    c00 = madd(x, b0, c00);
    c01 = madd(x, b1, c01);
    c02 = madd(x, b2, c02);
    c03 = madd(x, b3, c03);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, b0, c10);
    c11 = madd(x, b1, c11);
    c12 = madd(x, b2, c12);
    c13 = madd(x, b3, c13);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, b0, c20);
    c21 = madd(x, b1, c21);
    c22 = madd(x, b2, c22);
    c23 = madd(x, b3, c23);
    x = v128.load32_splat(a, 12);
    c30 = madd(x, b0, c30);
    c31 = madd(x, b1, c31);
    c32 = madd(x, b2, c32);
    c33 = madd(x, b3, c33);
    a += stepA;
  }
  v128.store(c, f32x4.pmax(c01, low), 16);
  v128.store(c, f32x4.pmax(c00, low), 0);
  v128.store(c, f32x4.pmax(c03, low), 48);
  v128.store(c, f32x4.pmax(c02, low), 32);
  c += strideC;
  v128.store(c, f32x4.pmax(c11, low), 16);
  v128.store(c, f32x4.pmax(c10, low), 0);
  v128.store(c, f32x4.pmax(c13, low), 48);
  v128.store(c, f32x4.pmax(c12, low), 32);
  c += strideC;
  v128.store(c, f32x4.pmax(c21, low), 16);
  v128.store(c, f32x4.pmax(c20, low), 0);
  v128.store(c, f32x4.pmax(c23, low), 48);
  v128.store(c, f32x4.pmax(c22, low), 32);
  c += strideC;
  v128.store(c, f32x4.pmax(c31, low), 16);
  v128.store(c, f32x4.pmax(c30, low), 0);
  v128.store(c, f32x4.pmax(c33, low), 48);
  v128.store(c, f32x4.pmax(c32, low), 32);
}

/** out[0..4][0..16] = initial + the sum over all pixels of x0 to x3 times 16 floats of y; see `outerTile2x16`. */
export function wideOuterTile(
  rows: i32, columns: i32, x0: usize, x1: usize, x2: usize, x3: usize, stepX: usize, jumpX: usize, y: usize, stepY: usize,
  initial: usize, initialStep: usize, out: usize,
): void {
  let i = initial;
  let c00 = v128.load(i, 0);
  let c01 = v128.load(i, 16);
  let c02 = v128.load(i, 32);
  let c03 = v128.load(i, 48);
  i += initialStep;
  let c10 = v128.load(i, 0);
  let c11 = v128.load(i, 16);
  let c12 = v128.load(i, 32);
  let c13 = v128.load(i, 48);
  i += initialStep;
  let c20 = v128.load(i, 0);
  let c21 = v128.load(i, 16);
  let c22 = v128.load(i, 32);
  let c23 = v128.load(i, 48);
  i += initialStep;
  let c30 = v128.load(i, 0);
  let c31 = v128.load(i, 16);
  let c32 = v128.load(i, 32);
  let c33 = v128.load(i, 48);
  for (let row = 0; row < rows; row++) {
    for (let column = columns; column != 0; column--) {
      const b0 = v128.load(y, 0);
      const b1 = v128.load(y, 16);
      const b2 = v128.load(y, 32);
      const b3 = v128.load(y, 48);
      let x = v128.load32_splat(x0);
      c00 = madd(x, b0, c00);
      c01 = madd(x, b1, c01);
      c02 = madd(x, b2, c02);
      c03 = madd(x, b3, c03);
      x = v128.load32_splat(x1);
      c10 = madd(x, b0, c10);
      c11 = madd(x, b1, c11);
      c12 = madd(x, b2, c12);
      c13 = madd(x, b3, c13);
      x = v128.load32_splat(x2);
      c20 = madd(x, b0, c20);
      c21 = madd(x, b1, c21);
      c22 = madd(x, b2, c22);
      c23 = madd(x, b3, c23);
      x = v128.load32_splat(x3);
      c30 = madd(x, b0, c30);
      c31 = madd(x, b1, c31);
      c32 = madd(x, b2, c32);
      c33 = madd(x, b3, c33);
      x0 += stepX;
      x1 += stepX;
      x2 += stepX;
      x3 += stepX;
      y += stepY;
    }
    x0 += jumpX;
    x1 += jumpX;
    x2 += jumpX;
    x3 += jumpX;
  }
  v128.store(out, c01, 16);
  v128.store(out, c00, 0);
  v128.store(out, c03, 48);
  v128.store(out, c02, 32);
  out += 64;
  v128.store(out, c11, 16);
  v128.store(out, c10, 0);
  v128.store(out, c13, 48);
  v128.store(out, c12, 32);
  out += 64;
  v128.store(out, c21, 16);
  v128.store(out, c20, 0);
  v128.store(out, c23, 48);
  v128.store(out, c22, 32);
  out += 64;
  v128.store(out, c31, 16);
  v128.store(out, c30, 0);
  v128.store(out, c33, 48);
  v128.store(out, c32, 32);
}
