/** Brings matrices into the order in which the register tiles of gemm-tiles.ts and gemm-packed-tiles.ts read them. */
import { copyRun } from './copy-run';
import { BAND } from './gemm-packed-tiles';
import { NARROW, WIDE } from './gemm-tiles';
import { panelColumns } from './panel-columns';

/** Stores the transpose of the 4 x 4 floats whose rows begin at a, a + step, ...; the new rows lie `stride` apart. */
// @ts-ignore: decorator
@inline
function transpose4x4(a: usize, step: usize, out: usize, stride: usize): void {
  const r0 = v128.load(a);
  const r1 = v128.load(a + step);
  const r2 = v128.load(a + 2 * step);
  const r3 = v128.load(a + 3 * step);
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<f64>(low01, low23, 0, 2));
  v128.store(out + stride, v128.shuffle<f64>(low01, low23, 1, 3));
  v128.store(out + 2 * stride, v128.shuffle<f64>(high01, high23, 0, 2));
  v128.store(out + 3 * stride, v128.shuffle<f64>(high01, high23, 1, 3));
}

/** out[j][i] = a[i][j] for i < rows, j < columns; `stride` and `outStride` are the bytes from row to row. */
export function transpose(a: usize, stride: usize, rows: i32, columns: i32, out: usize, outStride: usize): void {
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const source = a + <usize>i * stride;
    const target = out + ((<usize>i) << 2);
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      transpose4x4(source + ((<usize>j) << 2), stride, target + <usize>j * outStride, outStride);
    }
    for (; j < columns; j++) {
      for (let r: usize = 0; r < 4; r++) {
        store<f32>(target + <usize>j * outStride + (r << 2), load<f32>(source + r * stride + ((<usize>j) << 2)));
      }
    }
  }
  for (; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = load<f32>(a + <usize>i * stride + ((<usize>j) << 2));
      store<f32>(out + <usize>j * outStride + ((<usize>i) << 2), value);
    }
  }
}

/**
 * `count` panels [depth][width] from as many whole columns of the row-major b, `panelBytes` apart. Row by row through all
 * of them: column by column each line of a matrix with 1024 columns would fall into the same cache set.
 */
// @ts-ignore: decorator
@inline
function packWholePanels(
  b: usize, stride: usize, depth: i32, count: i32, out: usize, width: i32, panelBytes: usize,
): void {
  const step = (<usize>width) << 2;
  const rowBytes = <usize>count * step;
  for (const end = out + <usize>depth * step; out < end; out += step) {
    let target = out;
    for (const rowEnd = b + rowBytes; b < rowEnd; b += step) {
      v128.store(target, v128.load(b), 0);
      v128.store(target, v128.load(b, 16), 16);
      v128.store(target, v128.load(b, 32), 32);
      if (width == WIDE) v128.store(target, v128.load(b, 48), 48);
      target += panelBytes;
    }
    b += stride - rowBytes;
  }
}

/** One panel of which b has but the first columns; the others become 0. */
function packPanelEdge(b: usize, stride: usize, depth: i32, columns: i32, out: usize, width: i32): void {
  const step = (<usize>width) << 2;
  const bytes = (<usize>columns) << 2;
  for (const end = out + <usize>depth * step; out < end; out += step) {
    copyRun(out, b, bytes);
    memory.fill(out + bytes, 0, step - bytes);
    b += stride;
  }
}

/** One panel from b^T: `columns` rows of b, which have `depth` floats each. */
function packPanelTransposed(b: usize, stride: usize, depth: i32, columns: i32, out: usize, width: i32): void {
  const step = (<usize>width) << 2;
  if (columns < width) memory.fill(out, 0, <usize>depth * step);
  transpose(b, stride, min(columns, width), depth, out, step);
}

/**
 * Packs op(B) [depth, n] into panels that follow each other at `out`, each with room for `total` rows, into their rows
 * `first` to first + depth. Only the panels that begin in columns `start` to `end`.
 */
export function packPanels(
  b: usize, stride: usize, transposed: bool, depth: i32, n: i32, start: i32, end: i32, out: usize, total: i32, first: i32,
): void {
  const wide = panelColumns(n);
  const last = min(end, n);
  for (let column = 0; column < last; ) {
    const width = column < wide ? WIDE : NARROW;
    if (column < start) {
      column += width;
      continue;
    }
    const target = out + (<usize>(total * column + first * width) << 2);
    const source = b + (<usize>column << 2);
    const limit = column < wide ? min(wide, last) : last;
    const count = transposed ? 0 : min((limit - column + width - 1) / width, (n - column) / width);
    if (count > 0) {
      const panelBytes = <usize>(total * width) << 2;
      if (width == WIDE) packWholePanels(source, stride, depth, count, target, WIDE, panelBytes);
      else packWholePanels(source, stride, depth, count, target, NARROW, panelBytes);
      column += count * width;
      continue;
    }
    const columns = min(width, n - column);
    if (transposed) packPanelTransposed(b + <usize>column * stride, stride, depth, columns, target, width);
    else packPanelEdge(source, stride, depth, columns, target, width);
    column += width;
  }
}

/** Packs the first `rows` columns of a [depth, ..], the rows of its transpose, into bands [depth][6] that follow each other. */
export function packBands(a: usize, stride: usize, rows: i32, depth: i32, out: usize): void {
  const step = <usize>BAND << 2;
  const rowBytes = <usize>((rows + BAND - 1) / BAND) * step;
  const bandBytes = <usize>depth * step;
  for (const end = out + bandBytes; out < end; out += step) {
    let target = out;
    for (const rowEnd = a + rowBytes; a < rowEnd; a += step) {
      v128.store(target, v128.load(a));
      v128.store64_lane(target, v128.load64_zero(a, 16), 0, 16);
      target += bandBytes;
    }
    a += stride - rowBytes;
  }
}
