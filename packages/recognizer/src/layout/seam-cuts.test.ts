import { describe, expect, test } from 'vitest';
import { inside, maskOf } from '../../test/made-pictures.ts';
import { seamCuts } from './seam-cuts.ts';
import { straightCuts } from './straight-cuts.ts';

const [width, height] = [120, 80];
const box = { left: 0, top: 0, width, height };
/** Ink everywhere but for a gap of 8 columns that falls to the right in two bends, with a bridge of 3 rows across it. */
const gapAt = (y: number): number => (y < 20 ? 40 : y < 60 ? 20 + y : 80);
const { ink } = maskOf(width, height, (x, y) => Math.abs(x - gapAt(y)) > 4 || inside(x, y, 0, 69, width, 3));

const crossed = (columns: Int32Array): number =>
  columns.reduce((sum, x, y) => sum + (x >= 0 && x < width ? ink[y * width + x]! : 0), 0);

describe('seamCuts', () => {
  test('a seam follows a bent gap and crosses the bridge alone, where each straight cut crosses a stroke', () => {
    const straight = straightCuts(ink, box, height);
    expect(straight.length).toBeGreaterThan(0);
    for (const { columns } of straight) expect(crossed(columns)).toBeGreaterThan(20);
    const [seam] = seamCuts(ink, box, height, straight);
    expect(crossed(seam!.columns)).toBe(3);
    for (let y = 1; y < height; y++) expect(Math.abs(seam!.columns[y]! - gapAt(y))).toBeLessThanOrEqual(5);
  });

  test('seams have a column in each row, differ from each other, and are none where another cut runs', () => {
    const seams = seamCuts(ink, box, height, []);
    expect(seams.length).toBeGreaterThan(1);
    for (const { x, columns } of seams) {
      expect(columns).toHaveLength(height);
      expect(Math.min(...columns)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...columns)).toBeLessThan(width);
      expect(x).toBeCloseTo(columns.reduce((sum, column) => sum + column, 0) / height, 6);
    }
    expect(seamCuts(ink, box, height, seams)).toEqual([]);
  });

  test('a block of ink has no seam', () => {
    expect(seamCuts(new Float32Array(width * height).fill(1), box, height, [])).toEqual([]);
  });

  test('ink of a fine scan is looked at in blocks: the seam is the same but for the rounding', () => {
    const fine = maskOf(3 * width, 3 * height, (x, y) => ink[Math.floor(y / 3) * width + Math.floor(x / 3)]! > 0).ink;
    const [seam] = seamCuts(fine, { ...box, width: 3 * width, height: 3 * height }, 3 * height, []);
    const [coarse] = seamCuts(ink, box, height, []);
    for (let y = 0; y < height; y++) {
      expect(Math.abs(seam!.columns[3 * y + 1]! / 3 - coarse!.columns[y]!)).toBeLessThanOrEqual(6);
    }
  });
});
