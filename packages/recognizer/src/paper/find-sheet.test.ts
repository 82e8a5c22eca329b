import { describe, expect, test } from 'vitest';
import { colourPicture, greyPicture, inside } from '../../test/made-pictures.ts';
import type { Picture } from '../ink/find-ink.ts';
import { findSheet } from './find-sheet.ts';
import { smallPicture } from './small-picture.ts';
import { workingPicture } from './working-picture.ts';

const WIDTH = 320;
const HEIGHT = 240;

/** Whether a pixel is on a sheet of 200x140 pixels around a middle, turned by an angle, at least `by` pixels from its edge. */
function onSheet(x: number, y: number, angleDegrees: number, [cx, cy] = [160, 120], by = 0): boolean {
  const angle = (angleDegrees * Math.PI) / 180;
  const across = (x - cx!) * Math.cos(angle) + (y - cy!) * Math.sin(angle);
  const down = (y - cy!) * Math.cos(angle) - (x - cx!) * Math.sin(angle);
  return Math.abs(across) <= 100 - by && Math.abs(down) <= 70 - by;
}

/** Ink on the sheet that must not tear it. */
const isInk = (x: number, y: number): boolean => inside(x, y, 150, 100, 8, 40);

function sheetOf(picture: Picture): Uint8Array | undefined {
  const working = workingPicture(picture);
  return findSheet(working, smallPicture(working));
}

const find = (level: (x: number, y: number) => number): Uint8Array | undefined =>
  sheetOf(greyPicture(WIDTH, HEIGHT, level));

/** Counts the pixels of a sheet: found far inside, and found outside. */
function compare(found: Uint8Array, isOn: (x: number, y: number, by: number) => boolean) {
  let [missed, strayed] = [0, 0];
  found.forEach((value, i) => {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    if (isOn(x, y, 10) && !value) missed++;
    if (!isOn(x, y, 0) && value) strayed++;
  });
  return { missed, strayed };
}

describe('findSheet', () => {
  test.each([0, 7, -20, 40])('finds a sheet on a darker table, turned by %i degrees, its ink included', (angle) => {
    const found = find((x, y) => (isInk(x, y) ? 30 : onSheet(x, y, angle) ? 230 : 70));
    expect(compare(found!, (x, y, by) => onSheet(x, y, angle, [160, 120], by))).toEqual({ missed: 0, strayed: 0 });
  });

  test('finds one whose corner the border of the picture cuts off', () => {
    const found = find((x, y) => (onSheet(x, y, 0, [90, 60]) ? 230 : 70));
    expect(compare(found!, (x, y, by) => onSheet(x, y, 0, [90, 60], by))).toEqual({ missed: 0, strayed: 0 });
    // Along the border of the picture the sheet continues: no rim is left out there.
    expect(found![20 * WIDTH]).toBe(1);
  });

  test('finds white paper on a table that is as bright in red', () => {
    const picture = colourPicture(WIDTH, HEIGHT, (x, y) => (onSheet(x, y, 5) ? [230, 230, 230] : [230, 60, 40]));
    expect(sheetOf(picture)).toBeDefined();
  });

  test.each<[string, (x: number, y: number) => number]>([
    ['paper that fills the picture', (x, y) => (isInk(x, y) ? 30 : 220)],
    ['a soft shadow across the paper', (x) => 220 - 110 / (1 + Math.exp((x - 160) / 12))],
    ['a vignette', (x, y) => 230 - 260 * ((x / WIDTH - 0.5) ** 2 + (y / HEIGHT - 0.5) ** 2)],
    ['a round bright spot', (x, y) => (Math.hypot(x - 160, y - 120) < 100 ? 230 : 70)],
    ['a small label', (x, y) => (inside(x, y, 140, 100, 50, 40) ? 230 : 70)],
    ['white digits on a board', (x, y) => (isInk(x, y) || isInk(x - 40, y) ? 240 : 40)],
    ['one level all over', () => 128],
  ])('finds none on %s', (_what, level) => {
    expect(find(level)).toBeUndefined();
  });
});
