import { describe, expect, test } from 'vitest';
import type { Reading } from './decode-row.ts';
import { markLetters } from './mark-letters.ts';

/** A word of digits and, for `a`, letters: 20 wide, 5 apart, the row 40 high. */
function word(text: string, left = 0): Reading[] {
  return [...text].map((character, i) => ({
    kind: character === 'a' ? 'other' : 'class',
    ...(character !== 'a' && { class: Number(character) }),
    score: -0.1,
    cutting: { ink: new Float32Array(800).fill(1), box: { left: left + 25 * i, top: 0, width: 20, height: 40 } },
    candidate: 0,
    probabilities: [],
  }));
}
const textOf = (readings: readonly Reading[]): string =>
  readings.map(({ kind, class: digit }) => (kind === 'class' ? digit : 'a')).join('');

describe('markLetters', () => {
  test('a 0 and a 1 among more letters are letters', () => {
    expect(textOf(markLetters(word('aa0a1'), 40))).toBe('aaaaa');
  });

  test('a letter among as many digits leaves them digits', () => {
    expect(textOf(markLetters(word('5a3a'), 40))).toBe('5a3a');
  });

  test('a number beside a word stays a number', () => {
    expect(textOf(markLetters([...word('aaaa'), ...word('51', 130)], 40))).toBe('aaaa51');
  });
});
