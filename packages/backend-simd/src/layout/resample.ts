/** Projective transforms of images [batch, height, width, channels]. */
export class Transform<Address, Int, Float> {
  images!: Address;
  transforms!: Address;
  out!: Address;
  batch!: Int;
  height!: Int;
  width!: Int;
  channels!: Int;
  outHeight!: Int;
  outWidth!: Int;
  /** From one image's transform to the next; 0: one serves all. */
  transformBytes!: Address;
  /** 0: bilinear interpolation. */
  nearest!: Int;
  /** A `FillModeCode`. */
  fillMode!: Int;
  fillValue!: Float;
}

/** Samples displaced by a flow [batch, height, width, 2] of (dy, dx). */
export class Warp<Address, Int, Float> {
  images!: Address;
  flow!: Address;
  out!: Address;
  batch!: Int;
  height!: Int;
  width!: Int;
  channels!: Int;
  fillValue!: Float;
}
