/**
 * Elementary functions of four floats. The polynomials are minimax approximations (Remez exchange in 40 digits), after
 * reduction to a short interval; src/kernels/unary.test.ts holds the stated bounds against double precision.
 */
import { madd } from './simd';

// @ts-ignore: decorator
@inline const LOG2_E: f32 = 1.4426950408889634;
/** ln 2 in two parts, the first with so few bits that its multiples up to 2^8 are exact. */
// @ts-ignore: decorator
@inline const LN2_HIGH: f32 = 0.693145751953125;
// @ts-ignore: decorator
@inline const LN2_LOW: f32 = 1.4286068203094172e-6;
/** Adding 1.5 * 2^23 leaves the integer nearest to x in the low bits of the sum. */
// @ts-ignore: decorator
@inline const ROUND: f32 = 12582912.0;
// @ts-ignore: decorator
@inline const ROUND_BITS: i32 = 0x4b400000;

/** min(a, b), NaN where a is NaN. */
// @ts-ignore: decorator
@inline
export function minKeepNaN(a: v128, b: v128): v128 {
  return f32x4.pmin(a, b);
}

/** max(a, b), NaN where a is NaN. */
// @ts-ignore: decorator
@inline
export function maxKeepNaN(a: v128, b: v128): v128 {
  return f32x4.pmax(a, b);
}

/** e^r - 1 for |r| <= ln(2) / 2, relative error of e^r at most 3.2e-9 before rounding. */
// @ts-ignore: decorator
@inline
function expm1Reduced(r: v128): v128 {
  let q = madd(f32x4.splat(0.0013814170847335457), r, f32x4.splat(0.008368921760734269));
  q = madd(q, r, f32x4.splat(0.0416684080257187));
  q = madd(q, r, f32x4.splat(0.16666518939083358));
  q = madd(q, r, f32x4.splat(0.4999999333334778));
  return madd(f32x4.mul(r, r), q, r);
}

/** e^x: at most 2 ulp off; overflows to infinity, underflows gradually, NaN for NaN. */
// @ts-ignore: decorator
@inline
export function exp4(x: v128): v128 {
  x = maxKeepNaN(minKeepNaN(x, f32x4.splat(89.0)), f32x4.splat(-104.0));
  const t = madd(x, f32x4.splat(LOG2_E), f32x4.splat(ROUND));
  const n = f32x4.sub(t, f32x4.splat(ROUND));
  let r = madd(n, f32x4.splat(-LN2_HIGH), x);
  r = madd(n, f32x4.splat(-LN2_LOW), r);
  const y = f32x4.add(expm1Reduced(r), f32x4.splat(1.0));
  // 2^n in two factors, for n reaches from -150 to 128.
  const i = i32x4.sub(t, i32x4.splat(ROUND_BITS));
  const half = i32x4.shr_s(i, 1);
  const a = i32x4.shl(i32x4.add(half, i32x4.splat(127)), 23);
  const b = i32x4.shl(i32x4.add(i32x4.sub(i, half), i32x4.splat(127)), 23);
  return f32x4.mul(f32x4.mul(y, a), b);
}

/** e^x - 1 for x <= 0 without cancellation: at most 2 ulp off; -1 for -infinity, NaN for NaN. */
// @ts-ignore: decorator
@inline
export function expm1Negative4(x: v128): v128 {
  x = maxKeepNaN(x, f32x4.splat(-87.0));
  const t = madd(x, f32x4.splat(LOG2_E), f32x4.splat(ROUND));
  const n = f32x4.sub(t, f32x4.splat(ROUND));
  let r = madd(n, f32x4.splat(-LN2_HIGH), x);
  r = madd(n, f32x4.splat(-LN2_LOW), r);
  const p = expm1Reduced(r);
  // The bits of ROUND vanish in the shift, so t serves as n.
  const scale = i32x4.add(i32x4.shl(t, 23), i32x4.splat(0x3f800000));
  return madd(scale, p, f32x4.sub(scale, f32x4.splat(1.0)));
}

/** Natural logarithm: at most 2 ulp off; -infinity for 0, NaN below, infinity for infinity. */
// @ts-ignore: decorator
@inline
export function log4(x: v128): v128 {
  const tiny = f32x4.lt(x, f32x4.splat(1.17549435e-38));
  const scaled = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608.0)), x, tiny);
  // m in [sqrt(1/2), sqrt(2)), x = 2^e * m.
  const offset = i32x4.sub(scaled, i32x4.splat(0x3f3504f3));
  const e = f32x4.sub(
    f32x4.convert_i32x4_s(i32x4.shr_s(offset, 23)),
    v128.and(tiny, f32x4.splat(23.0)),
  );
  const m = i32x4.add(v128.and(offset, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const f = f32x4.sub(m, f32x4.splat(1.0));
  let p = madd(f32x4.splat(-0.07634495195223874), f, f32x4.splat(0.12761575402955433));
  p = madd(p, f, f32x4.splat(-0.1316018208367762));
  p = madd(p, f, f32x4.splat(0.14201758240744003));
  p = madd(p, f, f32x4.splat(-0.16623357411911888));
  p = madd(p, f, f32x4.splat(0.20001226865955146));
  p = madd(p, f, f32x4.splat(-0.2500082103179696));
  p = madd(p, f, f32x4.splat(0.33333331707873104));
  const f2 = f32x4.mul(f, f);
  // e * ln 2 + f - f^2 / 2 + f^3 * p, the small terms first.
  let y = madd(f32x4.mul(f2, f), p, f32x4.mul(e, f32x4.splat(LN2_LOW)));
  y = madd(f2, f32x4.splat(-0.5), y);
  y = f32x4.add(y, f);
  y = madd(e, f32x4.splat(LN2_HIGH), y);
  // Infinity and NaN give themselves; zero and negative numbers by definition.
  y = v128.bitselect(y, x, f32x4.lt(x, f32x4.splat(<f32>Infinity)));
  y = v128.bitselect(f32x4.splat(-(<f32>Infinity)), y, f32x4.eq(x, f32x4.splat(0)));
  return v128.bitselect(f32x4.splat(<f32>NaN), y, f32x4.lt(x, f32x4.splat(0)));
}

/** tanh x = -t / (t + 2) with t = e^(-2|x|) - 1, signed as x: at most 4 ulp off. */
// @ts-ignore: decorator
@inline
export function tanh4(x: v128): v128 {
  const sign = v128.and(x, i32x4.splat(0x80000000));
  const t = expm1Negative4(f32x4.mul(f32x4.abs(x), f32x4.splat(-2.0)));
  return v128.or(sign, f32x4.abs(f32x4.div(t, f32x4.add(t, f32x4.splat(2.0)))));
}

/** 1 / (1 + e^-x): at most 4 ulp off. */
// @ts-ignore: decorator
@inline
export function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1.0), f32x4.add(f32x4.splat(1.0), exp4(f32x4.neg(x))));
}

/** Natural logarithm of one float: see `log4`. */
// @ts-ignore: decorator
@inline
export function log1(x: f32): f32 {
  return f32x4.extract_lane(log4(f32x4.splat(x)), 0);
}
