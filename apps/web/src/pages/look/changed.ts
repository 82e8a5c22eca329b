import type { Matrix } from '@penstroke/models';

/** The matrix with one number changed. */
export function changed(matrix: Matrix, row: number, column: number, value: number): Matrix {
  return matrix.map((old, y) => (y === row ? old.map((each, x) => (x === column ? value : each)) : old));
}
