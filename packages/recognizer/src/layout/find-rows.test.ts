import { createRandom } from '@penstroke/random';
import { describe, expect, test } from 'vitest';
import { cpuTimeMs, pieceOf } from '../../test/made-pictures.ts';
import { findRows, usualHeight } from './find-rows.ts';

const random = createRandom(8, 'rows');

/** Pieces of a page of digits; the label of each is 100 * row + column. */
function pageOf(
  rows: number,
  columns: number,
  {
    pitch = 80,
    slope = 0,
    height = 40,
    jitter = 0,
  }: { pitch?: number; slope?: number; height?: number; jitter?: number } = {},
) {
  return Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const left = 20 + 50 * column;
    const off = jitter * (random.uniform(0, i) - 0.5) * height;
    const tall = Math.round(height * (1 + 0.3 * (random.uniform(1, i) - 0.5)));
    return pieceOf(100 * row + column, left, Math.round(20 + pitch * row + slope * left + off), 24, tall);
  });
}

/** The labels of the rows; the pieces come in any order. */
function rowsOf(pieces: ReturnType<typeof pageOf>): number[][] {
  const order = random.permutation(2, pieces.length);
  return findRows(Array.from(order, (i) => pieces[i]!)).map((row) => row.pieces.map(({ label }) => label));
}

const expected = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => 100 * row + column));

describe('findRows', () => {
  test('rows from the top, each from left to right', () => {
    expect(rowsOf(pageOf(4, 6))).toEqual(expected(4, 6));
  });

  test.each([0.1, -0.1, 0.25, -0.25])('a page tilted by a slope of %f has the same rows', (slope) => {
    expect(rowsOf(pageOf(4, 8, { slope, jitter: 0.15 }))).toEqual(expected(4, 8));
  });

  test('rows so tight that the tall ones nearly meet stay apart, tilted too', () => {
    for (const slope of [0, 0.12])
      expect(rowsOf(pageOf(5, 8, { pitch: 48, slope, jitter: 0.1 }))).toEqual(expected(5, 8));
  });

  test('a row tells its slope and the height of its digits', () => {
    const [row] = findRows(pageOf(1, 8, { slope: 0.2 }));
    expect(row!.slope).toBeCloseTo(0.2, 1);
    expect(Math.abs(row!.height - 40)).toBeLessThanOrEqual(6);
  });

  test('small pieces join the row that they stand in, at their place: a point, a dash, a comma', () => {
    const pieces = pageOf(2, 4);
    pieces.push(pieceOf(900, 62, 52, 6, 6, 1), pieceOf(901, 112, 118, 5, 10, 1), pieceOf(902, 160, 118, 12, 4, 1));
    expect(rowsOf(pieces)).toEqual([
      [0, 900, 1, 2, 3],
      [100, 101, 901, 102, 902, 103],
    ]);
  });

  test('a speck far from all rows is in none', () => {
    expect(rowsOf([...pageOf(2, 4), pieceOf(900, 100, 700, 4, 4, 1)])).toEqual(expected(2, 4));
  });

  test('columns far apart are read as one line', () => {
    const pieces = pageOf(3, 2).concat(
      pageOf(3, 2).map((piece) => pieceOf(piece.label + 2, piece.box.left + 600, piece.box.top, 24, 40)),
    );
    expect(rowsOf(pieces)).toEqual(expected(3, 4));
  });

  test('nothing has no rows, and one piece is one', () => {
    expect(findRows([])).toEqual([]);
    expect(rowsOf([pieceOf(5, 0, 0, 3, 9)])).toEqual([[5]]);
  });

  test('puts 1,000 pieces into rows within a second', () => {
    const pieces = pageOf(40, 25, { jitter: 0.4, pitch: 44 });
    expect(cpuTimeMs(() => findRows(pieces))).toBeLessThan(1000);
  });
});

describe('usualHeight', () => {
  test('is that of the digits, though specks outnumber them', () => {
    const digits = [38, 40, 42].map((height, i) => pieceOf(i, 50 * i, 0, 20, height));
    const specks = Array.from({ length: 20 }, (_, i) => pieceOf(9, 5 * i, 90, 2, 3));
    expect(Math.abs(usualHeight([...specks, ...digits]) - 40)).toBeLessThanOrEqual(2);
  });
});
