/** Kernels that treat each value on its own. */

/** out = value, for `bytes` bytes. */
export class Fill<Address, Int, Float> {
  out!: Address;
  /** A multiple of 4. */
  bytes!: Int;
  value!: Float;
}

/** out = x as float32. */
export class Convert<Address, Int> {
  x!: Address;
  out!: Address;
  count!: Int;
}

/** out = f(x), with two parameters that most functions ignore. */
export class Unary<Address, Int, Float> {
  x!: Address;
  out!: Address;
  count!: Int;
  p!: Float;
  q!: Float;
}

/** out = f(a, b), row by row: a row of the output has `inner` values. */
export class Binary<Address, Int> {
  a!: Address;
  b!: Address;
  out!: Address;
  count!: Int;
  inner!: Int;
  /** Bytes from one row of `a` to the next; 0 repeats the row. */
  aRowBytes!: Address;
  /** 1: one value of `a` serves a whole row. */
  aRepeats!: Int;
  bRowBytes!: Address;
  bRepeats!: Int;
}

/** out = x * scale where the random word of the element is at least `threshold`, 0 elsewhere. */
export class Dropout<Address, Int, Float> {
  x!: Address;
  out!: Address;
  count!: Int;
  threshold!: Int;
  scale!: Float;
  seedLow!: Int;
  seedHigh!: Int;
  purpose!: Int;
  stepLow!: Int;
  stepHigh!: Int;
}
