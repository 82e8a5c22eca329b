/**
 * C = op(A) op(B) + bias, then an activation, for a batch of matrices of any size. Blocking as in Goto and van de Geijn
 * 2008 (doi 10.1145/1356052.1356053), but the longer side of C is shared out: the threads take portions of it as they come
 * free, for a core that others use too is slower. Each packs the other side's operand for itself, whole in k; A is read in
 * place unless it is transposed. Each float of C is summed in the order of k in blocks of DEPTH by one thread, so the result
 * depends neither on the number of threads nor on which of them came first.
 */
import { activateRows, leastOf } from './gemm-activation';
import { packBands, packPanels } from './gemm-pack';
import { BAND, BAND_STEP, multiplyPacked, SPARE_BAND_BYTES } from './gemm-packed-tiles';
import { multiplyPanelRange, NARROW, ROW_TABLE_SLACK, WIDE, wideColumns } from './gemm-tiles';
import { argInt, argPointer } from './simd';
import { portion, takeUnits } from './work-queue';

// @ts-ignore: decorator
@inline const DEPTH: i32 = 256;
/** The most panels of a portion. */
// @ts-ignore: decorator
@inline const PANELS: i32 = 15;
/** The most bands of a portion, and rows that are read in place at once. */
// @ts-ignore: decorator
@inline const BANDS: i32 = 16;
// @ts-ignore: decorator
@inline const ROWS: i32 = BANDS * BAND;

// Scratch memory of a thread: zeros, the offsets of A's pieces, spare tiles, the row table, a packed block, then the operand
// that is packed whole in k.
// @ts-ignore: decorator
@inline const OFFSETS: usize = 64;
// @ts-ignore: decorator
@inline const SPARE: usize = 128;
// @ts-ignore: decorator
@inline const ROW_TABLE: usize = SPARE + SPARE_BAND_BYTES;
// @ts-ignore: decorator
@inline const BLOCK: usize = 1024;
/** src/kernels/mat-mul.ts holds the same number. */
// @ts-ignore: decorator
@inline const SCRATCH_BYTES: usize = BLOCK + DEPTH * PANELS * WIDE * 4;

/**
 * args: 0 a, 1 b, 2 bias (0 for none), 3 c, 4 m, 5 n, 6 k, 7 batch, the floats from matrix to matrix of 8 a, 9 b (0 repeats
 * one) and 10 c (m * n), 11 transposeA, 12 transposeB, 13 activation, 14 scratch, SCRATCH_BYTES and packedBytes a thread,
 * 15 packedBytes: 64 * k for each 16 columns (if m > n) or rows (else, if A is transposed) that are packed at once.
 */
export function gemm(args: usize, thread: i32, threads: i32): void {
  const m = argInt(args, 4);
  const n = argInt(args, 5);
  const k = argInt(args, 6);
  const byColumns = n >= m;
  const wide = wideColumns(n);
  const panels = wide / WIDE + (max(n - wide, 0) + NARROW - 1) / NARROW;
  const bands = (m + BAND - 1) / BAND;
  // The units of the shorter side that are packed at once.
  const quads = <i32>(argPointer(args, 15) / max(argPointer(args, 6), 1)) >> 4;
  const group = quads == 0 ? max(panels, bands) : byColumns ? (quads << 2) / BAND : quads >> 2;
  const groups = ((byColumns ? bands : panels) + group - 1) / group;
  const row = byColumns ? panels : bands;
  const units = argInt(args, 7) * groups * row;
  const most = byColumns ? PANELS : BANDS;
  const own = argPointer(args, 14) + <usize>thread * (SCRATCH_BYTES + argPointer(args, 15));
  memory.fill(own, 0, ROW_TABLE);
  let packed = -1;
  for (;;) {
    const start = takeUnits(units, row, most, threads);
    if (start >= units) return;
    const from = start % row;
    const to = from + portion(start, units, row, most, threads);
    const shorter = ((start / row) % groups) * group;
    const panelStart = byColumns ? from : shorter;
    const panelEnd = byColumns ? to : min(panels, shorter + group);
    const bandStart = byColumns ? shorter : from;
    const bandEnd = byColumns ? min(bands, shorter + group) : to;
    multiplyPart(
      args, start / row / groups, bandStart * BAND, min(m, bandEnd * BAND), columnOf(panelStart, wide),
      min(n, columnOf(panelEnd, wide)), own, packed != start / row,
    );
    packed = start / row;
  }
}

