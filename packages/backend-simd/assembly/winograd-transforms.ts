/**
 * Winograd's short convolutions on six points (Lavin and Gray 2016, arXiv 1509.09308; Winograd 1980): m outputs of a filter
 * of r taps, m + r = 7, cost six multiplications:
 *
 *   y = A^T [(G g) . (B^T d)],   d: 6 inputs, g: r taps, y: m outputs; in two dimensions each matrix acts on rows and columns.
 *
 * With the points p = 0, a, -a, b, -b and infinity (Toom-Cook): A^T[i][j] = p_j^i, G[j][l] = p_j^l / N_j with
 * N_j = prod_{i != j} (p_j - p_i), B^T[j] = the coefficients of prod_{i != j} (x - p_i); at infinity A^T and G have a 1 for the
 * highest power, B^T the coefficients of prod_i (x - p_i). B^T is the same for every m, and the filter's gradient is the
 * convolution of x with dy as its filter: 3 x 3 uses (m, r) = (4, 3) and (3, 4), 5 x 5 uses (2, 5) and (5, 2).
 *
 * a = 11/16 and b = 3/2 are among the best of 48 pairs tried (bench/winograd-points.mjs): with 64 channels in float32 the
 * result's error is 6.4e-7 to 7.7e-7 of its size, against 2.2e-7 to 5.5e-7 for direct sums and 1.4e-6 to 1.5e-6 for the usual
 * points 1 and 2. Inputs that are not finite make the outputs of their tiles NaN.
 */
import { WinogradTile } from '../src/layout/sizes';
import { madd } from './simd';

// @ts-ignore: decorator
@inline export const POINTS: i32 = WinogradTile.points;
// @ts-ignore: decorator
@inline export const SIDE: i32 = WinogradTile.side;

// @ts-ignore: decorator
@inline const A: f32 = 0.6875;
// @ts-ignore: decorator
@inline const B: f32 = 1.5;
// @ts-ignore: decorator
@inline const AA: f32 = A * A;
// @ts-ignore: decorator
@inline const BB: f32 = B * B;
// @ts-ignore: decorator
@inline const N_A: f32 = 2 * AA * (AA - BB);
// @ts-ignore: decorator
@inline const N_B: f32 = 2 * BB * (BB - AA);

/**
 * Bytes at the start of the transforms' spare memory that hold their constants. Constants in the code would do, but V8 13
 * (Node 24) then makes them again for each use, which costs the transforms half of their speed.
 */
// @ts-ignore: decorator
@inline const CONSTANTS_BYTES: usize = 192;

/** Bytes of spare memory for the transforms; transformPoints leaves the last 256 alone. */
// @ts-ignore: decorator
@inline export const TRANSFORM_BYTES: usize = WinogradTile.transformBytes;

/** Writes the constants to the spare memory: once before any transform. */
export function prepareTransforms(spare: usize): void {
  v128.store(spare, f32x4.splat(A), 0);
  v128.store(spare, f32x4.splat(-A), 16);
  v128.store(spare, f32x4.splat(B), 32);
  v128.store(spare, f32x4.splat(-B), 48);
  v128.store(spare, f32x4.splat(AA), 64);
  v128.store(spare, f32x4.splat(-AA), 80);
  v128.store(spare, f32x4.splat(BB), 96);
  v128.store(spare, f32x4.splat(-BB), 112);
  v128.store(spare, f32x4.splat(AA * BB), 128);
  v128.store(spare, f32x4.splat(-AA - BB), 144);
  v128.store(spare, f32x4.splat(A * AA), 160);
  v128.store(spare, f32x4.splat(B * BB), 176);
}

/**
 * B^T: six vectors from d0..d5 to out, `step` bytes apart; the first five do not need d5, and with `short` are all. a, .. are the
 * constants of their names.
 */
