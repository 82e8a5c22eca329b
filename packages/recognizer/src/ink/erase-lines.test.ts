import { describe, expect, test } from 'vitest';
import { inside, maskOf } from '../../test/made-pictures.ts';
import { eraseLines, transposeMask } from './erase-lines.ts';
import { findLines } from './find-lines.ts';

const WIDTH = 300;
const HEIGHT = 200;

/** The mask of a rule without the lines that are found in it. */
function erased(isInk: (x: number, y: number) => boolean): Uint8Array {
  const mask = maskOf(WIDTH, HEIGHT, isInk).isInk;
  const levels = findLines(mask, WIDTH, HEIGHT);
  const uprights = findLines(transposeMask(mask, WIDTH, HEIGHT), HEIGHT, WIDTH);
  expect(levels.length + uprights.length).toBeGreaterThan(0);
  return eraseLines(mask, WIDTH, HEIGHT, { levels, uprights });
}

const expectLeft = (isInk: Uint8Array, isLeft: (x: number, y: number) => boolean): void => {
  const left = maskOf(WIDTH, HEIGHT, isLeft).isInk;
  expect(isInk.findIndex((value, i) => value !== left[i])).toBe(-1);
};

describe('eraseLines', () => {
  test('erases the line and leaves the stroke that crosses it, and what stands clear of it', () => {
    const isLine = (x: number, y: number): boolean => inside(x, y - Math.round(0.02 * x), 0, 100, WIDTH, 2);
    const isElse = (x: number, y: number): boolean => inside(x, y, 120, 70, 8, 70) || inside(x, y, 200, 60, 30, 4);
    expectLeft(
      erased((x, y) => isLine(x, y) || isElse(x, y)),
      isElse,
    );
  });

  test('where lines of squares cross, nothing stays behind', () => {
    const isStroke = (x: number, y: number): boolean => inside(x, y, 124, 70, 8, 70);
    const isSquare = (x: number, y: number): boolean => x % 40 < 2 || (y + 10) % 40 < 2;
    expectLeft(
      erased((x, y) => isSquare(x, y) || isStroke(x, y)),
      isStroke,
    );
  });

  test('no lines: a copy', () => {
    const { isInk } = maskOf(20, 10, (x) => x === 3);
    const out = eraseLines(isInk, 20, 10, { levels: [], uprights: [] });
    expect(out).toEqual(isInk);
    expect(out).not.toBe(isInk);
  });
});
