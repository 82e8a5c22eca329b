/** The activations of @penstroke/ops and their derivatives from the output. */
import { ActivationCode } from '../src/layout/codes';
import { expm1Negative4, maxKeepNaN, minKeepNaN } from './math';
import { madd } from './simd';

// @ts-ignore: decorator
@inline export const LINEAR: i32 = ActivationCode.linear;
// @ts-ignore: decorator
@inline export const RELU: i32 = ActivationCode.relu;
// @ts-ignore: decorator
@inline export const SELU: i32 = ActivationCode.selu;
// @ts-ignore: decorator
@inline export const ELU: i32 = ActivationCode.elu;

/** Klambauer et al., "Self-Normalizing Neural Networks", 2017, https://arxiv.org/abs/1706.02515 */
// @ts-ignore: decorator
@inline const SELU_SCALE: f32 = 1.0507009873554805;
// @ts-ignore: decorator
@inline const SELU_SCALE_ALPHA: f32 = 1.7580993408473766;

/** max(x, 0), NaN for NaN. */
// @ts-ignore: decorator
@inline
export function relu4(x: v128): v128 {
  return maxKeepNaN(x, f32x4.splat(0));
}

/** x > 0 ? x : e^x - 1 */
// @ts-ignore: decorator
@inline
export function elu4(x: v128): v128 {
  const zero = f32x4.splat(0);
  return f32x4.add(maxKeepNaN(x, zero), expm1Negative4(minKeepNaN(x, zero)));
}

/** scale * (x > 0 ? x : alpha * (e^x - 1)) */
// @ts-ignore: decorator
@inline
export function selu4(x: v128): v128 {
  const zero = f32x4.splat(0);
  const negative = f32x4.mul(expm1Negative4(minKeepNaN(x, zero)), f32x4.splat(SELU_SCALE_ALPHA));
  return madd(maxKeepNaN(x, zero), f32x4.splat(SELU_SCALE), negative);
}

/** The activation of a code. Inlined: in a loop, take the branch outside. */
// @ts-ignore: decorator
@inline
export function activate4(x: v128, code: i32): v128 {
  if (code == RELU) return relu4(x);
  if (code == SELU) return selu4(x);
  if (code == ELU) return elu4(x);
  return x;
}

/**
 * The derivative of the activation from its output y, as y > 0 ? positive : (y & mask) + offset, so that one loop serves
 * all activations without a branch.
 */
// @ts-ignore: decorator
@inline
export function slopePositive(code: i32): v128 {
  return f32x4.splat(code == SELU ? SELU_SCALE : <f32>1);
}

// @ts-ignore: decorator
@inline
export function slopeMask(code: i32): v128 {
  return i32x4.splat(code >= SELU ? -1 : 0);
}

// @ts-ignore: decorator
@inline
export function slopeOffset(code: i32): v128 {
  return f32x4.splat(code == SELU ? SELU_SCALE_ALPHA : code == RELU ? <f32>0 : <f32>1);
}

/** See `slopePositive`. */
// @ts-ignore: decorator
@inline
export function slope4(y: v128, positive: v128, mask: v128, offset: v128): v128 {
  return v128.bitselect(positive, f32x4.add(v128.and(y, mask), offset), f32x4.gt(y, f32x4.splat(0)));
}
