/** What all kernels share: arguments, work partition, and the arithmetic that differs between the two builds. */
import { THREAD_SPACE } from './control';

/** The i-th argument as a pointer or a non-negative integer. */
// @ts-ignore: decorator
@inline
export function argPointer(args: usize, i: i32): usize {
  return load<u32>(args + ((<usize>i) << 2));
}

/** The i-th argument as a 32-bit integer. */
// @ts-ignore: decorator
@inline
export function argInt(args: usize, i: i32): i32 {
  return load<i32>(args + ((<usize>i) << 2));
}

/** The i-th argument as a 32-bit float (see `floatBits` in src/runtime). */
// @ts-ignore: decorator
@inline
export function argFloat(args: usize, i: i32): f32 {
  return load<f32>(args + ((<usize>i) << 2));
}

/**
 * The first of the `count` items that belong to `thread`, in units of `grain` items; `partition(count, thread + 1, ...)`
 * is the end. Static, so that results do not depend on timing.
 */
// @ts-ignore: decorator
@inline
export function partition(count: i32, thread: i32, threads: i32, grain: i32 = 1): i32 {
  const grains = (count + grain - 1) / grain;
  return min<i32>(count, <i32>((<i64>grains * thread) / threads) * grain);
}

/** 64 bytes that only `thread` uses, for a value that a kernel needs at an address. */
// @ts-ignore: decorator
@inline
export function threadSpace(thread: i32): usize {
  return THREAD_SPACE + ((<usize>thread) << 6);
}

/** a * b + c for four floats: fused (one rounding) in the relaxed build where the machine has it, two roundings else. */
// @ts-ignore: decorator
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** The sum of the four lanes. */
// @ts-ignore: decorator
@inline
export function sumLanes(a: v128): f32 {
  return (
    f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + (f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3))
  );
}
