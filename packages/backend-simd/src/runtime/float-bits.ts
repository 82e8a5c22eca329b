declare const FLOAT_BITS: unique symbol;

/** The bits of a float32. Not a number, so that neither passes for the other in a kernel's arguments. */
export interface FloatBits {
  readonly [FLOAT_BITS]: true;
}

const conversion = new DataView(new ArrayBuffer(4));

/** The bits of a number rounded to float32, for `SimdModule.run`. */
export function floatBits(x: number): FloatBits {
  conversion.setFloat32(0, x);
  return conversion.getInt32(0) as unknown as FloatBits;
}
