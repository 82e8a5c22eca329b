import { Convert } from '../src/layout/elementwise';
import { partition } from './simd';

/** int32 to float32 */
export function intToFloat(args: Convert<usize, i32>, thread: i32, threads: i32): void {
  const n = args.count;
  const end = (<usize>partition(n, thread + 1, threads, 16)) << 2;
  for (let at = (<usize>partition(n, thread, threads, 16)) << 2; at < end; at += 16) {
    v128.store(args.out + at, f32x4.convert_i32x4_s(v128.load(args.x + at)));
  }
}

/** Unsigned bytes to float32 */
export function byteToFloat(args: Convert<usize, i32>, thread: i32, threads: i32): void {
  const n = args.count;
  const end = <usize>partition(n, thread + 1, threads, 16);
  for (let at = <usize>partition(n, thread, threads, 16); at < end; at += 4) {
    const bytes = i8x16.splat(0);
    const four = v128.load32_lane(args.x + at, bytes, 0);
    const ints = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(four));
    v128.store(args.out + (at << 2), f32x4.convert_i32x4_u(ints));
  }
}
