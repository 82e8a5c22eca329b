/**
 * Philox4x32-10, a counter-based generator: a bijection of a 128-bit counter under a 64-bit key, ten rounds of two
 * 32x32 -> 64 bit products. It has no state, so every draw can be computed alone, in any order, on any device.
 *
 * J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011,
 * https://doi.org/10.1145/2063384.2063405. The constants are those of the paper's Table 2 and section 4.3; the test
 * vectors of the authors' Random123 library are in philox.test.ts.
 */
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9; // golden ratio
const WEYL_1 = 0xbb67ae85; // sqrt(3) - 1
const ROUNDS = 10;

/** The upper 32 bits of the product of two unsigned 32-bit integers. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = (middle & 0xffff) + aLow * bHigh;
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0;
}

/**
 * Writes the four 32-bit words of one counter into `out`.
 *
 * @param counter four unsigned 32-bit words, the least significant first
 * @param key two unsigned 32-bit words, the least significant first
 * @param out receives four unsigned 32-bit words, uniform over their whole range
 *
 * @example
 * const words = new Uint32Array(4);
 * philox4x32([0, 0, 0, 0], [0, 0], words); // 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8
 */
export function philox4x32(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
  out: Uint32Array,
): void {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = multiplyHigh(MULTIPLIER_0, c0);
    const low0 = Math.imul(MULTIPLIER_0, c0) >>> 0;
    const high1 = multiplyHigh(MULTIPLIER_1, c2);
    const low1 = Math.imul(MULTIPLIER_1, c2) >>> 0;
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0;
    k0 = (k0 + WEYL_0) >>> 0;
    k1 = (k1 + WEYL_1) >>> 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}
