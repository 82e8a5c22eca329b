/** The range coder whose bytes `decodeLevels` reads, with the carry of LZMA's. */
import { BitTree, LEVEL_BITS, PROBABILITY_ONE } from '../dist/pretrained/bit-tree.js';

const LEAST_RANGE = 2 ** 24;

/**
 * @param {readonly Uint8Array[]} kernels levels, 0 to 31
 * @returns {Uint8Array}
 */
export function encodeLevels(kernels) {
  const bytes = [];
  let low = 0;
  let range = 2 ** 32 - 1;
  let held = 0;
  // A byte waits with the 255s behind it, until it is known whether a carry reaches it.
  let waiting = 1;
  const shift = () => {
    if (low < 0xff000000 || low >= 2 ** 32) {
      const carry = low >= 2 ** 32 ? 1 : 0;
      bytes.push((held + carry) & 255);
      for (; waiting > 1; waiting--) bytes.push((255 + carry) & 255);
      waiting = 0;
      held = Math.floor(low / LEAST_RANGE) & 255;
    }
    waiting++;
    low = (low % LEAST_RANGE) * 256;
  };
  for (const levels of kernels) {
    const tree = new BitTree();
    for (const level of levels) {
      let node = 1;
      for (let i = LEVEL_BITS - 1; i >= 0; i--) {
        const bit = (level >> i) & 1;
        const bound = Math.floor(range / PROBABILITY_ONE) * tree.probabilityOfZero(node);
        if (bit === 0) range = bound;
        else {
          low += bound;
          range -= bound;
        }
        while (range < LEAST_RANGE) {
          range *= 256;
          shift();
        }
        tree.learn(node, bit);
        node = 2 * node + bit;
      }
    }
  }
  for (let i = 0; i < 5; i++) shift();
  return Uint8Array.from(bytes);
}