// @ts-ignore: decorator
@inline
function storeInputPoints(
  d0: v128, d1: v128, d2: v128, d3: v128, d4: v128, d5: v128, short: bool, out: usize, step: usize,
  a: v128, minusA: v128, b: v128, minusB: v128, minusAA: v128, minusBB: v128, product: v128, minusSum: v128,
): void {
  const evenA = madd(minusBB, d2, d4);
  const oddA = madd(minusBB, d1, d3);
  const evenB = madd(minusAA, d2, d4);
  const oddB = madd(minusAA, d1, d3);
  v128.store(out, madd(product, d0, madd(minusSum, d2, d4)));
  v128.store(out + step, madd(a, oddA, evenA));
  v128.store(out + 2 * step, madd(minusA, oddA, evenA));
  v128.store(out + 3 * step, madd(b, oddB, evenB));
  v128.store(out + 4 * step, madd(minusB, oddB, evenB));
  if (!short) v128.store(out + 5 * step, madd(product, d1, madd(minusSum, d3, d5)));
}

/**
 * N G: six vectors from the `taps` (2 to 5, a constant) vectors at g, `from` bytes apart, to out, `step` bytes apart; with
 * `scaled` G. The factors 1 / N_j may come later, for the products are linear.
 */
// @ts-ignore: decorator
@inline
function storeFilterPoints(
  g: usize, from: usize, taps: i32, scaled: bool, out: usize, step: usize,
  a: v128, minusA: v128, b: v128, minusB: v128, aa: v128, bb: v128,
): void {
  const g0 = v128.load(g);
  const g1 = v128.load(g + from);
  let last = g1;
  // p(a) = even + a odd, p(-a) = even - a odd
  let evenA = g0;
  let evenB = g0;
  let oddA = g1;
  let oddB = g1;
  if (taps > 2) {
    last = v128.load(g + 2 * from);
    if (taps == 5) {
      const fourth = v128.load(g + 4 * from);
      evenA = madd(aa, madd(aa, fourth, last), g0);
      evenB = madd(bb, madd(bb, fourth, last), g0);
    } else {
      evenA = madd(aa, last, g0);
      evenB = madd(bb, last, g0);
    }
  }
  if (taps > 3) {
    last = v128.load(g + 3 * from);
    oddA = madd(aa, last, g1);
    oddB = madd(bb, last, g1);
  }
  if (taps > 4) last = v128.load(g + 4 * from);
  let p0 = g0;
  let p1 = madd(a, oddA, evenA);
  let p2 = madd(minusA, oddA, evenA);
  let p3 = madd(b, oddB, evenB);
  let p4 = madd(minusB, oddB, evenB);
  if (scaled) {
    p0 = f32x4.mul(p0, f32x4.splat(1 / (AA * BB)));
    p1 = f32x4.mul(p1, f32x4.splat(1 / N_A));
    p2 = f32x4.mul(p2, f32x4.splat(1 / N_A));
    p3 = f32x4.mul(p3, f32x4.splat(1 / N_B));
    p4 = f32x4.mul(p4, f32x4.splat(1 / N_B));
  }
  v128.store(out, p0);
  v128.store(out + step, p1);
  v128.store(out + 2 * step, p2);
  v128.store(out + 3 * step, p3);
  v128.store(out + 4 * step, p4);
  v128.store(out + 5 * step, last);
}

/**
 * A^T: `outputs` (2 to 5, a constant) vectors from the six at p, `from` bytes apart, to out, `step` bytes apart: plus `added`,
 * at least `low`. All but the last need five of the six, and with `short` are all. With `scaled` the six are multiplied by 1 / N_j
 * first, with `plain` nothing is added.
 */
