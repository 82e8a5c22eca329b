/** A 64-bit seed: a bigint in [0, 2^64), or a safe non-negative integer. Zero is a seed like any other. */
export type Seed = number | bigint;

const LIMIT = 1n << 64n;

/**
 * The seed as a bigint in [0, 2^64).
 *
 * @throws RangeError for a negative, fractional, unsafe or too large seed, TypeError for what is not a number
 *
 * @example
 * parseSeed(42); // 42n
 */
export function parseSeed(seed: Seed): bigint {
  if (typeof seed !== 'number' && typeof seed !== 'bigint') {
    throw new TypeError(`parseSeed: expected a number or a bigint, got ${typeof seed}`);
  }
  if (typeof seed === 'number' && !Number.isSafeInteger(seed)) {
    throw new RangeError(
      `parseSeed: expected an integer below 2^53 or a bigint, got ${seed}; write a larger one as a bigint`,
    );
  }
  const value = BigInt(seed);
  if (value < 0n || value >= LIMIT) throw new RangeError(`parseSeed: expected 0 <= seed < 2^64, got ${value}`);
  return value;
}

/**
 * The two unsigned 32-bit words of a seed, the least significant first: the key of the generator.
 *
 * @throws as {@link parseSeed}
 */
export function seedWords(seed: Seed): [low: number, high: number] {
  const value = parseSeed(seed);
  return [Number(value & 0xffffffffn), Number(value >> 32n)];
}
