import { expect, test } from 'vitest';
import { logAxis, type Series } from './chart-axis.ts';

const curve = (...ys: number[]): Series => ({
  name: 'loss',
  look: 'line',
  colour: 'ink',
  points: ys.map((y, x) => [x, y]),
});

test.each([
  ['an ordinary loss', [2.3, 0.8, 0.05]],
  ['a loss that diverges', [2.3, 4e7, 1.5e21, 3e38]],
  ['a loss of almost nothing', [2.3, 1e-9]],
])('the axis of %s has at most 7 marks, each of at most 7 letters, in order within it', (_name, ys) => {
  const { ticks, word, place } = logAxis([curve(...ys)]);
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.length).toBeLessThanOrEqual(7);
  for (const tick of ticks) expect(word(tick).length).toBeLessThanOrEqual(7);
  const places = ticks.map(place);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeCloseTo(0, 6);
  expect(places.at(-1)).toBeLessThanOrEqual(1);
});

test('powers of ten are written as such where the number would be long', () => {
  const { word } = logAxis([curve(1)]);
  expect([0.001, 1, 100, 1e4, 1e21].map(word)).toEqual(['0.001', '1', '100', '10⁴', '10²¹']);
});