// @ts-ignore: decorator
@inline
function storeOutputs(
  p: usize, from: usize, outputs: i32, short: bool, scaled: bool, plain: bool, added: v128, low: v128, out: usize, step: usize,
  a: v128, b: v128, aa: v128, bb: v128, aaa: v128, bbb: v128,
): void {
  let p0 = v128.load(p);
  const p1 = v128.load(p + from);
  const p2 = v128.load(p + 2 * from);
  const p3 = v128.load(p + 3 * from);
  const p4 = v128.load(p + 4 * from);
  const last = short ? p0 : v128.load(p + 5 * from);
  let evenA = f32x4.add(p1, p2);
  let oddA = f32x4.sub(p1, p2);
  let evenB = f32x4.add(p3, p4);
  let oddB = f32x4.sub(p3, p4);
  if (scaled) {
    p0 = f32x4.mul(p0, f32x4.splat(1 / (AA * BB)));
    evenA = f32x4.mul(evenA, f32x4.splat(1 / N_A));
    oddA = f32x4.mul(oddA, f32x4.splat(1 / N_A));
    evenB = f32x4.mul(evenB, f32x4.splat(1 / N_B));
    oddB = f32x4.mul(oddB, f32x4.splat(1 / N_B));
  }
  let y = f32x4.add(f32x4.add(p0, evenA), evenB);
  v128.store(out, plain ? y : f32x4.pmax(f32x4.add(y, added), low));
  const stored = outputs - <i32>short;
  if (stored > 1) {
    y = madd(a, oddA, f32x4.mul(b, oddB));
    if (outputs == 2) y = f32x4.add(y, last);
    v128.store(out + step, plain ? y : f32x4.pmax(f32x4.add(y, added), low));
  }
  if (stored > 2) {
    y = madd(aa, evenA, f32x4.mul(bb, evenB));
    if (outputs == 3) y = f32x4.add(y, last);
    v128.store(out + 2 * step, plain ? y : f32x4.pmax(f32x4.add(y, added), low));
  }
  if (stored > 3) {
    y = madd(aaa, oddA, f32x4.mul(bbb, oddB));
    if (outputs == 4) y = f32x4.add(y, last);
    v128.store(out + 3 * step, plain ? y : f32x4.pmax(f32x4.add(y, added), low));
  }
  if (stored > 4) {
    y = f32x4.add(madd(f32x4.splat(AA * AA), evenA, f32x4.mul(f32x4.splat(BB * BB), evenB)), last);
    v128.store(out + 4 * step, plain ? y : f32x4.pmax(f32x4.add(y, added), low));
  }
}

/**
 * Writes to `table` the addresses of the side x side pixels whose first is (top, left) of an image with rows of `width` pixels;
 * pixels outside of its first `endRow` rows and `endColumn` columns lie at `zeros`.
 */
export function tilePixels(
  image: usize, endRow: i32, endColumn: i32, width: i32, pixelBytes: usize, top: i32, left: i32, side: i32, zeros: usize,
  table: usize,
): void {
  for (let i = top; i < top + side; i++) {
    for (let j = left; j < left + side; j++) {
      const inside = <u32>i < <u32>endRow && <u32>j < <u32>endColumn;
      store<u32>(table, <u32>(inside ? image + <usize>(i * width + j) * pixelBytes : zeros));
      table += 4;
    }
  }
}

/**
 * Transforms the pixels of `table`, of 6 x 6 the first `pointRows` rows and `pointColumns` columns (5 or 6) to as many points, all
 * channels (a multiple of 4). Channel c of a point goes to out + point * pointBytes + (c / 16) * panelBytes + (c % 16) * 4.
 */
