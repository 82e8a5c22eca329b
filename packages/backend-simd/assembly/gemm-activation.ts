/** The activations that matrix products and convolutions apply to their results. */
import { elu4, RELU, SELU, selu4 } from './activation';
import { loadChannels, storeChannels } from './columns';

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
    while (p < end) {
      const whole = p + 16 <= end;
      const x = loadChannels(p, whole);
      storeChannels(p, activation == SELU ? selu4(x) : elu4(x), whole);
      p += whole ? 16 : 4;
    }
  }
}
