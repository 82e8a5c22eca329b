import { describe, expect, test } from 'vitest';
import { drawValue } from './draw-value.ts';
import type { DrawnRange } from './sweep-request.ts';

const draws = (range: DrawnRange, count: number): number[] =>
  Array.from({ length: count }, (_, draw) => drawValue(range, { key: 'learningRate', draw, seed: 1 }) as number);

describe('a drawn number', () => {
  test.each([
    [{ from: 0.0005, to: 0.01, scale: 'log' }, [0.003017, 0.006168, 0.00467, 0.004917, 0.005467, 0.000906]],
    [{ from: 0, to: 0.5 }, [0.3, 0.4193, 0.3729, 0.3815, 0.3992, 0.09922]],
    [{ from: 0.2, to: 0.3 }, [0.26, 0.2839, 0.2746, 0.2763, 0.2798, 0.2198]],
    [{ from: 10_000, to: 90_000 }, [58_000, 77_090, 69_670, 71_040, 73_870, 25_870]],
    [{ from: 16, to: 18, whole: true }, [17, 18, 18, 18, 18, 16]],
  ] as const)('of the wide range %j has four digits, and stays what it is: plans repeat', (range, expected) => {
    expect(draws(range, 6)).toEqual(expected);
  });

  test.each([
    { from: 0.999, to: 0.99999 },
    { from: 0.9995, to: 0.9999 },
    { from: 0.9995, to: 0.9999, scale: 'log' },
  ] as const)('of the narrow range %j is in it, another in each of 40 draws, and short', (range) => {
    const drawn = draws(range, 40);
    expect(drawn.every((value) => value >= range.from && value <= range.to)).toBe(true);
    expect(new Set(drawn).size).toBe(40);
    expect(drawn.every((value) => String(value).length <= '0.9996123'.length)).toBe(true);
  });

  test('does not leave the range where the ends have more digits', () => {
    const [from, to] = [1.2341, 2.2349];
    const drawn = draws({ from, to }, 20_000);
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([from, to]);
  });

  test('of ends that are further apart than numbers reach is refused', () => {
    expect(() => draws({ from: -1e308, to: 1e308 }, 1)).toThrow(/expected ends nearer to each other/);
  });
});
