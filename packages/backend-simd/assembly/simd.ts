/** What all kernels share: the work's partition, and the arithmetic that differs between the two builds. */
import { Control } from '../src/layout/control';

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
  return ((<usize>thread) << 6) + Control.threadSpace;
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
