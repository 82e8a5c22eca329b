import { createRandom } from '@penstroke/random';
import { describe, expect, test } from 'vitest';
import { cpuTimeMs, inside, maskOf } from '../../test/made-pictures.ts';
import { findLines } from './find-lines.ts';

const WIDTH = 300;
const HEIGHT = 200;

/** A level line of a thickness through a height at the left, sinking by a slope. */
const onLine = (x: number, y: number, top: number, slope = 0, thickness = 2): boolean => {
  const from = Math.round(top + slope * x);
  return y >= from && y < from + thickness;
};
const find = (isInk: (x: number, y: number) => boolean) => findLines(maskOf(WIDTH, HEIGHT, isInk).isInk, WIDTH, HEIGHT);

describe('findLines', () => {
  test.each([0, 0.03, -0.1])(
    'finds a line across the page with a slope of %f, within 2 pixels at both ends',
    (slope) => {
      const lines = find((x, y) => onLine(x, y, 100, slope, 3));
      expect(lines).toHaveLength(1);
      const line = lines[0]!;
      for (const x of [0, WIDTH - 1])
        expect(Math.abs(line.start + line.slope * x - (101 + slope * x))).toBeLessThanOrEqual(2);
      expect(line.thickness).toBe(3);
      expect(line.to - line.from).toBeGreaterThan(0.9 * WIDTH);
    },
  );

  test('finds each line of ruled paper, once', () => {
    const lines = find((x, y) => [40, 80, 120, 160].some((top) => onLine(x, y, top, 0.01)));
    expect(lines.map(({ start }) => Math.round(start / 40)).sort()).toEqual([1, 2, 3, 4]);
  });

  test('finds a line under digits and through them, which cover a part of it', () => {
    const lines = find((x, y) => onLine(x, y, 120) || inside(x % 60, y, 10, 60, 6, 70));
    expect(lines).toHaveLength(1);
    expect(Math.abs(lines[0]!.start + lines[0]!.slope * 150 - 120.5)).toBeLessThanOrEqual(2);
  });

  const tops = [20, 60, 140, 180];
  /** A thick stroke along the place of a line hides half of it, in one stretch. */
  const isHidden = (x: number, y: number): boolean => inside(x, y, 70, 92, 150, 20);

  test('finds a line of a ruling whole behind the strokes that run along it', () => {
    const lines = find((x, y) => [...tops, 100].some((top) => onLine(x, y, top)) || isHidden(x, y));
    const hidden = lines.find(({ start }) => Math.abs(start - 100.5) < 2);
    expect(lines).toHaveLength(5);
    expect(hidden!.from).toBeLessThan(5);
    expect(hidden!.to).toBeGreaterThan(WIDTH - 5);
  });

  test.each<[string, (x: number, y: number) => boolean]>([
    ['alone', (x, y) => onLine(x, y, 100)],
    ['beside lines of another slope', (x, y) => onLine(x, y, 100) || tops.some((top) => onLine(x, y, top, 0.06))],
  ])('does not believe so broken a line %s', (_what, isLine) => {
    const lines = find((x, y) => (isLine(x, y) && !inside(x, y, 110, 95, 75, 20)) || isHidden(x, y));
    expect(lines.filter(({ start, slope }) => Math.abs(slope) < 0.01 && Math.abs(start - 100.5) < 3)).toEqual([]);
  });

  test.each<[string, (x: number, y: number) => boolean]>([
    ['an empty page', () => false],
    ['the short bar of a 7 or a dash', (x, y) => inside(x, y, 100, 60, 70, 4)],
    ['a thick band', (_x, y) => y >= 80 && y < 120],
    ['a row of digits', (x, y) => inside(x % 50, y, 15, 70, 7, 60) || inside(x % 50, y, 15, 70, 25, 7)],
    ['a dotted row of few dots', (x, y) => x % 30 < 4 && y >= 90 && y < 94],
  ])('finds none on %s', (_what, isInk) => {
    expect(find(isInk)).toEqual([]);
  });

  test('pictures too small for lines have none', () => {
    expect(findLines(new Uint8Array(28 * 28).fill(1), 28, 28)).toEqual([]);
  });

  test('searches a crowded mask of 300x300 in at most a second', () => {
    const values = new Float32Array(300 * 300);
    createRandom(5, 'crowd').fillUniform(0, values);
    const crowd = Uint8Array.from(values, (value) => (value < 0.5 ? 1 : 0));
    expect(cpuTimeMs(() => findLines(crowd, 300, 300))).toBeLessThan(1000);
  });
});
