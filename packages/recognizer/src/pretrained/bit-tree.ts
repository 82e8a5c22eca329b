/** Bits of a level. */
export const LEVEL_BITS = 5;
/** Probabilities are shares of this. */
export const PROBABILITY_ONE = 4096;

/** Finer shares that probabilities are learnt in. */
const FINE = 16;
/** After this many bits a node forgets its oldest ones. */
const MEMORY = 250;

/**
 * What is expected of the bits of a level, the highest first, by those before: a binary tree of probabilities, learnt from the levels that
 * went before, the same in who writes and who reads.
 */
export class BitTree {
  readonly #zeros = new Uint16Array(1 << LEVEL_BITS).fill((PROBABILITY_ONE * FINE) / 2);
  readonly #counts = new Uint8Array(1 << LEVEL_BITS);

  /**
   * @param node 1 for the first bit; then twice the node before, plus its bit
   * @returns how likely the bit is 0: 1 to `PROBABILITY_ONE` - 1
   */
  probabilityOfZero(node: number): number {
    return Math.min(PROBABILITY_ONE - 1, Math.max(1, Math.floor(this.#zeros[node]! / FINE)));
  }

  /** Learns a bit. */
  learn(node: number, bit: number): void {
    const target = bit === 0 ? PROBABILITY_ONE * FINE - 1 : 0;
    const count = this.#counts[node]!;
    this.#zeros[node]! += Math.trunc((target - this.#zeros[node]!) / (count + 2));
    if (count < MEMORY) this.#counts[node] = count + 1;
  }
}
