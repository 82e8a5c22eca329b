/**
 * C = op(A) op(B) + bias, then an activation, for a batch of matrices of any size. Blocking as in Goto and van de Geijn
 * 2008 (doi 10.1145/1356052.1356053): a block of B is packed to stay in L2 (DEPTH x COLUMNS floats), its panels in L1. A
 * is read in place; where it is transposed, blocks of ROWS x DEPTH are transposed back first. Each float of C is summed
 * in the order of k in blocks of DEPTH, whatever the number of threads.
 */
import { activateRows, leastOf } from './gemm-activation';
import { packPanels, transpose } from './gemm-pack';
import { multiplyPanels, paddedColumns, ROW_TABLE_SLACK, SPARE_BYTES } from './gemm-tiles';
import { argInt, argPointer, partition } from './simd';

// @ts-ignore: decorator
@inline const DEPTH: i32 = 256;
// @ts-ignore: decorator
@inline const COLUMNS: i32 = 240;
// @ts-ignore: decorator
@inline const ROWS: i32 = 96;

// Scratch memory of a thread: zeros, the offsets of A's pieces, a spare tile, the row table, A's block, B's block.
// @ts-ignore: decorator
@inline const OFFSETS: usize = 64;
// @ts-ignore: decorator
@inline const SPARE: usize = 128;
// @ts-ignore: decorator
@inline const ROW_TABLE: usize = SPARE + SPARE_BYTES;
// @ts-ignore: decorator
@inline const A_BLOCK: usize = 1024;
// The 16 floats more in each row keep rows from falling into the same cache sets.
// @ts-ignore: decorator
@inline const A_STRIDE: usize = (DEPTH + 16) * 4;
// @ts-ignore: decorator
@inline const B_BLOCK: usize = A_BLOCK + <usize>ROWS * A_STRIDE;
/** Scratch bytes a thread needs: src/kernels/mat-mul.ts holds the same number. */
// @ts-ignore: decorator
@inline const SCRATCH_BYTES: usize = B_BLOCK + DEPTH * (COLUMNS + 12) * 4;

/**
 * args: a, b, bias (0 for none), c, m, n, k, batch, the floats from matrix to matrix of a, b (0 repeats one) and c,
 * transposeA, transposeB, activation, scratch (SCRATCH_BYTES a thread).
 */
export function gemm(args: usize, thread: i32, threads: i32): void {
  const m = argInt(args, 4);
  const n = argInt(args, 5);
  const k = argInt(args, 6);
  const batch = argInt(args, 7);
  const transposeA = argInt(args, 11) != 0;
  const scratch = argPointer(args, 14) + <usize>thread * SCRATCH_BYTES;
  memory.fill(scratch, 0, ROW_TABLE);

  let firstMatrix = 0;
  let lastMatrix = batch;
  let rowStart = 0;
  let rowEnd = m;
  let columnStart = 0;
  let columnEnd = n;
  // The side of C to cut is the one that makes the threads pack less twice.
  if (batch >= threads) {
    firstMatrix = partition(batch, thread, threads);
    lastMatrix = partition(batch, thread + 1, threads);
  } else if ((n >= m || m < 4 * threads) && n >= 12 * threads) {
    columnStart = partition(n, thread, threads, 4);
    columnEnd = partition(n, thread + 1, threads, 4);
  } else {
    rowStart = partition(m, thread, threads, 6);
    rowEnd = partition(m, thread + 1, threads, 6);
  }
  if (rowStart == rowEnd || columnStart == columnEnd) return;
  for (let matrix = firstMatrix; matrix < lastMatrix; matrix++) {
    const a = argPointer(args, 0) + ((<usize>matrix * argPointer(args, 8)) << 2);
    const b = argPointer(args, 1) + ((<usize>matrix * argPointer(args, 9)) << 2);
    const c = argPointer(args, 3) + ((<usize>matrix * argPointer(args, 10)) << 2);
    gemmPart(
      a, transposeA, (<usize>(transposeA ? m : k)) << 2, b, argInt(args, 12) != 0, argPointer(args, 2), c, n, k,
      rowStart, rowEnd, columnStart, columnEnd, argInt(args, 13), scratch,
    );
  }
}

/** The rows and columns of C that belong to this thread. `strideA` are the bytes from row to row of A as it is stored. */
function gemmPart(
  a: usize, transposeA: bool, strideA: usize, b: usize, transposeB: bool, bias: usize, c: usize, n: i32, k: i32,
  rowStart: i32, rowEnd: i32, columnStart: i32, columnEnd: i32, activation: i32, scratch: usize,
): void {
  const strideB = (<usize>(transposeB ? k : n)) << 2;
  const strideC = (<usize>n) << 2;
  const stepA = transposeA ? A_STRIDE : strideA;
  const block = scratch + B_BLOCK;
  const rowTable = scratch + ROW_TABLE;
  for (let i = 0; i < ROWS + <i32>ROW_TABLE_SLACK; i++) store<u32>(rowTable + ((<usize>i) << 2), <u32>(<usize>i * stepA));

  for (let column = columnStart; column < columnEnd; column += COLUMNS) {
    const columns = min(COLUMNS, columnEnd - column);
    const columnBytes = (<usize>column) << 2;
    // k = 0 leaves one round, which stores the bias.
    for (let first = 0; first == 0 || first < k; first += DEPTH) {
      const depth = min(DEPTH, k - first);
      const last = first + depth == k;
      const firstBytes = (<usize>first) << 2;
      const fromB = transposeB ? <usize>column * strideB + firstBytes : <usize>first * strideB + columnBytes;
      packPanels(b + fromB, strideB, transposeB, depth, columns, 0, columns, block, depth, 0);
      const initial = first ? <usize>0 : bias ? bias + columnBytes : scratch;
      const initialStep: usize = bias ? 1 : 0;
      const least = leastOf(last ? activation : 0);
      for (let row = rowStart; row < rowEnd; row += ROWS) {
        const rows = min(ROWS, rowEnd - row);
        let aBlock = scratch + A_BLOCK;
        if (transposeA) {
          transpose(a + <usize>first * strideA + ((<usize>row) << 2), strideA, depth, rows, aBlock, A_STRIDE);
        } else {
          aBlock = a + <usize>row * strideA + firstBytes;
        }
        // The last tile reads rows beyond the last, so the table must repeat it.
        if (rows < ROWS) repeatLastRow(rowTable, rows);
        const target = c + <usize>row * strideC + columnBytes;
        multiplyPanels(
          aBlock, rowTable, rows, scratch + OFFSETS, 1, depth, block, depth, 0, columns,
          initial, initialStep, target, strideC, least, scratch + SPARE,
        );
        if (rows < ROWS) restoreRows(rowTable, rows, stepA);
        if (last) activateRows(target, strideC, rows, columns, activation);
      }
    }
  }
}

function repeatLastRow(rowTable: usize, rows: i32): void {
  const end = rowTable + ((<usize>rows) << 2);
  const last = load<u32>(end - 4);
  for (let i: usize = 0; i < ROW_TABLE_SLACK; i++) store<u32>(end + (i << 2), last);
}

function restoreRows(rowTable: usize, rows: i32, step: usize): void {
  for (let i = rows; i < rows + <i32>ROW_TABLE_SLACK; i++) store<u32>(rowTable + ((<usize>i) << 2), <u32>(<usize>i * step));
}
