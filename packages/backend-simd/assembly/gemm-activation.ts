/** The activations that matrix products and convolutions apply to their results. */
import { activate4, RELU, SELU } from './activation';

/** The least value that a result keeps: 0 for ReLU, else -infinity. NaN is kept. */
// @ts-ignore: decorator
@inline
export function leastOf(activation: i32): f32 {
  return activation == RELU ? 0 : -Infinity;
}

/** SELU or ELU in place on rows of n floats; ReLU is part of the tiles. */
export function activateRows(c: usize, stride: usize, rows: i32, n: i32, activation: i32): void {
  if (activation < SELU) return;
  for (let r = 0; r < rows; r++) {
    let p = c + <usize>r * stride;
    const end = p + ((<usize>n) << 2);
    for (; p + 16 <= end; p += 16) v128.store(p, activate4(v128.load(p), activation));
    for (; p < end; p += 4) {
      store<f32>(p, f32x4.extract_lane(activate4(v128.load32_splat(p), activation), 0));
    }
  }
}
