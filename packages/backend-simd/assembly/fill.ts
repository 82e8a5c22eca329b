import { Fill } from '../src/layout/elementwise';
import { partition } from './simd';

export function fill(args: Fill<usize, i32, f32>, thread: i32, threads: i32): void {
  const words = args.bytes >>> 2;
  const value = reinterpret<i32>(args.value);
  const pointer = args.out;
  const start = partition(words, thread, threads, 16);
  const end = partition(words, thread + 1, threads, 16);
  if (value == 0) {
    memory.fill(pointer + ((<usize>start) << 2), 0, (<usize>(end - start)) << 2);
    return;
  }
  for (let i = start; i < end; i++) store<i32>(pointer + ((<usize>i) << 2), value);
}
