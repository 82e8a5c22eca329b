import { describe, expect, test } from 'vitest';
import { completeRuling } from './complete-ruling.ts';
import type { Line } from './find-lines.ts';

const WIDTH = 300;
const HEIGHT = 200;
const ruled = (...starts: number[]): Line[] =>
  starts.map((start) => ({ start, slope: 0.01, from: 2, to: 298, thickness: 2 }));
const startsOf = (lines: readonly Line[]): number[] =>
  lines.map(({ start }) => Math.round(start)).sort((a, b) => a - b);

describe('completeRuling', () => {
  test('adds the lines that are missing between others and towards the rims', () => {
    const lines = completeRuling(ruled(48, 88, 108, 128), WIDTH, HEIGHT);
    expect(startsOf(lines)).toEqual([8, 28, 48, 68, 88, 108, 128, 148, 168, 188]);
    expect(
      lines.every(({ slope, from, to, thickness }) => slope === 0.01 && from === 2 && to === 298 && thickness === 2),
    ).toBe(true);
  });

  test('takes places that are off by a pixel for even', () => {
    expect(startsOf(completeRuling(ruled(9, 48, 88, 169), WIDTH, HEIGHT))).toEqual([9, 48, 88, 129, 169]);
  });

  test.each([
    ['fewer than four', ruled(8, 48, 128)],
    ['unevenly spaced', ruled(8, 48, 75, 128)],
    ['of other slopes', [...ruled(8, 48, 128), { start: 160, slope: 0.03, from: 2, to: 298, thickness: 2 }]],
    ['of other lengths', [...ruled(8, 48, 128), { start: 168, slope: 0.01, from: 150, to: 298, thickness: 2 }]],
    ['as dense as a hatching', ruled(8, 13, 18, 28)],
  ])('leaves lines alone that are %s', (_what, lines) => {
    expect(completeRuling(lines, WIDTH, HEIGHT)).toBe(lines);
  });
});
