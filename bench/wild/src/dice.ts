import { createRandom, type Seed } from '@penstroke/random';

/** The draws of one picture, one after another: a pure function of the suite's seed, the picture's kind and its number. */
export interface Dice {
  /** A number in [low, high). */
  uniform(low: number, high: number): number;
  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number;
  /** One of the values. */
  pick<T>(values: readonly T[]): T;
  /** 1 or -1. */
  sign(): number;
  /** True in a share of the draws. */
  chance(share: number): boolean;
  /** One normal number. */
  normal(deviation?: number): number;
  /** `count` standard normal numbers. */
  noise(count: number): Float32Array<ArrayBuffer>;
  /** `count` digits as text. */
  digits(count: number): string;
}

/**
 * @param seed of the suite
 * @param kind the name of the kind
 * @param index which picture of the kind, from 0
 */
export function createDice(seed: Seed, kind: string, index: number): Dice {
  const source = createRandom(seed, `wild/${kind}`);
  let position = 0;
  let fields = 0;
  const next = () => source.uniform(index, position++);
  const noise = (count: number) => {
    const out = new Float32Array(count);
    createRandom(seed, `wild/${kind}/noise/${fields++}`).fillNormal(index, out);
    return out;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    uniform: (low, high) => low + (high - low) * next(),
    integer,
    pick: (values) => values[integer(0, values.length - 1)]!,
    sign: () => (next() < 0.5 ? -1 : 1),
    chance: (share) => next() < share,
    // Twelve uniform numbers: near enough to normal for a hand that trembles, and the same bits in every engine.
    normal: (deviation = 1) => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return deviation * sum;
    },
    noise,
    digits: (count) => Array.from({ length: count }, () => integer(0, 9)).join(''),
  };
}
