/** Brings matrices into the order in which the register tiles of gemm-tiles.ts read them. */
import { NARROW, WIDE, wideColumns } from './gemm-tiles';

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

/** One panel [depth][width] from `columns` columns of the row-major b; missing columns become 0. */
function packPanel(b: usize, stride: usize, depth: i32, columns: i32, out: usize, width: i32): void {
  const step = (<usize>width) << 2;
  const end = out + <usize>depth * step;
  if (columns >= width) {
    for (; out < end; out += step) {
      v128.store(out, v128.load(b), 0);
      v128.store(out, v128.load(b, 16), 16);
      v128.store(out, v128.load(b, 32), 32);
      if (width == WIDE) v128.store(out, v128.load(b, 48), 48);
      b += stride;
    }
    return;
  }
  const bytes = (<usize>columns) << 2;
  for (; out < end; out += step) {
    memory.copy(out, b, bytes);
    memory.fill(out + bytes, 0, step - bytes);
    b += stride;
  }
}

/** The same from b^T: `columns` rows of b, which have `depth` floats each. */
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
  const wide = wideColumns(n);
  for (let column = 0; column < end && column < n; ) {
    const width = column < wide ? WIDE : NARROW;
    if (column >= start) {
      const target = out + (<usize>(total * column + first * width) << 2);
      const columns = min(width, n - column);
      if (transposed) packPanelTransposed(b + <usize>column * stride, stride, depth, columns, target, width);
      else packPanel(b + (<usize>column << 2), stride, depth, columns, target, width);
    }
    column += width;
  }
}
