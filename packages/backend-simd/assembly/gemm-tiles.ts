/**
 * Register tiles of C += A B. B lies packed in panels of 16 or 12 columns, [k][width], so that a tile reads it in order;
 * A is read in place, one float of each row a step, broadcast to four lanes. 2 x 16 and 3 x 12 floats of C are the
 * shapes that leave registers for the operands: 8 or 9 sums + 4 or 3 vectors of B + 1 or 2 of A of the 15 that engines
 * allocate on x86-64. (6 x 8 is as fast in a bare loop, but V8 11 spills it as soon as an outer loop surrounds it; and
 * unrolled bodies are slower, for V8 moves all loads to the top and then spills.)
 *
 * A row of A need not be contiguous: it consists of `segments` pieces of `length` floats, the s-th at
 * row + offsets[s]. A matrix has one piece, a convolution one for each filter row (indirect convolution, Dukhan 2019,
 * arXiv 1907.02129). Panels and blocking follow Goto and van de Geijn 2008, doi 10.1145/1356052.1356053.
 */
import { Tile } from '../src/layout/sizes';
import { copyRows } from './copy-run';
import { panelColumns } from './panel-columns';
import { madd } from './simd';
import { isWide, WIDE_ROWS, wideTile } from './wide-tiles';

// @ts-ignore: decorator
@inline export const WIDE: i32 = Tile.wide;
// @ts-ignore: decorator
@inline export const NARROW: i32 = Tile.narrow;

/** The offsets of rows that lie `rowBytes` apart; behind them the last one again, for tiles that take more rows than there are. */
export function fillRowTable(rowTable: usize, rows: i32, rowBytes: usize): void {
  for (let i = 0; i < rows + <i32>Tile.rowTableSlack; i++) {
    store<u32>(rowTable + ((<usize>i) << 2), <u32>(<usize>min(i, rows - 1) * rowBytes));
  }
}

/** C[0..2][0..16] = initial + A B, at least `least`. */
function tile2x16(
  offsets: usize, segments: i32, length: i32, a0: usize, a1: usize, b: usize,
  i0: usize, i1: usize, c0: usize, c1: usize, least: f32,
): void {
  const low = f32x4.splat(least);
  let c00 = v128.load(i0, 0);
  let c01 = v128.load(i0, 16);
  let c02 = v128.load(i0, 32);
  let c03 = v128.load(i0, 48);
  let c10 = v128.load(i1, 0);
  let c11 = v128.load(i1, 16);
  let c12 = v128.load(i1, 32);
  let c13 = v128.load(i1, 48);
  const stop = offsets + ((<usize>segments) << 2);
  for (; offsets < stop; offsets += 4) {
    const offset = <usize>load<u32>(offsets);
    let p0 = a0 + offset;
    let p1 = a1 + offset;
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
      p0 += 4;
      p1 += 4;
    }
  }
  v128.store(c0, f32x4.pmax(c00, low), 0);
  v128.store(c0, f32x4.pmax(c01, low), 16);
  v128.store(c0, f32x4.pmax(c02, low), 32);
  v128.store(c0, f32x4.pmax(c03, low), 48);
  v128.store(c1, f32x4.pmax(c10, low), 0);
  v128.store(c1, f32x4.pmax(c11, low), 16);
  v128.store(c1, f32x4.pmax(c12, low), 32);
  v128.store(c1, f32x4.pmax(c13, low), 48);
}

/** C[0..3][0..12] = initial + A B, at least `least`. */
function tile3x12(
  offsets: usize, segments: i32, length: i32, a0: usize, a1: usize, a2: usize, b: usize,
  i0: usize, i1: usize, i2: usize, c0: usize, c1: usize, c2: usize, least: f32,
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
  const stop = offsets + ((<usize>segments) << 2);
  for (; offsets < stop; offsets += 4) {
    const offset = <usize>load<u32>(offsets);
    let p0 = a0 + offset;
    let p1 = a1 + offset;
    let p2 = a2 + offset;
    for (const end = b + <usize>length * 48; b < end; b += 48) {
      const b0 = v128.load(b, 0);
      const b1 = v128.load(b, 16);
      const b2 = v128.load(b, 32);
      let x = v128.load32_splat(p0);
      c00 = madd(x, b0, c00);
      c01 = madd(x, b1, c01);
      c02 = madd(x, b2, c02);
      x = v128.load32_splat(p1);
      c10 = madd(x, b0, c10);
      c11 = madd(x, b1, c11);
      c12 = madd(x, b2, c12);
      x = v128.load32_splat(p2);
      c20 = madd(x, b0, c20);
      c21 = madd(x, b1, c21);
      c22 = madd(x, b2, c22);
      p0 += 4;
      p1 += 4;
      p2 += 4;
    }
  }
  v128.store(c0, f32x4.pmax(c00, low), 0);
  v128.store(c0, f32x4.pmax(c01, low), 16);
  v128.store(c0, f32x4.pmax(c02, low), 32);
  v128.store(c1, f32x4.pmax(c10, low), 0);
  v128.store(c1, f32x4.pmax(c11, low), 16);
  v128.store(c1, f32x4.pmax(c12, low), 32);
  v128.store(c2, f32x4.pmax(c20, low), 0);
  v128.store(c2, f32x4.pmax(c21, low), 16);
  v128.store(c2, f32x4.pmax(c22, low), 32);
}

