/**
 * Register tiles of C += A B where both are packed: B in the panels of gemm-tiles.ts, A in bands of six rows, [k][6], which
 * make three tiles of 2 x 16 or two of 3 x 12. A transposed matrix is brought into bands without transposing anything.
 */
import { copyRows } from './copy-run';
import { NARROW, WIDE } from './gemm-tiles';
import { panelColumns } from './panel-columns';
import { madd } from './simd';
import { isWide, WIDE_ROWS, widePackedTile } from './wide-tiles';

/** Rows of a band. */
// @ts-ignore: decorator
@inline export const BAND: i32 = 6;
/** Bytes of a band for each k. */
// @ts-ignore: decorator
@inline export const BAND_STEP: usize = 24;

/** C[0..2][0..16] = initial + A B, at least `least`. The first row is stored last: c1 may be c0 where there is no second. */
function packedTile2x16(depth: i32, a: usize, b: usize, i0: usize, i1: usize, c0: usize, c1: usize, least: f32): void {
  const low = f32x4.splat(least);
  let c00 = v128.load(i0, 0);
  let c01 = v128.load(i0, 16);
  let c02 = v128.load(i0, 32);
  let c03 = v128.load(i0, 48);
  let c10 = v128.load(i1, 0);
  let c11 = v128.load(i1, 16);
  let c12 = v128.load(i1, 32);
  let c13 = v128.load(i1, 48);
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
    a += BAND_STEP;
  }
  v128.store(c1, f32x4.pmax(c10, low), 0);
  v128.store(c1, f32x4.pmax(c11, low), 16);
  v128.store(c1, f32x4.pmax(c12, low), 32);
  v128.store(c1, f32x4.pmax(c13, low), 48);
  v128.store(c0, f32x4.pmax(c00, low), 0);
  v128.store(c0, f32x4.pmax(c01, low), 16);
  v128.store(c0, f32x4.pmax(c02, low), 32);
  v128.store(c0, f32x4.pmax(c03, low), 48);
}

/** C[0..3][0..12] = initial + A B, at least `least`. The first row is stored last, as above. */
function packedTile3x12(
  depth: i32, a: usize, b: usize, i0: usize, i1: usize, i2: usize, c0: usize, c1: usize, c2: usize, least: f32,
): void {
  const low = f32x4.splat(least);
  let c00 = v128.load(i0, 0);
  let c01 = v128.load(i0, 16);
  let c02 = v128.load(i0, 32);
  let c10 = v128.load(i1, 0);
  let c11 = v128.load(i1, 16);
  let c12 = v128.load(i1, 32);
  let c20 = v128.load(i2, 0);
  let c21 = v128.load(i2, 16);
  let c22 = v128.load(i2, 32);
  for (const end = b + <usize>depth * 48; b < end; b += 48) {
    const b0 = v128.load(b, 0);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    let x = v128.load32_splat(a, 0);
    c00 = madd(x, b0, c00);
    c01 = madd(x, b1, c01);
    c02 = madd(x, b2, c02);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, b0, c10);
    c11 = madd(x, b1, c11);
    c12 = madd(x, b2, c12);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, b0, c20);
    c21 = madd(x, b1, c21);
    c22 = madd(x, b2, c22);
    a += BAND_STEP;
  }
  v128.store(c2, f32x4.pmax(c20, low), 0);
  v128.store(c2, f32x4.pmax(c21, low), 16);
  v128.store(c2, f32x4.pmax(c22, low), 32);
  v128.store(c1, f32x4.pmax(c10, low), 0);
  v128.store(c1, f32x4.pmax(c11, low), 16);
  v128.store(c1, f32x4.pmax(c12, low), 32);
  v128.store(c0, f32x4.pmax(c00, low), 0);
  v128.store(c0, f32x4.pmax(c01, low), 16);
  v128.store(c0, f32x4.pmax(c02, low), 32);
}

/** One band and one panel; `initial` points to `width` floats or is 0: then C itself is the start. */
function multiplyBand(
  a: usize, rows: i32, depth: i32, panel: usize, width: i32, initial: usize, c: usize, strideC: usize, least: f32,
): void {
  if (width == WIDE) {
    let r = 0;
    if (isWide() && rows >= WIDE_ROWS) {
      widePackedTile(depth, a, BAND_STEP, panel, initial ? initial : c, initial ? 0 : strideC, c, strideC, least);
      r = WIDE_ROWS;
      a += WIDE_ROWS << 2;
      c += (<usize>WIDE_ROWS) * strideC;
    }
    for (; r < rows; r += 2) {
      const c1 = r + 1 < rows ? c + strideC : c;
      packedTile2x16(depth, a, panel, initial ? initial : c, initial ? initial : c1, c, c1, least);
      a += 8;
      c += strideC << 1;
    }
  } else {
    for (let r = 0; r < rows; r += 3) {
      const c1 = r + 1 < rows ? c + strideC : c;
      const c2 = r + 2 < rows ? c1 + strideC : c;
      packedTile3x12(
        depth, a, panel, initial ? initial : c, initial ? initial : c1, initial ? initial : c2, c, c1, c2, least,
      );
      a += 12;
      c += strideC * 3;
    }
  }
}

/** multiplyBand for a panel of which only the first `columns` exist in C: by way of a spare band. */
function multiplyBandEdge(
  a: usize, rows: i32, depth: i32, panel: usize, width: i32, columns: i32, initial: usize, c: usize, strideC: usize,
  least: f32, spare: usize,
): void {
  const bytes = (<usize>columns) << 2;
  if (initial == 0) copyRows(spare, 64, c, strideC, rows, bytes);
  multiplyBand(a, rows, depth, panel, width, initial, spare, 64, least);
  copyRows(c, strideC, spare, 64, rows, bytes);
}

/** Bytes of the spare band. */
// @ts-ignore: decorator
@inline export const SPARE_BAND_BYTES: usize = 384;

/**
 * C[0..rows][start..end] = initial + A B, at least `least`, for the panels of n columns of B that begin in columns `start`
 * to `end`. Bands of A follow each other at distances of `bandBytes`, panels have room for `total` rows at `panels`.
 * `initial` has n floats, or 64 bytes with initialStep 0, or is 0: then C itself is the start.
 */
export function multiplyPacked(
  bands: usize, bandBytes: usize, rows: i32, depth: i32, panels: usize, total: i32, first: i32, n: i32, start: i32,
  end: i32, initial: usize, initialStep: usize, c: usize, strideC: usize, least: f32, spare: usize,
): void {
  const wide = panelColumns(n);
  for (let column = start; column < end; ) {
    const width = column < wide ? WIDE : NARROW;
    const panel = panels + (<usize>(total * column + first * width) << 2);
    const from = initial ? initial + (<usize>column << 2) * initialStep : 0;
    let target = c + (<usize>column << 2);
    let a = bands;
    for (let r = 0; r < rows; r += BAND) {
      const count = min(BAND, rows - r);
      if (column + width <= n) multiplyBand(a, count, depth, panel, width, from, target, strideC, least);
      else multiplyBandEdge(a, count, depth, panel, width, n - column, from, target, strideC, least, spare);
      a += bandBytes;
      target += <usize>BAND * strideC;
    }
    column += width;
  }
}
