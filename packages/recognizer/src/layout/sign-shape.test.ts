import { describe, expect, test } from 'vitest';
import { drawnCutting, solidCutting } from '../../test/made-pictures.ts';
import type { Cutting } from './cut-out.ts';
import { signShape } from './sign-shape.ts';

/** A line of digits 100 pixels high, from 200 to 300. */
const BAND = { top: 200, bottom: 300, height: 100 };
/** A ring, whose middle is paper. */
const ring = (left: number, top: number): Cutting =>
  drawnCutting(
    left,
    top,
    ...Array.from({ length: 30 }, (_, y) => (y < 3 || y > 26 ? '#'.repeat(30) : `###${'.'.repeat(24)}###`)),
  );

describe('signShape', () => {
  test.each<[string | undefined, string, Cutting[]]>([
    ['.', 'a dot on the line', [solidCutting(0, 288, 12, 12)]],
    [',', 'a short stroke below the middle', [solidCutting(0, 285, 12, 28)]],
    ['-', 'a level bar in the middle', [solidCutting(0, 245, 40, 10)]],
    [':', 'two dots above each other', [solidCutting(0, 225, 12, 12), solidCutting(2, 280, 12, 12)]],
    ['=', 'two bars above each other', [solidCutting(0, 230, 50, 9), solidCutting(3, 265, 48, 9)]],
    ['=', 'two bars, the lower one first', [solidCutting(3, 265, 48, 9), solidCutting(0, 230, 50, 9)]],
    [undefined, 'a digit', [solidCutting(0, 202, 50, 96)]],
    [undefined, 'a 1', [solidCutting(0, 202, 12, 96)]],
    [undefined, 'a bar above the line', [solidCutting(0, 200, 40, 8)]],
    [undefined, 'a bar below the line', [solidCutting(0, 296, 40, 8)]],
    [undefined, 'a small ring, which is a small 0', [ring(0, 235)]],
    [undefined, 'two dots side by side', [solidCutting(0, 280, 12, 12), solidCutting(60, 280, 12, 12)]],
    [undefined, 'two bars one after the other', [solidCutting(0, 230, 50, 9), solidCutting(60, 265, 50, 9)]],
    [undefined, 'three dots', [solidCutting(0, 280, 9, 9), solidCutting(20, 280, 9, 9), solidCutting(40, 280, 9, 9)]],
  ])('says %s of %s', (sign, _what, parts) => {
    expect(signShape(parts, BAND)?.sign).toBe(sign);
  });

  test('the scores are probabilities', () => {
    const { score } = signShape([solidCutting(0, 288, 12, 12)], BAND)!;
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  });
});
