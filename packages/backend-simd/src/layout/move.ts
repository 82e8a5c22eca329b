/** Kernels that move values and compute nothing. */

/** `runs` pieces of x to `runs` places of out. One run is divided among the threads. */
export class CopyRuns<Address, Int> {
  x!: Address;
  out!: Address;
  runs!: Int;
  /** Bytes of a run, a multiple of 4. */
  bytes!: Address;
  /** Bytes from one run to the next. */
  xStep!: Address;
  outStep!: Address;
}

/** out[i] = x[indices[i]]; an index outside x traps. */
export class GatherRows<Address, Int> {
  x!: Address;
  out!: Address;
  /** int32. */
  indices!: Address;
  count!: Int;
  /** Rows of x. */
  rows!: Int;
  rowBytes!: Address;
}

/** out[i] = the pixels of row indices[i], each as the number that `table` has for it; an index outside the rows traps. */
export class GatherPixels<Address, Int> {
  /** Rows of bytes, each begun at a multiple of 4. */
  pixels!: Address;
  /** float32 [256]. */
  table!: Address;
  /** int32. */
  indices!: Address;
  out!: Address;
  count!: Int;
  /** Rows of pixels. */
  rows!: Int;
  /** Pixels of a row. */
  size!: Int;
}

/** x [outer, rows, columns, inner] to out [outer, columns, rows, inner]. */
export class TransposeMiddle<Address, Int> {
  x!: Address;
  out!: Address;
  outer!: Int;
  rows!: Int;
  columns!: Int;
  inner!: Int;
}
