import { describe, expect, test } from 'vitest';
import type { Cutting } from './cut-out.ts';
import type { Reading } from './decode-row.ts';
import { markSlashes } from './mark-slashes.ts';

const digitOf = (index: number): string | undefined => (index < 10 ? String(index) : undefined);

/** A straight stroke, 40 pixels high, that leans by a number of columns a row. */
function stroke(lean: number): Cutting {
  const width = Math.ceil(40 * lean) + 6;
  const ink = new Float32Array(width * 40);
  for (let y = 0; y < 40; y++) {
    const left = Math.round(lean * (39 - y));
    ink.fill(1, y * width + left, y * width + left + 5);
  }
  return { ink, box: { left: 0, top: 0, width, height: 40 } };
}

const one = (lean: number): Reading => ({
  kind: 'class',
  class: 1,
  score: -0.3,
  cutting: stroke(lean),
  candidate: 0,
  probabilities: [],
});
const digit = (value: number): Reading => ({ ...one(0), class: value });
const textOf = (readings: readonly Reading[]): string =>
  readings.map((reading) => reading.sign ?? String(reading.class)).join('');

describe('markSlashes', () => {
  test('leaning strokes between day, month and year are slashes', () => {
    const row = [digit(2), digit(8), one(0.4), one(0), digit(2), one(0.4), digit(2), digit(0), digit(2), digit(6)];
    expect(textOf(markSlashes(row, digitOf))).toBe('28/12/2026');
  });

  test('a slanting hand writes ones: without a date they stay', () => {
    const row = [digit(2), one(0.4), one(0.4), digit(6)];
    expect(textOf(markSlashes(row, digitOf))).toBe('2116');
  });

  test('upright ones stay even where a date would fit', () => {
    const row = [digit(2), digit(8), one(0.1), one(0), digit(2), one(0.1), digit(2), digit(0), digit(2), digit(6)];
    expect(textOf(markSlashes(row, digitOf))).toBe('2811212026');
  });
});
