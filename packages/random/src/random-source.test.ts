import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from './random-source.ts';

describe('createRandom', () => {
  test('a draw depends on seed, purpose, step and position alone', () => {
    const bits = (seed: number, purpose: string, step: number) => {
      const out = new Uint32Array(8);
      createRandom(seed, purpose).fillBits(step, out);
      return out;
    };
    expect(bits(1, 'a', 3)).toEqual(bits(1, 'a', 3));
    expect(bits(1, 'a', 3)).not.toEqual(bits(2, 'a', 3));
    expect(bits(1, 'a', 3)).not.toEqual(bits(1, 'b', 3));
    expect(bits(1, 'a', 3)).not.toEqual(bits(1, 'a', 4));
    expect(bits(0, 'a', 3)).not.toEqual(bits(1, 'a', 3));
  });

  test('a fill that starts in the middle continues the same sequence, a single draw is one of it', () => {
    const random = createRandom(7n, 'x');
    const whole = new Uint32Array(13);
    random.fillBits(2, whole);
    const tail = new Uint32Array(5);
    random.fillBits(2, tail, 8);
    expect(tail).toEqual(whole.slice(8));
    expect(random.uniform(2, 9)).toBe((whole[9]! >>> 8) / 2 ** 24);
  });

  test('steps beyond 2^32 do not repeat the first ones', () => {
    const random = createRandom(7, 'x');
    expect(random.uniform(2 ** 32 + 5, 0)).not.toBe(random.uniform(5, 0));
  });

  test('a uniform has mean 1/2 and variance 1/12 within 5 standard errors over 100,000 draws', () => {
    const out = new Float32Array(100_000);
    createRandom(1, 'u').fillUniform(0, out);
    const mean = out.reduce((sum, value) => sum + value, 0) / out.length;
    const variance = out.reduce((sum, value) => sum + (value - mean) ** 2, 0) / out.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(out.length));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan((5 * Math.sqrt(1 / 180)) / Math.sqrt(out.length));
    expect(out.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  test('a normal has mean 0, variance 1 and kurtosis 3 within 5 standard errors over 100,001 draws', () => {
    const out = new Float32Array(100_001);
    createRandom(1, 'n').fillNormal(0, out);
    const moment = (power: number) => out.reduce((sum, value) => sum + value ** power, 0) / out.length;
    const root = Math.sqrt(out.length);
    expect(Math.abs(moment(1))).toBeLessThan(5 / root);
    expect(Math.abs(moment(2) - 1)).toBeLessThan((5 * Math.sqrt(2)) / root);
    expect(Math.abs(moment(4) - 3)).toBeLessThan((5 * Math.sqrt(96)) / root);
  });

  test('a permutation holds every index once and each place is uniform within 5 standard errors', () => {
    const random = createRandom(3, 'p');
    expect([...random.permutation(0, 1000)].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    const trials = 6000;
    const firstPlace = [0, 0, 0];
    for (let step = 0; step < trials; step++) firstPlace[random.permutation(step, 3)[0]!]!++;
    for (const count of firstPlace) {
      expect(Math.abs(count - trials / 3)).toBeLessThan(5 * Math.sqrt((trials * 2) / 9));
    }
    expect(random.permutation(0, 0)).toHaveLength(0);
  });

  test('a single uniform is the one that a fill writes there', () => {
    const source = fc.record({
      seed: fc.bigInt(0n, 2n ** 64n - 1n),
      step: fc.nat(),
      length: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(source, ({ seed, step, length }) => {
        const random = createRandom(seed, 'p');
        const whole = new Float32Array(length);
        random.fillUniform(step, whole);
        expect(Float32Array.from({ length }, (_, position) => random.uniform(step, position))).toEqual(whole);
      }),
    );
  });

  test('steps, positions and counts that are none are refused', () => {
    const random = createRandom(1, 'x');
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => random.fillBits(wrong, new Uint32Array(4))).toThrow(RangeError);
      expect(() => random.fillUniform(wrong, new Float32Array(4))).toThrow(RangeError);
      expect(() => random.fillNormal(wrong, new Float32Array(4))).toThrow(RangeError);
      expect(() => random.uniform(wrong, 0)).toThrow(RangeError);
      expect(() => random.uniform(0, wrong)).toThrow(RangeError);
      expect(() => random.permutation(wrong, 3)).toThrow(RangeError);
      expect(() => random.permutation(0, wrong)).toThrow(RangeError);
    }
    for (const start of [1, 2, 6, -4, 2 ** 34]) {
      expect(() => random.fillBits(0, new Uint32Array(4), start)).toThrow(/start/);
    }
    expect(() => random.uniform(0, 2 ** 34)).toThrow(RangeError);
  });
});
