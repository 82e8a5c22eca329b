/** The sizes of a pooling over windows of NHWC images, in pixels. Every pooling kernel's layout begins with them. */
export class PoolGeometry<Int> {
  batch!: Int;
  inHeight!: Int;
  inWidth!: Int;
  channels!: Int;
  pooledHeight!: Int;
  pooledWidth!: Int;
  windowHeight!: Int;
  windowWidth!: Int;
  windowStrideHeight!: Int;
  windowStrideWidth!: Int;
  windowPadTop!: Int;
  windowPadLeft!: Int;
}

/** The greatest value of each window and its position; see assembly/max-pool-positions.ts. */
export class MaxPool<Address, Int> extends PoolGeometry<Int> {
  x!: Address;
  y!: Address;
  /** A byte for each value of y; 0: not asked for. */
  positions!: Address;
}

/** dx[position of each value] += dy, 0 elsewhere. */
export class MaxPoolScatter<Address, Int> extends PoolGeometry<Int> {
  dy!: Address;
  positions!: Address;
  dx!: Address;
  /** `PoolBytes.positionTable` for each thread. */
  scratch!: Address;
}

/** The mean of each window; padding does not count. */
export class AveragePool<Address, Int> extends PoolGeometry<Int> {
  x!: Address;
  y!: Address;
}

export class MaxPoolGradient<Address, Int> extends PoolGeometry<Int> {
  dy!: Address;
  x!: Address;
  y!: Address;
  dx!: Address;
}

/** Each value gets dy / (windowHeight * windowWidth), as in tfjs. */
export class AveragePoolGradient<Address, Int> extends PoolGeometry<Int> {
  dy!: Address;
  dx!: Address;
}
