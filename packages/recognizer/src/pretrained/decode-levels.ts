import { BitTree, LEVEL_BITS, PROBABILITY_ONE } from './bit-tree.ts';

/** Below this the range takes in another byte. */
const LEAST_RANGE = 2 ** 24;

/**
 * Levels of weights out of the bytes of a range coder (Martin 1979), whose probabilities are learnt on the way, anew for each kernel. It takes
 * what the levels' own distribution takes; gzip takes 5 to 10 % more.
 *
 * @param bytes as `training/encode-levels.mjs` makes them
 * @param sizes how many levels each kernel has
 * @returns the levels of all kernels, 0 to 31
 */
export function decodeLevels(bytes: Uint8Array, sizes: readonly number[]): Uint8Array {
  const levels = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let next = 1;
  let range = 2 ** 32 - 1;
  let code = 0;
  const takeByte = (): void => {
    code = ((code << 8) | (bytes[next++] ?? 0)) >>> 0;
  };
  for (let i = 0; i < 4; i++) takeByte();
  let at = 0;
  for (const size of sizes) {
    const tree = new BitTree();
    for (const end = at + size; at < end; at++) {
      let node = 1;
      for (let i = 0; i < LEVEL_BITS; i++) {
        const bound = Math.floor(range / PROBABILITY_ONE) * tree.probabilityOfZero(node);
        const bit = code < bound ? 0 : 1;
        if (bit === 0) range = bound;
        else {
          code -= bound;
          range -= bound;
        }
        while (range < LEAST_RANGE) {
          range = (range << 8) >>> 0;
          takeByte();
        }
        tree.learn(node, bit);
        node = 2 * node + bit;
      }
      levels[at] = node - (1 << LEVEL_BITS);
    }
  }
  return levels;
}
