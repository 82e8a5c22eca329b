import type { SafetensorsArrays, SafetensorsDtype } from './tensor.ts';

/** How a type is stored. */
export interface StoredDtype<Dtype extends SafetensorsDtype = SafetensorsDtype> {
  /** Bits of one element. */
  readonly bits: number;
  /** Makes the array of `length` items over a buffer. */
  readonly Array: ArrayType<SafetensorsArrays[Dtype]>;
}

interface ArrayType<View> {
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): View;
}

/** Every type there is. */
export const dtypes: { readonly [Dtype in SafetensorsDtype]: StoredDtype<Dtype> } = {
  F64: { bits: 64, Array: Float64Array },
  F32: { bits: 32, Array: Float32Array },
  I64: { bits: 64, Array: BigInt64Array },
  I32: { bits: 32, Array: Int32Array },
  I16: { bits: 16, Array: Int16Array },
  I8: { bits: 8, Array: Int8Array },
  U64: { bits: 64, Array: BigUint64Array },
  U32: { bits: 32, Array: Uint32Array },
  U16: { bits: 16, Array: Uint16Array },
  U8: { bits: 8, Array: Uint8Array },
  BOOL: { bits: 8, Array: Uint8Array },
  C64: { bits: 64, Array: Uint8Array },
  F16: { bits: 16, Array: Uint8Array },
  BF16: { bits: 16, Array: Uint8Array },
  F8_E5M2: { bits: 8, Array: Uint8Array },
  F8_E4M3: { bits: 8, Array: Uint8Array },
  F8_E5M2FNUZ: { bits: 8, Array: Uint8Array },
  F8_E4M3FNUZ: { bits: 8, Array: Uint8Array },
  F8_E8M0: { bits: 8, Array: Uint8Array },
  F6_E2M3: { bits: 6, Array: Uint8Array },
  F6_E3M2: { bits: 6, Array: Uint8Array },
  F4: { bits: 4, Array: Uint8Array },
};

/** Whether a name from a file is one of the types (and not, say, `toString`). */
export function isDtype(name: string): name is SafetensorsDtype {
  return Object.hasOwn(dtypes, name);
}

/**
 * The bytes of a tensor, checked before anything is allocated. Each partial product must stay below 2^53, where numbers are
 * exact; a product that overflows cannot come back as a small number.
 *
 * @returns undefined when the product is 2^53 or more, or not a whole number of bytes
 */
export function byteSize(dtype: SafetensorsDtype, shape: readonly number[]): number | undefined {
  let bits = dtypes[dtype].bits;
  for (const size of shape) {
    bits *= size;
    if (!Number.isSafeInteger(bits)) return undefined;
  }
  return bits % 8 === 0 ? bits / 8 : undefined;
}
