import { describe, expect, test } from 'vitest';
import { exampleStrokes } from '../pages/draw/example-strokes.ts';
import { addressOf, decodeStrokes, encodeStrokes, strokesOf } from './shared-drawing.ts';

describe('a drawing in an address', () => {
  test('comes back with every point within 9 units of where the pen was, in at most 700 letters for four digits', () => {
    const strokes = exampleStrokes(800, 400);
    const address = addressOf(strokes);
    expect(address.length).toBeLessThan(700);
    const back = strokesOf(address)!;
    expect(back.length).toBe(strokes.length);
    strokes.forEach((stroke, at) => {
      for (const { x, y } of stroke) {
        const nearest = Math.min(...back[at]!.map((point) => Math.hypot(point.x - x, point.y - y)));
        expect(nearest).toBeLessThan(9);
      }
    });
  });

  test('keeps dots, and points left of and above the paper', () => {
    const strokes = [
      [{ x: -40, y: -2 }],
      [
        { x: 800, y: 500 },
        { x: 0, y: 0 },
      ],
    ];
    expect(decodeStrokes(encodeStrokes(strokes))).toEqual(strokes);
  });

  test.each([
    '',
    '#draw',
    '#draw?ink=',
    '#draw?ink=%',
    '#train?ink=AQAA',
    '#draw?ink=fwAA',
    `#draw?ink=${'A'.repeat(9000)}`,
  ])('%j does not hold a drawing', (hash) => {
    expect(strokesOf(hash)).toBeUndefined();
  });
});
