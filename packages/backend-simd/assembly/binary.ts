/**
 * Binary kernels on floats, row by row: out[i][j] = a[i][j] op b[i][j]. args: a, b, out, element count, elements of a row,
 * bytes from one row of a to the next, whether one number of a serves the whole row, and the same two for b.
 *
 * Equal shapes come as rows of any convenient length, a lone number as rows 0 bytes apart, a bias as one row 0 bytes apart,
 * a column as numbers 4 bytes apart.
 */
import { Binary } from '../src/layout/elementwise';
import { partition, threadSpace } from './simd';

// @ts-ignore: decorator
@inline const ADD: i32 = 0;
// @ts-ignore: decorator
@inline const SUB: i32 = 1;
// @ts-ignore: decorator
@inline const MUL: i32 = 2;
// @ts-ignore: decorator
@inline const DIV: i32 = 3;
// @ts-ignore: decorator
@inline const MAX: i32 = 4;
// @ts-ignore: decorator
@inline const MIN: i32 = 5;
// @ts-ignore: decorator
@inline const SQUARED_DIFFERENCE: i32 = 6;
/** dy (a) times the derivative of ELU from its output (b) */
// @ts-ignore: decorator
@inline const ELU_GRADIENT: i32 = 7;

// @ts-ignore: decorator
@inline
function apply(op: i32, a: v128, b: v128): v128 {
  if (op == ADD) return f32x4.add(a, b);
  if (op == SUB) return f32x4.sub(a, b);
  if (op == MUL) return f32x4.mul(a, b);
  if (op == DIV) return f32x4.div(a, b);
  if (op == MAX) return f32x4.max(a, b);
  if (op == MIN) return f32x4.min(a, b);
  if (op == SQUARED_DIFFERENCE) {
    const d = f32x4.sub(a, b);
    return f32x4.mul(d, d);
  }
  const slope = v128.bitselect(f32x4.splat(1), f32x4.add(b, f32x4.splat(1)), f32x4.ge(b, f32x4.splat(0)));
  return f32x4.mul(a, slope);
}

/** The address of four copies of the float at `pointer`, in the space of `thread`. */
// @ts-ignore: decorator
@inline
function spread(pointer: usize, thread: i32): usize {
  const copies = threadSpace(thread);
  v128.store(copies, v128.load32_splat(pointer));
  return copies;
}

// @ts-ignore: decorator
@inline
function binary(op: i32, args: Binary<usize, i32>, thread: i32, threads: i32): void {
  const n = args.count;
  const inner = args.inner;
  const aRepeats = args.aRepeats;
  const bRepeats = args.bRepeats;
  const aStep: usize = aRepeats ? 0 : 16;
  const bStep: usize = bRepeats ? 0 : 16;
  const rows = (n + inner - 1) / inner;
  const end = partition(rows, thread + 1, threads);
  for (let i = partition(rows, thread, threads); i < end; i++) {
    let a = args.a + (<usize>i) * args.aRowBytes;
    let b = args.b + (<usize>i) * args.bRowBytes;
    if (aRepeats) a = spread(a, thread);
    if (bRepeats) b = spread(b, thread);
    let out = args.out + (((<usize>i) * inner) << 2);
    const count = i == rows - 1 ? n - i * inner : inner;
    const wholeEnd = out + ((<usize>(count >> 2)) << 4);
    for (; out < wholeEnd; out += 16, a += aStep, b += bStep) v128.store(out, apply(op, v128.load(a), v128.load(b)));
    // Nothing beyond the row: another thread's may follow, or the header of the next block.
    for (let rest = count & 3; rest > 0; rest--, out += 4, a += aStep >> 2, b += bStep >> 2) {
      v128.store32_lane(out, apply(op, v128.load32_splat(a), v128.load32_splat(b)), 0);
    }
  }
}

export function add(args: Binary<usize, i32>, thread: i32, threads: i32): void {
  binary(ADD, args, thread, threads);
}
export function sub(args: Binary<usize, i32>, thread: i32, threads: i32): void {
  binary(SUB, args, thread, threads);
}
export function mul(args: Binary<usize, i32>, thread: i32, threads: i32): void {
  binary(MUL, args, thread, threads);
}
export function div(args: Binary<usize, i32>, thread: i32, threads: i32): void {
  binary(DIV, args, thread, threads);
}
export function max(args: Binary<usize, i32>, thread: i32, threads: i32): void {
  binary(MAX, args, thread, threads);
}
export function min(args: Binary<usize, i32>, thread: i32, threads: i32): void {
  binary(MIN, args, thread, threads);
}
export function squaredDifference(args: Binary<usize, i32>, thread: i32, threads: i32): void {
  binary(SQUARED_DIFFERENCE, args, thread, threads);
}
export function eluGradient(args: Binary<usize, i32>, thread: i32, threads: i32): void {
  binary(ELU_GRADIENT, args, thread, threads);
}
