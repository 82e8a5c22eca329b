/**
 * Register tiles of sums of outer products, for the filter's gradient: dW[r][c] += x[p][r] y[p][c] over pixels p. Pixels
 * lie in `rows` rows of `columns`; y advances by stepY from pixel to pixel, x by stepX, and by jumpX more after each row.
 */
import { madd } from './simd';

/** out[0..2][0..16] = initial + the sum over all pixels of x0, x1 times 16 floats of y. */
export function outerTile2x16(
  rows: i32, columns: i32, x0: usize, x1: usize, stepX: usize, jumpX: usize, y: usize, stepY: usize,
  initial0: usize, initial1: usize,
  out0: usize, out1: usize,
): void {
  let c00 = v128.load(initial0, 0);
  let c01 = v128.load(initial0, 16);
  let c02 = v128.load(initial0, 32);
  let c03 = v128.load(initial0, 48);
  let c10 = v128.load(initial1, 0);
  let c11 = v128.load(initial1, 16);
  let c12 = v128.load(initial1, 32);
  let c13 = v128.load(initial1, 48);
  for (let row = 0; row < rows; row++) {
    for (let column = columns; column != 0; column--) {
      const y0 = v128.load(y, 0);
      const y1 = v128.load(y, 16);
      const y2 = v128.load(y, 32);
      const y3 = v128.load(y, 48);
      let x = v128.load32_splat(x0);
      c00 = madd(x, y0, c00);
      c01 = madd(x, y1, c01);
      c02 = madd(x, y2, c02);
      c03 = madd(x, y3, c03);
      x = v128.load32_splat(x1);
      c10 = madd(x, y0, c10);
      c11 = madd(x, y1, c11);
      c12 = madd(x, y2, c12);
      c13 = madd(x, y3, c13);
      x0 += stepX;
      x1 += stepX;
      y += stepY;
    }
    x0 += jumpX;
    x1 += jumpX;
  }
  v128.store(out0, c00, 0);
  v128.store(out0, c01, 16);
  v128.store(out0, c02, 32);
  v128.store(out0, c03, 48);
  v128.store(out1, c10, 0);
  v128.store(out1, c11, 16);
  v128.store(out1, c12, 32);
  v128.store(out1, c13, 48);
}

/** out[0..3][0..12] = initial + the sum over all pixels of x0, x1, x2 and 12 floats of y. */
export function outerTile3x12(
  rows: i32, columns: i32, x0: usize, x1: usize, x2: usize, stepX: usize, jumpX: usize, y: usize, stepY: usize,
  initial0: usize, initial1: usize, initial2: usize,
  out0: usize, out1: usize, out2: usize,
): void {
  let c00 = v128.load(initial0, 0);
  let c01 = v128.load(initial0, 16);
  let c02 = v128.load(initial0, 32);
  let c10 = v128.load(initial1, 0);
  let c11 = v128.load(initial1, 16);
  let c12 = v128.load(initial1, 32);
  let c20 = v128.load(initial2, 0);
  let c21 = v128.load(initial2, 16);
  let c22 = v128.load(initial2, 32);
  for (let row = 0; row < rows; row++) {
    for (let column = columns; column != 0; column--) {
      const y0 = v128.load(y, 0);
      const y1 = v128.load(y, 16);
      const y2 = v128.load(y, 32);
      let x = v128.load32_splat(x0);
      c00 = madd(x, y0, c00);
      c01 = madd(x, y1, c01);
      c02 = madd(x, y2, c02);
      x = v128.load32_splat(x1);
      c10 = madd(x, y0, c10);
      c11 = madd(x, y1, c11);
      c12 = madd(x, y2, c12);
      x = v128.load32_splat(x2);
      c20 = madd(x, y0, c20);
      c21 = madd(x, y1, c21);
      c22 = madd(x, y2, c22);
      x0 += stepX;
      x1 += stepX;
      x2 += stepX;
      y += stepY;
    }
    x0 += jumpX;
    x1 += jumpX;
    x2 += jumpX;
  }
  v128.store(out0, c00, 0);
  v128.store(out0, c01, 16);
  v128.store(out0, c02, 32);
  v128.store(out1, c10, 0);
  v128.store(out1, c11, 16);
  v128.store(out1, c12, 32);
  v128.store(out2, c20, 0);
  v128.store(out2, c21, 16);
  v128.store(out2, c22, 32);
}