/**
 * C[0..rows][0..width] = initial + A B for one panel of B, whose columns all exist in C. Row r of A begins at
 * a + rowTable[r]. `initial` points to `width` floats, the start of each row, or is 0: then C itself is the start.
 * Rows beyond the last of an incomplete tile compute the last row again, which changes nothing.
 */
export function multiplyPanel(
  a: usize, rowTable: usize, rows: i32, offsets: usize, segments: i32, length: i32, panel: usize, width: i32,
  initial: usize, c: usize, strideC: usize, least: f32,
): void {
  if (width == WIDE) {
    let r = 0;
    if (isWide()) {
      for (; r + WIDE_ROWS <= rows; r += WIDE_ROWS) {
        wideTile(
          offsets, segments, length, a, rowTable, panel, initial ? initial : c, initial ? 0 : strideC, c, strideC, least,
        );
        rowTable += WIDE_ROWS << 2;
        c += (<usize>WIDE_ROWS) * strideC;
      }
    }
    for (; r < rows; r += 2) {
      const a0 = a + <usize>load<u32>(rowTable, 0);
      const a1 = a + <usize>load<u32>(rowTable, 4);
      const c1 = r + 1 < rows ? c + strideC : c;
      tile2x16(
        offsets, segments, length, a0, a1, panel,
        initial ? initial : c, initial ? initial : c1, c, c1, least,
      );
      rowTable += 8;
      c += strideC << 1;
    }
  } else {
    for (let r = 0; r < rows; r += 3) {
      const a0 = a + <usize>load<u32>(rowTable, 0);
      const a1 = a + <usize>load<u32>(rowTable, 4);
      const a2 = a + <usize>load<u32>(rowTable, 8);
      const c1 = r + 1 < rows ? c + strideC : c;
      const c2 = r + 2 < rows ? c1 + strideC : c1;
      tile3x12(
        offsets, segments, length, a0, a1, a2, panel,
        initial ? initial : c, initial ? initial : c1, initial ? initial : c2, c, c1, c2, least,
      );
      rowTable += 12;
      c += strideC * 3;
    }
  }
}

/**
 * multiplyPanel for a panel of which only the first `columns` exist in C. Where rows of C lie as close as that and C is not the start,
 * each row may run over into the ones below, which are computed after it. The others go by way of a spare tile.
 */
function multiplyPanelEdge(
  a: usize, rowTable: usize, rows: i32, offsets: usize, segments: i32, length: i32, panel: usize, width: i32,
  columns: i32, initial: usize, c: usize, strideC: usize, least: f32, spare: usize,
): void {
  const tileRows = width == WIDE ? (isWide() ? WIDE_ROWS : 2) : 3;
  const bytes = (<usize>columns) << 2;
  let done = 0;
  if (initial && strideC == bytes) {
    done = max(0, rows - (width - 1) / columns) / tileRows * tileRows;
    multiplyPanel(a, rowTable, done, offsets, segments, length, panel, width, initial, c, strideC, least);
    rowTable += (<usize>done) << 2;
    c += <usize>done * strideC;
  }
  for (let r = done; r < rows; r += tileRows) {
    const count = min(tileRows, rows - r);
    if (initial == 0) copyRows(spare, 64, c, strideC, count, bytes);
    multiplyPanel(a, rowTable, count, offsets, segments, length, panel, width, initial, spare, 64, least);
    copyRows(c, strideC, spare, 64, count, bytes);
    rowTable += (<usize>tileRows) << 2;
    c += <usize>tileRows * strideC;
  }
}

/**
 * C[0..rows][start..end] = initial + A B for the panels of n columns of B that begin in columns `start` to `end`. They
 * follow each other at `panels`, each with `depth` rows of which this call uses `segments` x `length` from row `first` on.
 * `initial` has n floats (and may be read up to 60 bytes beyond them), or is 0: then C itself is the start.
 */
export function multiplyPanelRange(
  a: usize, rowTable: usize, rows: i32, offsets: usize, segments: i32, length: i32,
  panels: usize, depth: i32, first: i32, n: i32, start: i32, end: i32,
  initial: usize, initialStep: usize, c: usize, strideC: usize, least: f32, spare: usize,
): void {
  const wide = panelColumns(n);
  for (let column = start; column < end; ) {
    const width = column < wide ? WIDE : NARROW;
    const panel = panels + (<usize>(depth * column + first * width) << 2);
    const from = initial ? initial + (<usize>column << 2) * initialStep : 0;
    const target = c + (<usize>column << 2);
    if (column + width <= n) {
      multiplyPanel(a, rowTable, rows, offsets, segments, length, panel, width, from, target, strideC, least);
    } else {
      multiplyPanelEdge(
        a, rowTable, rows, offsets, segments, length, panel, width, n - column, from, target, strideC, least, spare,
      );
    }
    column += width;
  }
}

/** multiplyPanelRange for all panels. */
export function multiplyPanels(
  a: usize, rowTable: usize, rows: i32, offsets: usize, segments: i32, length: i32,
  panels: usize, depth: i32, first: i32, n: i32,
  initial: usize, initialStep: usize, c: usize, strideC: usize, least: f32, spare: usize,
): void {
  multiplyPanelRange(
    a, rowTable, rows, offsets, segments, length, panels, depth, first, n, 0, n, initial, initialStep, c, strideC, least,
    spare,
  );
}
