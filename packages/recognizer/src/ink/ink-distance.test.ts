import { createRandom } from '@penstroke/random';
import { describe, expect, test } from 'vitest';
import { colourPicture, greyPicture, inside } from '../../test/made-pictures.ts';
import { estimatePaper } from '../paper/estimate-paper.ts';
import { smallPicture } from '../paper/small-picture.ts';
import { type WorkingPicture, workingPicture } from '../paper/working-picture.ts';
import { inkDistance, type Polarity } from './ink-distance.ts';

const isInk = (x: number, y: number): boolean => inside(x, y, 40, 30, 6, 40);
const AT_INK = 50 * 100 + 42;
const AT_PAPER = 50 * 100 + 80;

function distances(picture: WorkingPicture, polarity: Polarity = 'dark', isSheet?: Uint8Array) {
  return inkDistance(picture, estimatePaper(smallPicture(picture), picture, isSheet), polarity, isSheet);
}

describe('inkDistance', () => {
  test('black is 1, paper 0, and half the light is a half, on bright and on shaded paper', () => {
    for (const paper of [250, 120]) {
      const picture = workingPicture(
        greyPicture(100, 100, (x, y) => (isInk(x, y) ? 0 : isInk(x - 20, y) ? paper / 2 : paper)),
      );
      const { ink } = distances(picture);
      expect(ink[AT_INK]).toBeCloseTo(1, 1);
      expect(ink[AT_INK + 20]).toBeCloseTo(0.5, 1);
      expect(ink[AT_PAPER]).toBeLessThan(0.02);
    }
  });

  test('red ink counts on green paper of the same brightness', () => {
    const green = [60, 180, 60] as const;
    const luma = 0.299 * 60 + 0.587 * 180 + 0.114 * 60;
    const red = [(luma - 0.587 * 60 - 0.114 * 40) / 0.299, 60, 40] as const;
    const { ink } = distances(workingPicture(colourPicture(100, 100, (x, y) => (isInk(x, y) ? red : green))));
    expect(0.299 * red[0] + 0.587 * red[1] + 0.114 * red[2]).toBeCloseTo(luma, 6);
    expect(ink[AT_INK]).toBeGreaterThan(0.5);
    expect(ink[AT_PAPER]).toBeLessThan(0.02);
  });

  test('polarity: what is brighter than dark paper is ink as light, and none as dark', () => {
    const picture = workingPicture(greyPicture(100, 100, (x, y) => (isInk(x, y) ? 250 : 40)));
    expect(distances(picture, 'light').ink[AT_INK]).toBeGreaterThan(0.9);
    expect(distances(picture, 'dark').ink[AT_INK]).toBe(0);
  });

  test('finds no ink off the sheet', () => {
    const picture = workingPicture(greyPicture(100, 100, (x, y) => (isInk(x, y) || x > 60 ? 10 : 240)));
    const isSheet = Uint8Array.from({ length: 10_000 }, (_, i) => (i % 100 < 60 ? 1 : 0));
    const { ink } = distances(picture, 'dark', isSheet);
    expect(ink[AT_INK]).toBeGreaterThan(0.9);
    expect(ink[AT_PAPER]).toBe(0);
  });

  test('grain is the deviation of the paper within a third, and next to nothing on clean paper', () => {
    const noise = new Float32Array(200 * 200);
    createRandom(3, 'grain').fillNormal(0, noise);
    const grainy = workingPicture(greyPicture(200, 200, (x, y) => 200 + 8 * noise[y * 200 + x]!));
    const { grain } = distances(grainy);
    expect(Math.abs(grain / (8 / 200) - 1)).toBeLessThan(0.34);
    expect(distances(workingPicture(greyPicture(100, 100, (x, y) => (isInk(x, y) ? 0 : 255)))).grain).toBeLessThan(
      0.001,
    );
  });
});