/** The first column of a panel. */
// @ts-ignore: decorator
@inline
function columnOf(panel: i32, wide: i32): i32 {
  return panel * WIDE <= wide ? panel * WIDE : wide + (panel - wide / WIDE) * NARROW;
}

/** Some rows and columns of one C; `fresh` if the operand of the shorter side is not packed yet. */
function multiplyPart(
  args: usize, matrix: i32, rowStart: i32, rowEnd: i32, columnStart: i32, columnEnd: i32, own: usize, fresh: bool,
): void {
  const m = argInt(args, 4);
  const n = argInt(args, 5);
  const k = argInt(args, 6);
  const transposeA = argInt(args, 11) != 0;
  const transposeB = argInt(args, 12) != 0;
  const strideA = (<usize>(transposeA ? m : k)) << 2;
  const strideB = (<usize>(transposeB ? k : n)) << 2;
  const strideC = (<usize>n) << 2;
  const a = argPointer(args, 0) + ((<usize>matrix * argPointer(args, 8)) << 2) +
    <usize>rowStart * (transposeA ? 4 : strideA);
  const b = argPointer(args, 1) + ((<usize>matrix * argPointer(args, 9)) << 2);
  const c = argPointer(args, 3) + ((<usize>matrix * argPointer(args, 10)) << 2) + <usize>rowStart * strideC;
  const bias = argPointer(args, 2);
  const byColumns = n >= m;
  const rows = rowEnd - rowStart;
  const rowTable = own + ROW_TABLE;
  const block = own + BLOCK;
  const whole = own + SCRATCH_BYTES;
  if (fresh && !byColumns) {
    packPanels(b, strideB, transposeB, k, n, columnStart, columnEnd, whole - (<usize>(k * columnStart) << 2), k, 0);
  } else if (fresh && transposeA) {
    packBands(a, strideA, rows, k, whole);
  }
  // k = 0 leaves one round, which stores the bias.
  for (let first = 0; first == 0 || first < k; first += DEPTH) {
    const depth = min(DEPTH, k - first);
    const initial = first ? <usize>0 : bias ? bias : own;
    const initialStep: usize = bias ? 1 : 0;
    const activation = first + depth == k ? argInt(args, 13) : 0;
    const least = leastOf(activation);
    // Panels count from column 0 on.
    const total = byColumns ? depth : k;
    const panels = (byColumns ? block : whole) - (<usize>(total * columnStart) << 2);
    const panelRow = byColumns ? 0 : first;
    if (byColumns) {
      const source = b + (transposeB ? (<usize>first) << 2 : <usize>first * strideB);
      packPanels(source, strideB, transposeB, depth, n, columnStart, columnEnd, panels, depth, 0);
    }
    if (transposeA) {
      if (!byColumns) packBands(a + <usize>first * strideA, strideA, rows, depth, block);
      multiplyPacked(
        byColumns ? whole + <usize>first * BAND_STEP : block, <usize>(byColumns ? k : depth) * BAND_STEP, rows, depth,
        panels, total, panelRow, n, columnStart, columnEnd, initial, initialStep, c, strideC, least, own + SPARE,
      );
    } else {
      for (let row = 0; row < rows; row += ROWS) {
        const count = min(ROWS, rows - row);
        fillRowTable(rowTable, count, strideA);
        multiplyPanelRange(
          a + <usize>row * strideA + ((<usize>first) << 2), rowTable, count, own + OFFSETS, 1, depth, panels, total, panelRow,
          n, columnStart, columnEnd, initial, initialStep, c + <usize>row * strideC, strideC, least, own + SPARE,
        );
      }
    }
    activateRows(c + ((<usize>columnStart) << 2), strideC, rows, columnEnd - columnStart, activation);
  }
}

function fillRowTable(rowTable: usize, rows: i32, rowBytes: usize): void {
  for (let i = 0; i < rows + <i32>ROW_TABLE_SLACK; i++) {
    store<u32>(rowTable + ((<usize>i) << 2), <u32>(<usize>min(i, rows - 1) * rowBytes));
  }
}
