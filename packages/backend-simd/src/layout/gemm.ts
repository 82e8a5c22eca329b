/** C [m, n] = activation(op(A) [m, k] op(B) [k, n] + bias), for `batch` matrices that follow each other. */
export class Gemm<Address, Int> {
  a!: Address;
  b!: Address;
  /** n floats; 0: none. */
  bias!: Address;
  c!: Address;
  m!: Int;
  n!: Int;
  k!: Int;
  batch!: Int;
  /** Floats from one matrix to the next; 0 repeats one. */
  aStep!: Address;
  bStep!: Address;
  /** m * n. */
  cStep!: Address;
  /** 0 or 1. */
  transposeA!: Int;
  transposeB!: Int;
  activation!: Int;
  /** `gemmThreadBytes(packedBytes)` for each thread. */
  scratch!: Address;
  /** 64 * k for each 16 columns (if m > n) or rows (else, if A is transposed) that are packed at once. */
  packedBytes!: Address;
}
