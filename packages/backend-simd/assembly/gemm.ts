/**
 * C = op(A) op(B) + bias, then an activation, for a batch of matrices of any size. Blocking as in Goto and van de Geijn
 * 2008 (doi 10.1145/1356052.1356053), but the longer side of C is shared out: the threads take portions of it as they come
 * free, for a core that others use too is slower. Each packs the other side's operand for itself, whole in k; A is read in
 * place unless it is transposed. Each float of C is summed in the order of k in blocks of DEPTH by one thread, so the result
 * depends neither on the number of threads nor on which of them came first.
 */
import { Gemm } from '../src/layout/gemm';
import { GemmBlock, gemmThreadBytes } from '../src/layout/sizes';
import { activateRows, leastOf } from './gemm-activation';
import { packBands, packPanels } from './gemm-pack';
import { BAND, BAND_STEP, multiplyPacked, SPARE_BAND_BYTES } from './gemm-packed-tiles';
import { fillRowTable, multiplyPanelRange, NARROW, WIDE } from './gemm-tiles';

import { panelColumns } from './panel-columns';
import { portion, takeUnits } from './work-queue';

// @ts-ignore: decorator
@inline const DEPTH: i32 = GemmBlock.depth;
// @ts-ignore: decorator
@inline const PANELS: i32 = GemmBlock.panels;
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
@inline const BLOCK: usize = GemmBlock.at;

export function gemm(args: Gemm<usize, i32>, thread: i32, threads: i32): void {
  const m = args.m;
  const n = args.n;
  const k = args.k;
  const byColumns = n >= m;
  const wide = panelColumns(n);
  const panels = wide / WIDE + (max(n - wide, 0) + NARROW - 1) / NARROW;
  const bands = (m + BAND - 1) / BAND;
  // The units of the shorter side that are packed at once.
  const quads = <i32>(args.packedBytes / max((<usize>args.k), 1)) >> 4;
  const group = quads == 0 ? max(panels, bands) : byColumns ? (quads << 2) / BAND : quads >> 2;
  const groups = ((byColumns ? bands : panels) + group - 1) / group;
  const row = byColumns ? panels : bands;
  const units = args.batch * groups * row;
  const most = byColumns ? PANELS : BANDS;
  const own = args.scratch + <usize>thread * gemmThreadBytes(args.packedBytes);
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
  args: Gemm<usize, i32>, matrix: i32, rowStart: i32, rowEnd: i32, columnStart: i32, columnEnd: i32, own: usize, fresh: bool,
): void {
  const m = args.m;
  const n = args.n;
  const k = args.k;
  const transposeA = args.transposeA != 0;
  const transposeB = args.transposeB != 0;
  const strideA = (<usize>(transposeA ? m : k)) << 2;
  const strideB = (<usize>(transposeB ? k : n)) << 2;
  const strideC = (<usize>n) << 2;
  const a = args.a + ((<usize>matrix * args.aStep) << 2) +
    <usize>rowStart * (transposeA ? 4 : strideA);
  const b = args.b + ((<usize>matrix * args.bStep) << 2);
  const c = args.c + ((<usize>matrix * args.cStep) << 2) + <usize>rowStart * strideC;
  const bias = args.bias;
  const byColumns = n >= m;
  const rows = rowEnd - rowStart;
  const rowTable = own + ROW_TABLE;
  const block = own + BLOCK;
  const whole = own + gemmThreadBytes(0);
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
    const activation = first + depth == k ? args.activation : 0;
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
