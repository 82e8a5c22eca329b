import { createRandom } from '@penstroke/random';
import { describe, expect, test } from 'vitest';
import { inside } from '../../test/made-pictures.ts';
import { thresholdInk } from './threshold-ink.ts';

const SIDE = 160;

/** Thresholds the amounts that a rule gives, with normal noise of a deviation added. */
function threshold(amount: (x: number, y: number) => number, noise = 0, grain = 0) {
  const normal = new Float32Array(SIDE * SIDE);
  createRandom(4, 'noise').fillNormal(0, normal);
  const ink = normal.map((value, i) =>
    Math.min(1, Math.max(0, amount(i % SIDE, Math.floor(i / SIDE)) + noise * value)),
  );
  return thresholdInk({ ink, grain }, SIDE, SIDE);
}

const isStroke = (x: number, y: number): boolean => inside(x, y, 60, 30, 8, 100);
/** The pixels that are called ink though they are none, and the other way round. */
function errors({ isInk }: { isInk: Uint8Array }, truth = isStroke) {
  let [strayed, missed] = [0, 0];
  isInk.forEach((value, i) => {
    const on = truth(i % SIDE, Math.floor(i / SIDE));
    if (value && !on) strayed++;
    if (!value && on) missed++;
  });
  return { strayed, missed };
}

describe('thresholdInk', () => {
  test('a clean stroke is found to the pixel, strong or faint', () => {
    for (const amount of [1, 0.5, 0.2])
      expect(errors(threshold((x, y) => (isStroke(x, y) ? amount : 0)))).toEqual({ strayed: 0, missed: 0 });
  });

  test('pale printed lines fall beside strong ink', () => {
    const mask = threshold((x, y) => (isStroke(x, y) ? 0.9 : y % 16 === 0 || x % 16 === 0 ? 0.2 : 0), 0.01);
    const { strayed, missed } = errors(mask);
    expect(missed).toBe(0);
    // At most the crossings, within a rim of the stroke; the lines have 2,900 pixels.
    expect(strayed).toBeLessThan(50);
  });

  test('what shows through from the other side falls', () => {
    const mask = threshold((x, y) => (isStroke(x, y) ? 0.8 : isStroke(x - 50, y) ? 0.18 : 0), 0.01);
    expect(errors(mask)).toEqual({ strayed: 0, missed: 0 });
  });

  test('the rim of a stroke counts from half its threshold, paper as pale far from it does not', () => {
    const rim = (x: number, y: number): boolean => inside(x, y, 58, 30, 12, 100);
    const mask = threshold((x, y) => (isStroke(x, y) ? 1 : rim(x, y) || rim(x - 60, y) ? 0.45 : 0));
    const { threshold: high } = mask;
    expect(high / 2).toBeLessThan(0.45);
    expect(mask.isInk[60 * SIDE + 59]).toBe(1);
    if (high > 0.45) expect(mask.isInk[60 * SIDE + 122]).toBe(0);
  });

  test.each([0.02, 0.08, 0.2])('noise alone, of a deviation of %f, gives hardly a pixel in a thousand', (noise) => {
    const { isInk } = threshold(() => 0, noise, noise);
    expect(isInk.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.001 * SIDE * SIDE);
  });

  test('a stroke is found through noise of 0.1, nine tenths of it and hardly anything else', () => {
    const { strayed, missed } = errors(threshold((x, y) => (isStroke(x, y) ? 0.9 : 0), 0.1, 0.1));
    expect(missed).toBeLessThan(80);
    // The smoothed rim is wider by a pixel.
    expect(strayed).toBeLessThan(300);
  });

  test('paper without ink has none, and no noise', () => {
    const { isInk, noise } = threshold(() => 0);
    expect(isInk.includes(1)).toBe(false);
    expect(noise).toBe(0);
  });
});
