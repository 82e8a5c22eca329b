/** Kernels that move values. */
import { CopyRuns, GatherPixels, GatherRows, TransposeMiddle } from '../src/layout/move';
import { copyRows, copyRun } from './copy-run';
import { transpose } from './gemm-pack';
import { partition } from './simd';

export function copyRuns(args: CopyRuns<usize, i32>, thread: i32, threads: i32): void {
  const runs = args.runs;
  const bytes = args.bytes;
  if (runs == 1) {
    const start = (<usize>partition(<i32>(bytes >> 2), thread, threads, 16)) << 2;
    const end = (<usize>partition(<i32>(bytes >> 2), thread + 1, threads, 16)) << 2;
    memory.copy(args.out + start, args.x + start, end - start);
    return;
  }
  const start = partition(runs, thread, threads);
  const count = partition(runs, thread + 1, threads) - start;
  copyRows(args.out + (<usize>start) * args.outStep, args.outStep, args.x + (<usize>start) * args.xStep, args.xStep, count, bytes);
}

export function gatherRows(args: GatherRows<usize, i32>, thread: i32, threads: i32): void {
  const bytes = args.rowBytes;
  const end = partition(args.count, thread + 1, threads);
  for (let i = partition(args.count, thread, threads); i < end; i++) {
    const index = load<u32>(args.indices + ((<usize>i) << 2));
    // Checked here too: a captured update gathers by indices that no JavaScript has seen.
    if (index >= <u32>args.rows) unreachable();
    copyRun(args.out + (<usize>i) * bytes, args.x + (<usize>index) * bytes, bytes);
  }
}

export function gatherPixels(args: GatherPixels<usize, i32>, thread: i32, threads: i32): void {
  const table = args.table;
  const size = <usize>args.size;
  const rowBytes = (size + 3) & ~3;
  const blank = v128.load32_splat(table);
  const end = partition(args.count, thread + 1, threads);
  for (let i = partition(args.count, thread, threads); i < end; i++) {
    const index = load<u32>(args.indices + ((<usize>i) << 2));
    // As in gatherRows.
    if (index >= <u32>args.rows) unreachable();
    const x = args.pixels + (<usize>index) * rowBytes;
    const out = args.out + (((<usize>i) * size) << 2);
    let at: usize = 0;
    for (; at + 16 <= size; at += 16) {
      const to = out + (at << 2);
      // Most of a digit's picture is paper.
      if (!v128.any_true(v128.load(x + at))) {
        v128.store(to, blank);
        v128.store(to, blank, 16);
        v128.store(to, blank, 32);
        v128.store(to, blank, 48);
        continue;
      }
      for (let pixel: usize = 0; pixel < 16; pixel++) {
        store<f32>(to + (pixel << 2), load<f32>(table + ((<usize>load<u8>(x + at + pixel)) << 2)));
      }
    }
    for (; at < size; at++) store<f32>(out + (at << 2), load<f32>(table + ((<usize>load<u8>(x + at)) << 2)));
  }
}

export function transposeMiddle(args: TransposeMiddle<usize, i32>, thread: i32, threads: i32): void {
  const outer = args.outer;
  const rows = args.rows;
  const columns = args.columns;
  const runBytes = (<usize>args.inner) << 2;
  const matrixBytes = (<usize>rows) * columns * runBytes;
  // Blocks of 16 rows of x: each thread writes whole cache lines of a transposed matrix.
  const blocks = (rows + 15) >> 4;
  const end = partition(outer * blocks, thread + 1, threads);
  for (let i = partition(outer * blocks, thread, threads); i < end; i++) {
    const first = (i % blocks) << 4;
    const count = min<i32>(16, rows - first);
    const x = args.x + (<usize>(i / blocks)) * matrixBytes + (<usize>first) * columns * runBytes;
    const out = args.out + (<usize>(i / blocks)) * matrixBytes + (<usize>first) * runBytes;
    if (runBytes == 4) {
      transpose(x, (<usize>columns) << 2, count, columns, out, (<usize>rows) << 2);
      continue;
    }
    for (let r = 0; r < count; r++) {
      for (let c = 0; c < columns; c++) {
        const from = x + (<usize>(r * columns + c)) * runBytes;
        copyRun(out + (<usize>c) * rows * runBytes + (<usize>r) * runBytes, from, runBytes);
      }
    }
  }
}
