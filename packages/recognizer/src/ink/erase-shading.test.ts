import { describe, expect, test } from 'vitest';
import { eraseShading } from './erase-shading.ts';

const SIDE = 120;
/** A soft blot in the middle, 0.5 at its strongest. */
const blot = (x: number, y: number): number => Math.max(0, 0.5 - Math.hypot(x - 60, y - 60) / 160);
const isStroke = (x: number): boolean => x >= 56 && x < 64;

/** How many pixels of a mask are left. */
function left(amount: (x: number, y: number) => number): { before: number; after: number } {
  const ink = new Float32Array(SIDE * SIDE).map((_, at) => amount(at % SIDE, Math.floor(at / SIDE)));
  const isInk = Uint8Array.from(ink, (value) => (value >= 0.2 ? 1 : 0));
  const mask = { isInk, ink, threshold: 0.2, floor: 0.1, noise: 0, specks: 0, width: SIDE, height: SIDE };
  const count = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0);
  return { before: count(isInk), after: count(eraseShading(mask).isInk) };
}

describe('eraseShading', () => {
  test('a soft blot goes', () => {
    const { before, after } = left(blot);
    expect(before).toBeGreaterThan(1000);
    expect(after).toBe(0);
  });

  test('a stroke across it stays', () => {
    const { before, after } = left((x, y) => (isStroke(x) && y > 30 && y < 90 ? 0.9 : blot(x, y)));
    expect(before).toBeGreaterThan(1000);
    expect(after).toBe(before);
  });
});
