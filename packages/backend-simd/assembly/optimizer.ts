/** Updates of many variables in one call. args begin with the number of variables. */
import { argFloat, argInt, argPointer, madd, partition } from './simd';

/**
 * Adam. args: count, learningRate, beta1, 1 - beta1, beta2, 1 - beta2, 1 / (1 - beta1^step), 1 / (1 - beta2^step), epsilon,
 * weightDecay; then for each variable p, g, m, v, p', m', v', element count.
 */
export function adam(args: usize, thread: i32, threads: i32): void {
  const rate = f32x4.splat(-argFloat(args, 1));
  const beta1 = f32x4.splat(argFloat(args, 2));
  const rest1 = f32x4.splat(argFloat(args, 3));
  const beta2 = f32x4.splat(argFloat(args, 4));
  const rest2 = f32x4.splat(argFloat(args, 5));
  const correction1 = f32x4.splat(argFloat(args, 6));
  const correction2 = f32x4.splat(argFloat(args, 7));
  const epsilon = f32x4.splat(argFloat(args, 8));
  const decay = f32x4.splat(argFloat(args, 9));
  const end = argInt(args, 0);
  let variable = args + 40;
  for (let k = 0; k < end; k++, variable += 32) {
    const n = argInt(variable, 7);
    const last = (<usize>partition(n, thread + 1, threads, 16)) << 2;
    for (let i = (<usize>partition(n, thread, threads, 16)) << 2; i < last; i += 16) {
      const g = v128.load(argPointer(variable, 1) + i);
      const m = madd(v128.load(argPointer(variable, 2) + i), beta1, f32x4.mul(g, rest1));
      const v = madd(v128.load(argPointer(variable, 3) + i), beta2, f32x4.mul(f32x4.mul(g, g), rest2));
      const p = v128.load(argPointer(variable, 0) + i);
      const root = f32x4.add(f32x4.sqrt(f32x4.mul(v, correction2)), epsilon);
      const step = madd(p, decay, f32x4.div(f32x4.mul(m, correction1), root));
      v128.store(argPointer(variable, 4) + i, madd(step, rate, p));
      v128.store(argPointer(variable, 5) + i, m);
      v128.store(argPointer(variable, 6) + i, v);
    }
  }
}

/**
 * Gradient descent with momentum. args: count, learningRate, momentum, weightDecay, nesterov (0 or 1); then for each
 * variable p, g, a, p', a', element count.
 */
export function momentum(args: usize, thread: i32, threads: i32): void {
  const rate = f32x4.splat(-argFloat(args, 1));
  const factor = f32x4.splat(argFloat(args, 2));
  const decay = f32x4.splat(argFloat(args, 3));
  const nesterov = argInt(args, 4);
  const end = argInt(args, 0);
  let variable = args + 20;
  for (let k = 0; k < end; k++, variable += 24) {
    const n = argInt(variable, 5);
    const last = (<usize>partition(n, thread + 1, threads, 16)) << 2;
    for (let i = (<usize>partition(n, thread, threads, 16)) << 2; i < last; i += 16) {
      const p = v128.load(argPointer(variable, 0) + i);
      const d = madd(p, decay, v128.load(argPointer(variable, 1) + i));
      const a = madd(v128.load(argPointer(variable, 2) + i), factor, d);
      const step = nesterov ? madd(a, factor, d) : a;
      v128.store(argPointer(variable, 3) + i, madd(step, rate, p));
      v128.store(argPointer(variable, 4) + i, a);
    }
  }
}

/** Exponential moving averages. args: count, decay, 1 - decay; then for each variable a, p, a', element count. */
export function movingAverage(args: usize, thread: i32, threads: i32): void {
  const decay = f32x4.splat(argFloat(args, 1));
  const rest = f32x4.splat(argFloat(args, 2));
  const end = argInt(args, 0);
  let variable = args + 12;
  for (let k = 0; k < end; k++, variable += 16) {
    const n = argInt(variable, 3);
    const last = (<usize>partition(n, thread + 1, threads, 16)) << 2;
    for (let i = (<usize>partition(n, thread, threads, 16)) << 2; i < last; i += 16) {
      const p = f32x4.mul(v128.load(argPointer(variable, 1) + i), rest);
      v128.store(argPointer(variable, 2) + i, madd(v128.load(argPointer(variable, 0) + i), decay, p));
    }
  }
}
