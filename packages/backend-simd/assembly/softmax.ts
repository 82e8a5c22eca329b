/** Softmax and cross-entropy over the rows of [rows, classes]. */
import { Softmax, SparseSoftmaxCrossEntropy } from '../src/layout/rows';
import { exp4, log1 } from './math';
import { loadChannels, storeChannels } from './columns';
import { partition, sumLanes } from './simd';

/** The greatest of `count` floats, NaN if one is. */
// @ts-ignore: decorator
@inline
function rowMax(x: usize, count: i32): f32 {
  let m = v128.load32_splat(x);
  let j = 0;
  for (; j + 4 <= count; j += 4) m = f32x4.max(m, v128.load(x + ((<usize>j) << 2)));
  for (; j < count; j++) m = f32x4.max(m, v128.load32_splat(x + ((<usize>j) << 2)));
  m = f32x4.max(m, i8x16.shuffle(m, m, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  return f32x4.extract_lane(f32x4.max(m, i8x16.shuffle(m, m, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3)), 0);
}

/** out = e^(x - m), returns the sum. */
// @ts-ignore: decorator
@inline
function rowExp(x: usize, out: usize, count: i32, m: f32): f32 {
  const shift = f32x4.splat(m);
  let sum = f32x4.splat(0);
  let rest: f32 = 0;
  for (let j = 0; j < count; ) {
    const at = (<usize>j) << 2;
    const whole = j + 4 <= count;
    const e = exp4(f32x4.sub(loadChannels(x + at, whole), shift));
    storeChannels(out + at, e, whole);
    if (whole) {
      sum = f32x4.add(sum, e);
      j += 4;
    } else {
      rest += f32x4.extract_lane(e, 0);
      j++;
    }
  }
  return sumLanes(sum) + rest;
}

export function softmax(args: Softmax<usize, i32>, thread: i32, threads: i32): void {
  const classes = args.classes;
  const end = partition(args.rows, thread + 1, threads);
  for (let i = partition(args.rows, thread, threads); i < end; i++) {
    const at = ((<usize>i) * classes) << 2;
    const x = args.x + at;
    const out = args.out + at;
    const factor = f32x4.splat(<f32>1 / rowExp(x, out, classes, rowMax(x, classes)));
    for (let j = 0; j < classes; ) {
      const p = out + ((<usize>j) << 2);
      const whole = j + 4 <= classes;
      storeChannels(p, f32x4.mul(loadChannels(p, whole), factor), whole);
      j += whole ? 4 : 1;
    }
  }
}

/** A label outside [0, classes) makes its row NaN, as a NaN logit does. */
export function sparseSoftmaxCrossEntropy(args: SparseSoftmaxCrossEntropy<usize, i32, f32>, thread: i32, threads: i32): void {
  const classes = args.classes;
  const smoothing = args.labelSmoothing;
  const uniform = smoothing / <f32>classes;
  const end = partition(args.rows, thread + 1, threads, 16);
  for (let i = partition(args.rows, thread, threads, 16); i < end; i++) {
    const at = ((<usize>i) * classes) << 2;
    const x = args.logits + at;
    const out = args.dlogits + at;
    const label = load<i32>(args.labels + ((<usize>i) << 2));
    const valid = label >= 0 && label < classes;
    const m = rowMax(x, classes);
    const sum = rowExp(x, out, classes, m);
    const factor: f32 = valid ? <f32>1 / sum : <f32>NaN;
    let total: f32 = 0;
    for (let j = 0; j < classes; j++) {
      const p = out + ((<usize>j) << 2);
      // Relative to the greatest, so that large logits do not swallow the mean.
      total += load<f32>(x + ((<usize>j) << 2)) - m;
      store<f32>(p, load<f32>(p) * factor - uniform);
    }
    let loss: f32 = <f32>NaN;
    if (valid) {
      const hit = (<usize>label) << 2;
      store<f32>(out + hit, load<f32>(out + hit) - (1 - smoothing));
      loss = log1(sum) - (1 - smoothing) * (load<f32>(x + hit) - m);
      if (smoothing > 0) loss -= uniform * total;
    }
    store<f32>(args.losses + ((<usize>i) << 2), loss);
  }
}
