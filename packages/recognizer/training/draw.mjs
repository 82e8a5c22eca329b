import { createRandom } from '@penstroke/random';

/** Numbers drawn one after another from one purpose of a seed. */
export class Draws {
  #random;
  #step = 0;
  #block = new Float32Array(1024);
  #next = 1024;

  /** @param {number} seed @param {string} purpose */
  constructor(seed, purpose) {
    this.#random = createRandom(seed, `reader/${purpose}`);
  }

  /** In [low, high). */
  uniform(low = 0, high = 1) {
    if (this.#next === this.#block.length) {
      this.#random.fillUniform(this.#step++, this.#block);
      this.#next = 0;
    }
    return low + (high - low) * this.#block[this.#next++];
  }

  /** Standard normal, times a deviation. */
  normal(deviation = 1) {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return deviation * radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Fills a list with standard normal numbers. @param {Float32Array} out */
  fillNormal(out) {
    this.#random.fillNormal(this.#step++, out);
  }

  /** A whole number in [0, count). */
  below(count) {
    return Math.min(count - 1, Math.floor(this.uniform() * count));
  }

  /** One of a list. @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[this.below(list.length)];
  }

  /** True with this probability. */
  chance(probability) {
    return this.uniform() < probability;
  }
}
