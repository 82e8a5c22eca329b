import { describe, expect, test } from 'vitest';
import { labelPieces } from './label-pieces.ts';
import { rimContrast } from './rim-contrast.ts';

const SIDE = 120;

/** The contrast of the only piece of a round spot whose ink is a rule of the distance from its centre. */
function contrastOf(amount: (distance: number) => number, threshold: number): number {
  const ink = new Float32Array(SIDE * SIDE).map((_, at) =>
    amount(Math.hypot((at % SIDE) - SIDE / 2, Math.floor(at / SIDE) - SIDE / 2)),
  );
  const found = labelPieces(
    Uint8Array.from(ink, (value) => (value >= threshold ? 1 : 0)),
    SIDE,
    SIDE,
  );
  expect(found.pieces).toHaveLength(1);
  return rimContrast(found, ink, { width: SIDE, height: SIDE })[found.pieces[0]!.label]!;
}

/** Ink of a radius of 20 pixels whose rim falls over some pixels. */
const spot = (strength: number, rim: number) => (distance: number) =>
  strength * Math.min(1, Math.max(0, (20 - distance) / rim + 0.5));

describe('rimContrast', () => {
  test.each([1, 0.3, 0.1])('ink of strength %d with a sharp rim has a contrast of 1', (strength) => {
    expect(contrastOf(spot(strength, 1), strength / 2)).toBeCloseTo(1, 6);
  });

  test('ink out of focus, its rim 8 pixels wide, is above 0.9', () => {
    expect(contrastOf(spot(1, 8), 0.5)).toBeGreaterThan(0.9);
  });

  test('the edge of a shadow, 60 pixels wide, is below 0.5', () => {
    expect(contrastOf(spot(0.2, 60), 0.1)).toBeLessThan(0.5);
  });

  test('a piece with no paper beside it counts as sharp', () => {
    const found = labelPieces(new Uint8Array(9).fill(1), 3, 3);
    expect(rimContrast(found, new Float32Array(9).fill(1), { width: 3, height: 3 })[1]).toBe(1);
  });
});