export function transformInput(
  table: usize, pointRows: i32, pointColumns: i32, channels: i32, out: usize, pointBytes: usize, panelBytes: usize, spare: usize,
): void {
  const a = v128.load(spare, 0);
  const minusA = v128.load(spare, 16);
  const b = v128.load(spare, 32);
  const minusB = v128.load(spare, 48);
  const minusAA = v128.load(spare, 80);
  const minusBB = v128.load(spare, 112);
  const product = v128.load(spare, 128);
  const minusSum = v128.load(spare, 144);
  const rows = spare + CONSTANTS_BYTES;
  const endTable = table + ((<usize>pointColumns) << 2);
  const endRows = rows + 96 * <usize>pointRows;
  for (let c = 0; c < channels; c += 4) {
    const at = (<usize>c) << 2;
    let column = rows;
    for (let p = table; p < endTable; p += 4) {
      const d0 = v128.load(<usize>load<u32>(p, 0) + at);
      const d1 = v128.load(<usize>load<u32>(p, 24) + at);
      const d2 = v128.load(<usize>load<u32>(p, 48) + at);
      const d3 = v128.load(<usize>load<u32>(p, 72) + at);
      const d4 = v128.load(<usize>load<u32>(p, 96) + at);
      if (pointRows == SIDE) {
        const d5 = v128.load(<usize>load<u32>(p, 120) + at);
        storeInputPoints(d0, d1, d2, d3, d4, d5, false, column, 96, a, minusA, b, minusB, minusAA, minusBB, product, minusSum);
      } else {
        storeInputPoints(d0, d1, d2, d3, d4, d4, true, column, 96, a, minusA, b, minusB, minusAA, minusBB, product, minusSum);
      }
      column += 16;
    }
    let target = out + <usize>(c >> 4) * panelBytes + ((<usize>(c & 15)) << 2);
    for (let row = rows; row < endRows; row += 96) {
      const d0 = v128.load(row, 0);
      const d1 = v128.load(row, 16);
      const d2 = v128.load(row, 32);
      const d3 = v128.load(row, 48);
      const d4 = v128.load(row, 64);
      if (pointColumns == SIDE) {
        const d5 = v128.load(row, 80);
        storeInputPoints(d0, d1, d2, d3, d4, d5, false, target, pointBytes, a, minusA, b, minusB, minusAA, minusBB, product, minusSum);
      } else {
        storeInputPoints(d0, d1, d2, d3, d4, d4, true, target, pointBytes, a, minusA, b, minusB, minusAA, minusBB, product, minusSum);
      }
      target += 6 * pointBytes;
    }
  }
}

/**
 * Transforms the taps x taps (2 or 4) pixels of `table` as a filter, without the factors 1 / N_j; channels and layout as in
 * transformInput. Channels up to a multiple of 16 are 0.
 */
export function transformOutputGradient(
  table: usize, taps: i32, channels: i32, out: usize, pointBytes: usize, panelBytes: usize, spare: usize,
): void {
  const gathered = spare + CONSTANTS_BYTES + 480;
  const pixels = table + ((<usize>(taps * taps)) << 2);
  const padded = (channels + 15) & ~15;
  for (let c = 0; c < padded; c += 4) {
    const at = (<usize>c) << 2;
    const target = out + <usize>(c >> 4) * panelBytes + ((<usize>(c & 15)) << 2);
    if (c >= channels) {
      for (let p: usize = 0; p < <usize>POINTS; p++) v128.store(target + p * pointBytes, f32x4.splat(0));
      continue;
    }
    let copy = gathered;
    for (let pixel = table; pixel < pixels; pixel += 4) {
      v128.store(copy, v128.load(<usize>load<u32>(pixel) + at));
      copy += 16;
    }
    if (taps == 4) expandTile(gathered, 16, 64, 4, false, target, pointBytes, spare);
    else expandTile(gathered, 16, 32, 2, false, target, pointBytes, spare);
  }
}

// @ts-ignore: decorator
@inline
function expandTile(
  g: usize, columnBytes: usize, rowBytes: usize, taps: i32, scaled: bool, out: usize, pointBytes: usize, spare: usize,
): void {
  const a = v128.load(spare, 0);
  const minusA = v128.load(spare, 16);
  const b = v128.load(spare, 32);
  const minusB = v128.load(spare, 48);
  const aa = v128.load(spare, 64);
  const bb = v128.load(spare, 96);
  const rows = spare + CONSTANTS_BYTES;
  const step = (<usize>taps) << 4;
  for (let column = rows; column < rows + step; column += 16) {
    storeFilterPoints(g, rowBytes, taps, scaled, column, step, a, minusA, b, minusB, aa, bb);
    g += columnBytes;
  }
  for (let row = rows; row < rows + 6 * step; row += step) {
    storeFilterPoints(row, 16, taps, scaled, out, pointBytes, a, minusA, b, minusB, aa, bb);
    out += 6 * pointBytes;
  }
}

