import { describe, expect, test } from 'vitest';
import { boxSides } from './box-sides.ts';
import type { Line } from './find-lines.ts';

const lineAt = (start: number, from: number, to: number, slope = 0): Line => ({ start, slope, from, to, thickness: 4 });
/** The sides of a box from (100, 60) to (300, 220). */
const [top, bottom] = [lineAt(60, 100, 300), lineAt(220, 100, 300)];
const [left, right] = [lineAt(100, 60, 220), lineAt(300, 60, 220)];

describe('boxSides', () => {
  test('four lines that meet at their ends are a box', () => {
    const { whole, open, hidden } = boxSides({ level: [top, bottom], upright: [left, right] });
    expect(whole).toEqual(new Set([top, bottom, left, right]));
    expect(open.size).toBe(0);
    expect(hidden).toEqual({ level: [], upright: [] });
  });

  test.each([
    { level: [top, bottom], upright: [left], hidden: { level: [], upright: [right] } },
    { level: [top, bottom], upright: [right], hidden: { level: [], upright: [left] } },
    { level: [top], upright: [left, right], hidden: { level: [bottom], upright: [] } },
    { level: [bottom], upright: [left, right], hidden: { level: [top], upright: [] } },
  ])('of a box with three sides the fourth is told (%#)', ({ level, upright, hidden }) => {
    const sides = boxSides({ level, upright });
    expect(sides.whole.size).toBe(0);
    expect(sides.open).toEqual(new Set([...level, ...upright]));
    expect(sides.hidden).toEqual(hidden);
  });

  test('the fourth side of a box that is turned a little is turned as the others', () => {
    const slope = 0.05;
    const level = [lineAt(60 - 100 * slope, 100, 300, slope), lineAt(220 - 92 * slope, 92, 292, slope)];
    const { hidden } = boxSides({ level, upright: [lineAt(100 + 60 * slope, 60, 220, -slope)] });
    const [side] = hidden.upright;
    expect(side!.slope).toBe(-slope);
    expect(Math.abs(side!.start + side!.slope * 140 - 296)).toBeLessThan(2);
  });

  test('lines that cross, that end apart, or of which two meet are no box', () => {
    for (const lines of [
      { level: [top, bottom], upright: [lineAt(200, 60, 220)] },
      { level: [top, lineAt(220, 100, 240)], upright: [left] },
      { level: [top], upright: [left] },
      { level: [top, bottom], upright: [] },
    ]) {
      expect(boxSides(lines)).toEqual({ whole: new Set(), open: new Set(), hidden: { level: [], upright: [] } });
    }
  });
});
