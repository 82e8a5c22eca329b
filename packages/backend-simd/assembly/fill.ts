import { argInt, argPointer, partition } from './simd';

/** args: pointer, byte count (a multiple of 4), value bits. */
export function fill(args: usize, thread: i32, threads: i32): void {
  const words = argInt(args, 1) >>> 2;
  const value = argInt(args, 2);
  const pointer = argPointer(args, 0);
  const start = partition(words, thread, threads, 16);
  const end = partition(words, thread + 1, threads, 16);
  if (value == 0) {
    memory.fill(pointer + ((<usize>start) << 2), 0, (<usize>(end - start)) << 2);
    return;
  }
  for (let i = start; i < end; i++) store<i32>(pointer + ((<usize>i) << 2), value);
}
