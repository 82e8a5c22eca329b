/**
 * The bytes in fours, as words of 0 where all four are: three quarters of MNIST's are, and need not be looked at one by one. Empty where
 * the bytes do not begin at a multiple of four; up to three at the end are in none.
 */
export function wordsOf({ buffer, byteOffset, length }: Uint8Array): Int32Array {
  return byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, length >> 2) : new Int32Array(0);
}
