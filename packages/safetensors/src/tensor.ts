/**
 * The element types of the format, and the array that holds each in JavaScript. Types that JavaScript has no array for are bytes:
 * little-endian, complex numbers as pairs, the 4-bit and 6-bit floats packed.
 */
export interface SafetensorsArrays {
  F64: Float64Array;
  F32: Float32Array;
  I64: BigInt64Array;
  I32: Int32Array;
  I16: Int16Array;
  I8: Int8Array;
  U64: BigUint64Array;
  U32: Uint32Array;
  U16: Uint16Array;
  U8: Uint8Array;
  /** One byte each, 0 or 1 (not checked). */
  BOOL: Uint8Array;
  C64: Uint8Array;
  F16: Uint8Array;
  BF16: Uint8Array;
  F8_E5M2: Uint8Array;
  F8_E4M3: Uint8Array;
  F8_E5M2FNUZ: Uint8Array;
  F8_E4M3FNUZ: Uint8Array;
  F8_E8M0: Uint8Array;
  F6_E2M3: Uint8Array;
  F6_E3M2: Uint8Array;
  F4: Uint8Array;
}

/** The name of an element type, as files write it. */
export type SafetensorsDtype = keyof SafetensorsArrays;

/** One tensor of this type, row-major. */
interface TensorOf<Dtype extends SafetensorsDtype> {
  readonly dtype: Dtype;
  /** Sizes of the dimensions; `[]` is a scalar. */
  readonly shape: readonly number[];
  /** The elements, or their bytes for types without an array of their own. */
  readonly data: SafetensorsArrays[Dtype];
}

/** A tensor; `dtype` tells which array `data` is. */
export type SafetensorsTensor = { [Dtype in SafetensorsDtype]: TensorOf<Dtype> }[SafetensorsDtype];
