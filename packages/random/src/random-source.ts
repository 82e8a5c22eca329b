import { philox4x32 } from './philox.ts';
import { purposeId } from './purpose-id.ts';
import { type Seed, seedWords } from './seed.ts';

/** Positions of one step: the counter's first word counts blocks of four. */
const MAX_POSITIONS = 2 ** 34;
const TWO_POW_MINUS_24 = 2 ** -24;
const TWO_POW_MINUS_32 = 2 ** -32;

/**
 * Random numbers for one seed and one purpose. Every draw is a pure function of (seed, purpose, step, position):
 * nothing is remembered between calls, so a resumed run needs no generator state.
 *
 * Word `position` is lane `position % 4` of Philox4x32-10 at the counter
 * `[floor(position / 4), step mod 2^32, floor(step / 2^32), purpose]`; kernels of other backends compute the same words.
 */
export interface RandomSource {
  readonly seed: Seed;
  /** The 32-bit identity of the purpose, the counter's last word. */
  readonly purpose: number;
  /**
   * Fills `out` with uniform unsigned 32-bit words, at the positions `start`, `start + 1`, ...
   *
   * @param step of the run: an integer from 0 to 2^53 - 1, as in all the methods
   * @param start a multiple of 4; 0 if it is left out
   * @throws RangeError for another step or start
   */
  fillBits(step: number, out: Uint32Array, start?: number): void;
  /**
   * Fills `out` with multiples of 2^-24 in [0, 1): the upper 24 bits of each word.
   *
   * @throws RangeError for a step that is not one
   */
  fillUniform(step: number, out: Float32Array): void;
  /**
   * Fills `out` with standard normal numbers by the Box-Muller transform of consecutive pairs of words.
   *
   * @throws RangeError for a step that is not one
   */
  fillNormal(step: number, out: Float32Array): void;
  /**
   * The number of one position in [0, 1), a multiple of 2^-24: what `fillUniform` writes there.
   *
   * @param position an integer from 0 to 2^34 - 1
   * @throws RangeError for a step or a position that is not one
   */
  uniform(step: number, position: number): number;
  /**
   * A permutation of 0..count-1 (Fisher-Yates; the bias of an index is below count / 2^32).
   *
   * @param count an integer from 0 to 2^32 - 1
   * @throws RangeError for a step or a count that is not one
   */
  permutation(step: number, count: number): Uint32Array;
}

/**
 * Creates the random numbers of one purpose of a run.
 *
 * @param seed the run's 64-bit seed
 * @param purpose what the numbers are for; equal names give equal numbers
 * @returns a source that holds no state; it may be made again for every draw
 * @throws RangeError for a seed outside [0, 2^64), TypeError for one that is not a number
 *
 * @example
 * const order = createRandom(42, 'shuffle').permutation(epoch, 60_000);
 */
export function createRandom(seed: Seed, purpose: string): RandomSource {
  const key = seedWords(seed);
  const id = purposeId(purpose);
  const words = new Uint32Array(4);
  const counter: [number, number, number, number] = [0, 0, 0, id];

  function block(step: number, index: number, out: Uint32Array = words, at = 0): void {
    counter[0] = index >>> 0;
    counter[1] = step >>> 0;
    counter[2] = Math.floor(step / 2 ** 32) >>> 0;
    philox4x32(counter, key, out, at);
  }

  function fillBits(step: number, out: Uint32Array, start = 0): void {
    checkInteger('step', step, Number.MAX_SAFE_INTEGER);
    checkInteger('start', start, MAX_POSITIONS - out.length);
    if (start % 4 !== 0) throw new RangeError(`createRandom: expected start to be a multiple of 4, got ${start}`);
    const whole = out.length - (out.length % 4);
    for (let position = 0; position < whole; position += 4) block(step, (start + position) / 4, out, position);
    if (whole === out.length) return;
    block(step, (start + whole) / 4);
    out.set(words.subarray(0, out.length - whole), whole);
  }

  return {
    seed,
    purpose: id,
    fillBits,
    fillUniform(step, out) {
      const bits = new Uint32Array(out.length);
      fillBits(step, bits);
      for (let i = 0; i < out.length; i++) out[i] = (bits[i]! >>> 8) * TWO_POW_MINUS_24;
    },
    fillNormal(step, out) {
      const bits = new Uint32Array(out.length + (out.length % 2));
      fillBits(step, bits);
      for (let i = 0; i < out.length; i += 2) {
        // (word + 0.5) / 2^32 lies in (0, 1), so the logarithm is finite.
        const radius = Math.sqrt(-2 * Math.log((bits[i]! + 0.5) * TWO_POW_MINUS_32));
        const angle = 2 * Math.PI * bits[i + 1]! * TWO_POW_MINUS_32;
        out[i] = radius * Math.cos(angle);
        if (i + 1 < out.length) out[i + 1] = radius * Math.sin(angle);
      }
    },
    uniform(step, position) {
      checkInteger('step', step, Number.MAX_SAFE_INTEGER);
      checkInteger('position', position, MAX_POSITIONS - 1);
      block(step, Math.floor(position / 4));
      return (words[position % 4]! >>> 8) * TWO_POW_MINUS_24;
    },
    permutation(step, count) {
      checkInteger('count', count, 2 ** 32 - 1);
      const bits = new Uint32Array(count);
      fillBits(step, bits);
      const order = Uint32Array.from({ length: count }, (_, index) => index);
      for (let last = count - 1; last > 0; last--) {
        const other = Math.floor(bits[last]! * TWO_POW_MINUS_32 * (last + 1));
        const held = order[last]!;
        order[last] = order[other]!;
        order[other] = held;
      }
      return order;
    },
  };
}

function checkInteger(name: string, value: number, maximum: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= maximum) return;
  throw new RangeError(`createRandom: expected ${name} to be an integer from 0 to ${maximum}, got ${value}`);
}