/**
 * G g G^T of one vector of channels of a filter with 3 x 3 or 5 x 5 taps: they lie at g, `columnBytes` from column to column
 * and `rowBytes` from row to row; the point of row i, column j goes to out + (6 i + j) * pointBytes.
 */
export function transformTaps(
  g: usize, columnBytes: usize, rowBytes: usize, taps: i32, out: usize, pointBytes: usize, spare: usize,
): void {
  if (taps == 3) expandTile(g, columnBytes, rowBytes, 3, true, out, pointBytes, spare);
  else expandTile(g, columnBytes, rowBytes, 5, true, out, pointBytes, spare);
}

// @ts-ignore: decorator
@inline
function reduceTile(
  m: usize, pointBytes: usize, outputs: i32, shortRow: bool, shortColumn: bool, scaled: bool, plain: bool, added: v128, low: v128,
  out: usize, columnBytes: usize, rowBytes: usize, spare: usize,
): void {
  const a = v128.load(spare, 0);
  const b = v128.load(spare, 32);
  const aa = v128.load(spare, 64);
  const bb = v128.load(spare, 96);
  const aaa = v128.load(spare, 160);
  const bbb = v128.load(spare, 176);
  const rows = spare + CONSTANTS_BYTES;
  const endColumns = rows + (shortColumn ? 80 : 96);
  const endRows = rows + (<usize>(outputs - <i32>shortRow)) * 96;
  for (let column = rows; column < endColumns; column += 16) {
    if (shortRow) storeOutputs(m, 6 * pointBytes, outputs, true, scaled, true, added, low, column, 96, a, b, aa, bb, aaa, bbb);
    else storeOutputs(m, 6 * pointBytes, outputs, false, scaled, true, added, low, column, 96, a, b, aa, bb, aaa, bbb);
    m += pointBytes;
  }
  for (let row = rows; row < endRows; row += 96) {
    if (shortColumn) storeOutputs(row, 16, outputs, true, scaled, plain, added, low, out, columnBytes, a, b, aa, bb, aaa, bbb);
    else storeOutputs(row, 16, outputs, false, scaled, plain, added, low, out, columnBytes, a, b, aa, bb, aaa, bbb);
    out += rowBytes;
  }
}

/**
 * A^T m A of one vector of channels, 4 x 4 or 2 x 2 outputs, one row less with `shortRow` and one column less with `shortColumn`,
 * plus the floats at `bias` (0 for none), at least `least`: the point of row i, column j lies at m + (6 i + j) * pointBytes; the
 * output of row i, column j goes to out + i * rowBytes + j * columnBytes.
 */
export function transformPoints(
  m: usize, pointBytes: usize, outputs: i32, shortRow: bool, shortColumn: bool, bias: usize, least: f32, out: usize,
  columnBytes: usize, rowBytes: usize, spare: usize,
): void {
  const added = bias ? v128.load(bias) : f32x4.splat(0);
  const low = f32x4.splat(least);
  if (outputs == 4) {
    reduceTile(m, pointBytes, 4, shortRow, shortColumn, false, false, added, low, out, columnBytes, rowBytes, spare);
  } else {
    reduceTile(m, pointBytes, 2, shortRow, shortColumn, false, false, added, low, out, columnBytes, rowBytes, spare);
  }
}

/** The same for all of 3 x 3 or 5 x 5 outputs of products that lack the factors 1 / N_j. */
export function transformGradientPoints(
  m: usize, pointBytes: usize, outputs: i32, out: usize, columnBytes: usize, rowBytes: usize, spare: usize,
): void {
  const zero = f32x4.splat(0);
  if (outputs == 3) reduceTile(m, pointBytes, 3, false, false, true, true, zero, zero, out, columnBytes, rowBytes, spare);
  else reduceTile(m, pointBytes, 5, false, false, true, true, zero, zero, out, columnBytes, rowBytes, spare);
}
