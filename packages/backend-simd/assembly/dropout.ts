/**
 * Dropout with the counter-based generator Philox4x32-10: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers:
 * as easy as 1, 2, 3", SC 2011, https://doi.org/10.1145/2063384.2063405. Four blocks of four words at a time.
 */
import { Dropout } from '../src/layout/elementwise';
import { partition } from './simd';

/** The low and high halves of the products of four unsigned words by one, from the products of the even and odd pairs. */
// @ts-ignore: decorator
@inline
function lowHalves(even: v128, odd: v128): v128 {
  return i8x16.shuffle(even, odd, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27);
}
// @ts-ignore: decorator
@inline
function highHalves(first: v128, second: v128): v128 {
  return i8x16.shuffle(first, second, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31);
}

/** Four words of a block, kept (times `scale`) where at least `threshold`. */
// @ts-ignore: decorator
@inline
function keep(x: usize, out: usize, words: v128, threshold: v128, scale: v128): void {
  v128.store(out, f32x4.mul(v128.load(x), v128.and(scale, i32x4.ge_u(words, threshold))));
}

/**
 * Element i is kept if word i % 4 of the block with counter [i / 4, step low, step high, purpose] is at least the threshold.
 */
export function dropout(args: Dropout<usize, i32, f32>, thread: i32, threads: i32): void {
  const n = args.count;
  const threshold = i32x4.splat(args.threshold);
  const scale = f32x4.splat(args.scale);
  const multiplier0 = i32x4.splat(0xd2511f53);
  const multiplier1 = i32x4.splat(0xcd9e8d57);
  const x = args.x;
  const out = args.out;
  const end = partition(n, thread + 1, threads, 16);
  for (let i = partition(n, thread, threads, 16); i < end; i += 16) {
    let c0 = i32x4.add(i32x4.splat(i >>> 2), i32x4(0, 1, 2, 3));
    let c1 = i32x4.splat(args.stepLow);
    let c2 = i32x4.splat(args.stepHigh);
    let c3 = i32x4.splat(args.purpose);
    let k0 = args.seedLow;
    let k1 = args.seedHigh;
    for (let round = 0; round < 10; round++) {
      const first0 = i64x2.extmul_low_i32x4_u(c0, multiplier0);
      const second0 = i64x2.extmul_high_i32x4_u(c0, multiplier0);
      const first1 = i64x2.extmul_low_i32x4_u(c2, multiplier1);
      const second1 = i64x2.extmul_high_i32x4_u(c2, multiplier1);
      c0 = v128.xor(v128.xor(highHalves(first1, second1), c1), i32x4.splat(k0));
      c1 = lowHalves(first1, second1);
      c2 = v128.xor(v128.xor(highHalves(first0, second0), c3), i32x4.splat(k1));
      c3 = lowHalves(first0, second0);
      k0 += 0x9e3779b9;
      k1 += 0xbb67ae85;
    }
    // Word w of block b is lane b of c[w]: transpose.
    const a0 = i8x16.shuffle(c0, c1, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
    const a1 = i8x16.shuffle(c2, c3, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
    const a2 = i8x16.shuffle(c0, c1, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
    const a3 = i8x16.shuffle(c2, c3, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
    const at = (<usize>i) << 2;
    keep(x + at, out + at, i64x2.shuffle(a0, a1, 0, 2), threshold, scale);
    keep(x + at + 16, out + at + 16, i64x2.shuffle(a0, a1, 1, 3), threshold, scale);
    keep(x + at + 32, out + at + 32, i64x2.shuffle(a2, a3, 0, 2), threshold, scale);
    keep(x + at + 48, out + at + 48, i64x2.shuffle(a2, a3, 1, 3), threshold, scale);
  }
}
