import { describe, expect, test } from 'vitest';
import type { Cutting } from './cut-out.ts';
import type { Reading } from './decode-row.ts';
import { markBrackets } from './mark-brackets.ts';

/** A stroke 60 pixels high and 5 thick whose middle lies a number of pixels beside the line between its ends. */
function stroke(bow: number, lean = 0): Cutting {
  const [width, height] = [60, 60];
  const ink = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const along = y / (height - 1);
    const left = Math.round(27 + 4 * bow * along * (1 - along) + lean * (0.5 - along));
    ink.fill(1, y * width + left, y * width + left + 5);
  }
  return { ink, box: { left: 0, top: 0, width, height } };
}

const one = (bow: number, lean = 0): Reading => ({
  kind: 'class',
  class: 1,
  score: -0.1,
  cutting: stroke(bow, lean),
  candidate: 0,
  probabilities: [],
});
const digit = (value: number): Reading => ({ ...one(0), class: value });
const textOf = (readings: readonly Reading[]): string =>
  readings.map((reading) => reading.sign ?? String(reading.class ?? '?')).join('');

describe('markBrackets', () => {
  test('strokes that bend away from the digits between them are brackets', () => {
    expect(textOf(markBrackets([one(-9), digit(4), digit(2), one(9), digit(7)]))).toBe('(42)7');
  });

  test('leaning brackets too, and such as the network calls nothing', () => {
    const nothing: Reading = { kind: 'other', score: -1, cutting: stroke(9, 12), candidate: 0, probabilities: [] };
    expect(textOf(markBrackets([one(-9, 12), digit(4), nothing]))).toBe('(4)');
  });

  test('a thin 6 after a bracket, which bends a little, is none', () => {
    expect(textOf(markBrackets([one(-9), { ...one(-6), class: 6 }, digit(1), one(9)]))).toBe('(61)');
  });

  test('two pairs in a row', () => {
    expect(textOf(markBrackets([one(-9), digit(4), one(9), one(-8), digit(2), one(8)]))).toBe('(4)(2)');
  });

  test.each<[string, string, Reading[]]>([
    ['straight ones', '1421', [one(0), digit(4), digit(2), one(0)]],
    ['leaning ones', '1421', [one(0, 16), digit(4), digit(2), one(0, 16)]],
    ['ones of a hand that bends them all alike', '1421', [one(7), digit(4), digit(2), one(7)]],
    ['ones that bend a little', '141', [one(-3), digit(4), one(3)]],
    ['one bracket alone', '42', [digit(4), digit(2)]],
    ['brackets around nothing', '11', [one(-9), one(9)]],
    ['brackets the wrong way round', '141', [one(9), digit(4), one(-9)]],
  ])('%s stay: %s', (_what, text, row) => {
    expect(textOf(markBrackets(row))).toBe(text);
  });
});
