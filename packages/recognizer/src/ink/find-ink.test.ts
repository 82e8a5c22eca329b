import { createRandom } from '@penstroke/random';
import { describe, expect, test } from 'vitest';
import { colourPicture, greyPicture, inside } from '../../test/made-pictures.ts';
import { findInk, type Picture } from './find-ink.ts';

const isDigit = (x: number, y: number): boolean => inside(x, y, 70, 40, 9, 60) || inside(x, y, 70, 40, 30, 9);

/** The share of digit pixels found, and the number of others, in the first way of seeing a picture of 160x140. */
function found(picture: Picture) {
  const { ways, polarity } = findInk(picture);
  let [hits, all, strays] = [0, 0, 0];
  ways[0]!.isInk.forEach((value, i) => {
    const on = isDigit(i % 160, Math.floor(i / 160));
    if (on) all++;
    if (on && value) hits++;
    if (!on && value) strays++;
  });
  return { share: hits / all, strays, polarity };
}

const grain = new Float32Array(160 * 140);
createRandom(6, 'grain').fillNormal(0, grain);
/** A page with the ink of the digit at a share of the paper's light. */
const page = (
  light: (x: number, y: number) => number,
  ink = 0.2,
  isLine = (_x: number, _y: number) => false,
): Picture =>
  greyPicture(160, 140, (x, y) => light(x, y) * (isDigit(x, y) || isLine(x, y) ? ink : 1) + 2 * grain[y * 160 + x]!);

describe('findInk', () => {
  test.each<[string, Picture, 'dark' | 'light']>([
    ['even paper', page(() => 230), 'dark'],
    ['a gradient', page((x) => 240 - 0.8 * x), 'dark'],
    ['a soft shadow across the digit', page((x) => 230 - 110 / (1 + Math.exp((x - 80) / 8))), 'dark'],
    [
      'ruled paper in the colour of the ink',
      page(
        () => 230,
        0.2,
        (_x, y) => y % 30 === 5,
      ),
      'dark',
    ],
    [
      'a box around the digit',
      page(
        () => 230,
        0.2,
        (x, y) => inside(x, y, 40, 20, 80, 100) && !inside(x, y, 42, 22, 76, 96),
      ),
      'dark',
    ],
    ['a blackboard', greyPicture(160, 140, (x, y) => (isDigit(x, y) ? 220 : 35)), 'light'],
    ['white chalk on middling grey', greyPicture(160, 140, (x, y) => (isDigit(x, y) ? 240 : 110)), 'light'],
    ['black on middling grey', greyPicture(160, 140, (x, y) => (isDigit(x, y) ? 10 : 110)), 'dark'],
    ['a transparent ground', colourPicture(160, 140, (x, y) => [0, 0, 90, isDigit(x, y) ? 255 : 0]), 'dark'],
    [
      'a transparent ground, in white',
      colourPicture(160, 140, (x, y) => [255, 255, 255, isDigit(x, y) ? 255 : 0]),
      'light',
    ],
  ])('finds a digit on %s: 95 % of its pixels and at most 60 others', (_what, picture, polarity) => {
    const answer = found(picture);
    expect(answer.share).toBeGreaterThan(0.95);
    expect(answer.strays).toBeLessThanOrEqual(60);
    expect(answer.polarity).toBe(polarity);
  });

  test.each<[string, Picture]>([
    ['blank paper', greyPicture(160, 140, () => 255)],
    ['a gradient', greyPicture(160, 140, (x) => 250 - x)],
    ['grainy paper', greyPicture(160, 140, (x, y) => 200 + 6 * grain[y * 160 + x]!)],
    ['nothing but transparency', colourPicture(160, 140, () => [0, 0, 0, 0])],
  ])('finds no ink, stray pixels apart, on %s', (_what, picture) => {
    for (const way of findInk(picture).ways) expect(way.isInk.filter((value) => value).length).toBeLessThan(10);
  });

  test('the input is not changed, and the same input gives the same ink', () => {
    const picture = page(() => 230);
    const before = Array.from((picture as { pixels: ArrayLike<number> }).pixels);
    expect(findInk(picture)).toEqual(findInk(picture));
    expect(Array.from((picture as { pixels: ArrayLike<number> }).pixels)).toEqual(before);
  });
});

describe('findInk on empty paper', () => {
  const empty = (light: (x: number, y: number) => number) =>
    findInk(greyPicture(160, 140, (x, y) => light(x, y) + 2 * grain[y * 160 + x]!)).ways[0]!.isInk.includes(1);

  test('a lamp whose light falls off to a third in the corners is not ink', () => {
    expect(empty((x, y) => 240 / (1 + 0.0003 * ((x - 40) ** 2 + (y - 50) ** 2)))).toBe(false);
  });

  test('a shadow over a third of the page, its edge 40 pixels wide, is not ink', () => {
    expect(empty((x) => 240 - 110 * Math.min(1, Math.max(0, (x - 90) / 40)))).toBe(false);
  });

  test('a digit that shows through from the other side at 8 % is not ink, at 20 % it is', () => {
    expect(empty((x, y) => (isDigit(x, y) ? 0.92 : 1) * 240)).toBe(false);
    expect(empty((x, y) => (isDigit(x, y) ? 0.8 : 1) * 240)).toBe(true);
  });
});
