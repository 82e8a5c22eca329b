import { describe, expect, test } from 'vitest';
import { inside, maskOf } from '../../test/made-pictures.ts';
import { removeLines } from './remove-lines.ts';

/** Two strokes, of a third of the page's height. */
const isDigit = (x: number, y: number): boolean => inside(x, y, 100, 60, 8, 65) || inside(x, y, 160, 60, 8, 65);
const level = (y: number, top: number): boolean => y >= top && y < top + 2;

/** The ways to see a mask, each as whether it still has the lines, crossings and touched ends apart, and whether it has all of the digits. */
function waysOf(isLine: (x: number, y: number) => boolean) {
  const ways = removeLines(maskOf(300, 200, (x, y) => isDigit(x, y) || isLine(x, y)));
  return ways.map(({ isInk }) => {
    const at = (x: number, y: number): boolean => isInk[y * 300 + x] === 1;
    let [lines, left, digits] = [0, 0, 0];
    for (let y = 0; y < 200; y++) {
      for (let x = 0; x < 300; x++) {
        if (isLine(x, y) && !isDigit(x, y)) lines++;
        if (isLine(x, y) && !isDigit(x, y) && at(x, y)) left++;
        if (isDigit(x, y) && !at(x, y)) digits++;
      }
    }
    return { lines: left > 0.07 * lines, digits: digits === 0 };
  });
}

describe('removeLines', () => {
  test('a page without lines is seen in one way, unchanged', () => {
    const mask = maskOf(300, 200, isDigit);
    expect(removeLines(mask)).toEqual([mask]);
  });

  test('ruled lines go outright, and the strokes that cross them stay whole', () => {
    expect(waysOf((_x, y) => [40, 75, 100, 140].some((top) => level(y, top)))).toEqual([
      { lines: false, digits: true },
    ]);
  });

  test('squares go outright, along both directions', () => {
    const isLine = (x: number, y: number): boolean => y % 30 < 2 || (x + 3) % 30 < 2;
    expect(waysOf(isLine)).toEqual([{ lines: false, digits: true }]);
  });

  test('an underline that may be the bar of a digit is seen with and without it', () => {
    const isLine = (x: number, y: number): boolean => inside(x, y, 60, 140, 160, 2);
    expect(waysOf(isLine)).toEqual([
      { lines: true, digits: true },
      { lines: false, digits: true },
    ]);
  });

  test('a box that a digit touches goes outright: no digit has four straight sides', () => {
    const isBox = (x: number, y: number): boolean => inside(x, y, 80, 30, 140, 98) && !inside(x, y, 83, 33, 134, 92);
    expect(waysOf(isBox)).toEqual([{ lines: false, digits: true }]);
  });

  test('three sides may be a 7 or a 5: they are seen both ways', () => {
    const isBracket = (x: number, y: number): boolean =>
      inside(x, y, 80, 30, 140, 3) || inside(x, y, 217, 30, 3, 120) || inside(x, y, 80, 147, 140, 3);
    expect(waysOf(isBracket)).toHaveLength(2);
  });

  test('squares go outright where only the crossings of some lines are ink', () => {
    const isPale = (at: number): boolean => at > 55 && at < 65;
    const isLine = (x: number, y: number): boolean =>
      (y % 30 < 2 && (!isPale(y) || x % 30 < 5)) || ((x + 3) % 30 < 2 && (!isPale(x) || y % 30 < 5));
    expect(waysOf(isLine)).toEqual([{ lines: false, digits: true }]);
  });

  test('a box whose fourth side is under a digit is seen without it, and without a doubt', () => {
    const isBox = (x: number, y: number): boolean => inside(x, y, 60, 30, 180, 140) && !inside(x, y, 63, 33, 174, 134);
    // Thicker than a line may be, and over most of the side.
    const isDigit = (x: number, y: number): boolean => inside(x, y, 225, 45, 22, 110);
    const ways = removeLines(maskOf(300, 200, (x, y) => isBox(x, y) || isDigit(x, y)));
    expect(ways.map(({ doubt }) => doubt ?? 0)).toEqual([0, 0]);
    const at = (x: number, y: number): boolean => ways[1]!.isInk[y * 300 + x] === 1;
    expect([at(150, 31), at(61, 100), at(150, 168), at(238, 36), at(238, 164)]).toEqual(Array(5).fill(false));
    expect([at(230, 100), at(240, 60), at(240, 140)]).toEqual(Array(3).fill(true));
  });
});
