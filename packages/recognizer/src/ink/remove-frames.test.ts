import { describe, expect, test } from 'vitest';
import { cpuTimeMs, inside, maskOf, pieceOf } from '../../test/made-pictures.ts';
import type { Box } from '../box.ts';
import { labelPieces } from './label-pieces.ts';
import { eraseFrames, removeFrames } from './remove-frames.ts';

const WIDTH = 240;
const HEIGHT = 160;
type Ink = (x: number, y: number) => boolean;

const solid = (left: number, top: number, width: number, height: number): Ink => {
  return (x, y) => inside(x, y, left, top, width, height);
};
/** The outline of a rectangle, two pixels wide. */
const outline = (left: number, top: number, width: number, height: number, thickness = 2): Ink => {
  const [whole, hole] = [solid(left, top, width, height), 2 * thickness];
  const inner = solid(left + thickness, top + thickness, width - hole, height - hole);
  return (x, y) => whole(x, y) && !inner(x, y);
};
const together =
  (...inks: readonly Ink[]): Ink =>
  (x, y) =>
    inks.some((isInk) => isInk(x, y));

/** The boxes that stay, as [left, top, width, height]. */
function left(...inks: readonly Ink[]): number[][] {
  const { labels, pieces } = labelPieces(maskOf(WIDTH, HEIGHT, together(...inks)).isInk, WIDTH, HEIGHT);
  return boxes(removeFrames(pieces, labels, WIDTH));
}
const boxes = (pieces: readonly { readonly box: Box }[]): number[][] =>
  pieces.map(({ box }) => [box.left, box.top, box.width, box.height]);

describe('removeFrames', () => {
  test('the box around a digit goes, the digit stays', () => {
    expect(left(outline(0, 0, 60, 60), solid(15, 10, 30, 40))).toEqual([[15, 10, 30, 40]]);
  });

  test('whatever the order of the pieces, and it is kept', () => {
    const all = together(solid(80, 5, 20, 40), solid(15, 10, 30, 40), outline(0, 0, 60, 60));
    const { labels, pieces } = labelPieces(maskOf(WIDTH, HEIGHT, all).isInk, WIDTH, HEIGHT);
    expect(boxes(removeFrames([...pieces].reverse(), labels, WIDTH))).toEqual([
      [15, 10, 30, 40],
      [80, 5, 20, 40],
    ]);
  });

  test('a circle around a digit goes', () => {
    const circle: Ink = (x, y) => Math.abs(Math.hypot(x - 60, y - 60) - 45) < 1.5;
    expect(left(circle, solid(45, 40, 30, 40))).toEqual([[45, 40, 30, 40]]);
  });

  test('a box with a broken side goes, and its parts are left', () => {
    const broken: Ink = (x, y) => outline(0, 0, 80, 100)(x, y) && !(x < 4 && (y === 34 || y === 60));
    expect(left(broken, solid(25, 20, 30, 60))).toEqual([
      [25, 20, 30, 60],
      [0, 35, 2, 25],
    ]);
  });

  test('a frame in a frame: both go', () => {
    expect(left(outline(0, 0, 100, 100), outline(10, 10, 80, 80), solid(30, 30, 25, 40))).toEqual([[30, 30, 25, 40]]);
  });

  test('a 0 around a speck or a dot stays', () => {
    expect(left(outline(0, 0, 40, 60, 3), solid(18, 28, 4, 5))).toHaveLength(2);
  });

  test('a solid blot around what it cannot hold stays', () => {
    const blot = together(outline(0, 0, 80, 80, 15));
    expect(left(blot, solid(25, 20, 30, 40))).toHaveLength(2);
  });

  test.each([
    [10, 20],
    [40, 20],
    [20, 10],
    [20, 30],
  ])('what only overlaps or touches the sides of a box, at %i, %i, does not make it a frame', (x, y) => {
    const { labels } = labelPieces(maskOf(WIDTH, HEIGHT, outline(10, 10, 60, 60)).isInk, WIDTH, HEIGHT);
    const pieces = [pieceOf(1, 10, 10, 60, 60, 0.1), pieceOf(2, x, y, 30, 40)];
    expect(removeFrames(pieces, labels, WIDTH)).toEqual(pieces);
  });

  test.each<[string, readonly Ink[]]>([
    ['an underline that two digits stand on', [solid(20, 100, 200, 4), solid(30, 40, 12, 60), solid(180, 40, 12, 60)]],
    ['an underline that reaches up at one side', [solid(20, 100, 200, 4), solid(30, 40, 12, 60)]],
    ['a large 7 over a small digit', [solid(30, 20, 180, 6), solid(200, 20, 6, 110)]],
  ])('%s is not the frame of a digit that it bends around', (_what, parts) => {
    expect(left(together(...parts), solid(100, 50, 30, 40))).toHaveLength(2);
  });

  test('looks through 30,000 thin pieces of noise within a second', () => {
    const pieces = Array.from({ length: 30_000 }, (_, i) =>
      pieceOf(i + 1, (i * 37) % 1600, Math.floor(i / 38), 5, 7, 0.2),
    );
    const labels = new Int32Array(1605 * 800);
    expect(cpuTimeMs(() => removeFrames(pieces, labels, 1605))).toBeLessThan(1000);
  });
});

describe('eraseFrames', () => {
  const erased = (isInk: Ink): Uint8Array => eraseFrames(maskOf(WIDTH, HEIGHT, isInk).isInk, WIDTH, HEIGHT);
  const cells = together(outline(10, 10, 102, 120), outline(110, 10, 100, 120));
  const digits = together(solid(40, 40, 14, 60), solid(140, 40, 14, 60));

  test('the cells of a form go, the digits stay', () => {
    expect(erased(together(cells, digits))).toEqual(maskOf(WIDTH, HEIGHT, digits).isInk);
  });

  test('a digit that touches its cell stays', () => {
    const out = erased(together(cells, digits, solid(64, 40, 14, 60), solid(78, 44, 34, 4)));
    const lefts = labelPieces(out, WIDTH, HEIGHT).pieces.map(({ box }) => box.left);
    expect(lefts.sort((a, b) => a - b)).toEqual([40, 64, 140]);
  });

  test('a circle goes whole', () => {
    const circle: Ink = (x, y) => Math.abs(Math.hypot(x - 100, y - 80) - 60) < 1.5;
    expect(erased(together(circle, solid(85, 50, 30, 60)))).toEqual(maskOf(WIDTH, HEIGHT, solid(85, 50, 30, 60)).isInk);
  });

  test('a mask without frames is unchanged', () => {
    expect(erased(digits)).toEqual(maskOf(WIDTH, HEIGHT, digits).isInk);
  });
});
