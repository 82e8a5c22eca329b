/** Kernels that move values. */
import { transpose } from './gemm-pack';
import { argInt, argPointer, partition } from './simd';

/** memory.copy costs a call into the engine: short runs are copied here. Bytes are a multiple of 4. */
// @ts-ignore: decorator
@inline
function copyRun(out: usize, x: usize, bytes: usize): void {
  if (bytes > 256) {
    memory.copy(out, x, bytes);
    return;
  }
  let at: usize = 0;
  for (; at + 16 <= bytes; at += 16) v128.store(out + at, v128.load(x + at));
  for (; at < bytes; at += 4) store<i32>(out + at, load<i32>(x + at));
}

/** args: x, out, runs, bytes of a run, bytes from run to run in x, bytes from run to run in out. One run is divided. */
export function copyRuns(args: usize, thread: i32, threads: i32): void {
  const runs = argInt(args, 2);
  const bytes = argPointer(args, 3);
  if (runs == 1) {
    const start = (<usize>partition(<i32>(bytes >> 2), thread, threads, 16)) << 2;
    const end = (<usize>partition(<i32>(bytes >> 2), thread + 1, threads, 16)) << 2;
    memory.copy(argPointer(args, 1) + start, argPointer(args, 0) + start, end - start);
    return;
  }
  const end = partition(runs, thread + 1, threads);
  for (let i = partition(runs, thread, threads); i < end; i++) {
    const x = argPointer(args, 0) + (<usize>i) * argPointer(args, 4);
    copyRun(argPointer(args, 1) + (<usize>i) * argPointer(args, 5), x, bytes);
  }
}

/** args: x, out, indices (int32), count, bytes of a row. out[i] = x[indices[i]] */
export function gatherRows(args: usize, thread: i32, threads: i32): void {
  const bytes = argPointer(args, 4);
  const end = partition(argInt(args, 3), thread + 1, threads);
  for (let i = partition(argInt(args, 3), thread, threads); i < end; i++) {
    const index = load<u32>(argPointer(args, 2) + ((<usize>i) << 2));
    copyRun(argPointer(args, 1) + (<usize>i) * bytes, argPointer(args, 0) + (<usize>index) * bytes, bytes);
  }
}

/** args: x [outer, rows, columns, inner], out [outer, columns, rows, inner], outer, rows, columns, inner. */
export function transposeMiddle(args: usize, thread: i32, threads: i32): void {
  const outer = argInt(args, 2);
  const rows = argInt(args, 3);
  const columns = argInt(args, 4);
  const runBytes = (<usize>argInt(args, 5)) << 2;
  const matrixBytes = (<usize>rows) * columns * runBytes;
  // Blocks of 16 rows of x: each thread writes whole cache lines of a transposed matrix.
  const blocks = (rows + 15) >> 4;
  const end = partition(outer * blocks, thread + 1, threads);
  for (let i = partition(outer * blocks, thread, threads); i < end; i++) {
    const first = (i % blocks) << 4;
    const count = min<i32>(16, rows - first);
    const x = argPointer(args, 0) + (<usize>(i / blocks)) * matrixBytes + (<usize>first) * columns * runBytes;
    const out = argPointer(args, 1) + (<usize>(i / blocks)) * matrixBytes + (<usize>first) * runBytes;
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
