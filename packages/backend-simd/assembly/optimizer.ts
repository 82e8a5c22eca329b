/** Updates of many variables in one call. */
import { Adam, AdamVariable, Momentum, MomentumVariable, MovingAverage, MovingAverageVariable } from '../src/layout/optimizer';
import { madd, partition } from './simd';

/** Adam: D. Kingma, J. Ba, 2015, https://arxiv.org/abs/1412.6980 */
export function adam(args: Adam<i32, f32>, thread: i32, threads: i32): void {
  const rate = f32x4.splat(-args.learningRate);
  const beta1 = f32x4.splat(args.beta1);
  const rest1 = f32x4.splat(args.rest1);
  const beta2 = f32x4.splat(args.beta2);
  const rest2 = f32x4.splat(args.rest2);
  const correction1 = f32x4.splat(args.correction1);
  const correction2 = f32x4.splat(args.correction2);
  const epsilon = f32x4.splat(args.epsilon);
  const decay = f32x4.splat(args.weightDecay);
  const end = args.records;
  let at = changetype<usize>(args) + offsetof<Adam<i32, f32>>();
  for (let k = 0; k < end; k++, at += offsetof<AdamVariable<usize, i32>>()) {
    const variable = changetype<AdamVariable<usize, i32>>(at);
    const n = variable.count;
    const last = (<usize>partition(n, thread + 1, threads, 16)) << 2;
    for (let i = (<usize>partition(n, thread, threads, 16)) << 2; i < last; i += 16) {
      const g = v128.load(variable.g + i);
      const m = madd(v128.load(variable.m + i), beta1, f32x4.mul(g, rest1));
      const v = madd(v128.load(variable.v + i), beta2, f32x4.mul(f32x4.mul(g, g), rest2));
      const p = v128.load(variable.p + i);
      const root = f32x4.add(f32x4.sqrt(f32x4.mul(v, correction2)), epsilon);
      const step = madd(p, decay, f32x4.div(f32x4.mul(m, correction1), root));
      v128.store(variable.pOut + i, madd(step, rate, p));
      v128.store(variable.mOut + i, m);
      v128.store(variable.vOut + i, v);
    }
  }
}

/** Gradient descent with momentum. */
export function momentum(args: Momentum<i32, f32>, thread: i32, threads: i32): void {
  const rate = f32x4.splat(-args.learningRate);
  const factor = f32x4.splat(args.momentum);
  const decay = f32x4.splat(args.weightDecay);
  const nesterov = args.nesterov;
  const end = args.records;
  let at = changetype<usize>(args) + offsetof<Momentum<i32, f32>>();
  for (let k = 0; k < end; k++, at += offsetof<MomentumVariable<usize, i32>>()) {
    const variable = changetype<MomentumVariable<usize, i32>>(at);
    const n = variable.count;
    const last = (<usize>partition(n, thread + 1, threads, 16)) << 2;
    for (let i = (<usize>partition(n, thread, threads, 16)) << 2; i < last; i += 16) {
      const p = v128.load(variable.p + i);
      const d = madd(p, decay, v128.load(variable.g + i));
      const a = madd(v128.load(variable.a + i), factor, d);
      const step = nesterov ? madd(a, factor, d) : a;
      v128.store(variable.pOut + i, madd(step, rate, p));
      v128.store(variable.aOut + i, a);
    }
  }
}

/** Exponential moving averages. */
export function movingAverage(args: MovingAverage<i32, f32>, thread: i32, threads: i32): void {
  const decay = f32x4.splat(args.decay);
  const rest = f32x4.splat(args.rest);
  const end = args.records;
  let at = changetype<usize>(args) + offsetof<MovingAverage<i32, f32>>();
  for (let k = 0; k < end; k++, at += offsetof<MovingAverageVariable<usize, i32>>()) {
    const variable = changetype<MovingAverageVariable<usize, i32>>(at);
    const n = variable.count;
    const last = (<usize>partition(n, thread + 1, threads, 16)) << 2;
    for (let i = (<usize>partition(n, thread, threads, 16)) << 2; i < last; i += 16) {
      const p = f32x4.mul(v128.load(variable.p + i), rest);
      v128.store(variable.aOut + i, madd(v128.load(variable.a + i), decay, p));
    }
  }
}
