import { expect, test } from 'vitest';
import { drawStrokes, type Point } from './draw-strokes.ts';

const at = (x: number, y: number): Point => ({ x, y });

test.each([
  ['a point', [[at(5, 5)]]],
  ['a point far away', [[at(-1e9, 1e9)]]],
  ['strokes that do not move', [[at(5, 5), at(5, 5)], [at(5, 5)]]],
])('%s is a dot of a pen of width 1, in the middle', (_what, strokes) => {
  const { pixels, width, height, scale, origin } = drawStrokes(strokes);
  expect([width, height]).toEqual([30, 30]);
  expect(scale).toBe(10);
  expect(origin).toEqual(at(strokes[0]![0]!.x - 1.5, strokes[0]![0]!.y - 1.5));
  expect([pixels[15 * 30 + 15], pixels[0]]).toEqual([0, 255]);
  expect(pixels).toEqual(drawStrokes(strokes, { penWidth: 1 }).pixels);
});

test.each([
  ['points whose distance overflows', [[at(-1e308, 0), at(1e308, 0)]], undefined],
  ['points too near to be told apart in pixels', [[at(0, 0), at(0, 1e-310)]], undefined],
  ['a pen beyond every number', [[at(0, 0)]], 1e308],
  ['a pen too fine', [[at(0, 0)]], Number.MIN_VALUE],
])('%s are refused', (_what, strokes, penWidth) => {
  const draw = () => drawStrokes(strokes, penWidth === undefined ? {} : { penWidth });
  expect(draw).toThrow(RangeError);
  expect(draw).toThrow(/can be scaled to 480 pixels, got .*; take another unit/);
});
