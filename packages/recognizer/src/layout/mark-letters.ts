import type { Reading } from './decode-row.ts';

/** Letters of a word stand at most this share of the row's height apart; between words there is more. */
const WORD_GAP = 0.45;

/**
 * Turns digits inside a word of letters into letters: an o looks like a 0, an l like a 1. A word is what stands close together; its
 * letters must outnumber its digits.
 *
 * @param readings a row, from left to right
 * @param height the row's
 */
export function markLetters(readings: readonly Reading[], height: number): Reading[] {
  const words: Reading[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const reading of readings) {
    const { left, width } = reading.cutting.box;
    if (left - right > WORD_GAP * height) words.push([]);
    words.at(-1)!.push(reading);
    right = Math.max(right, left + width);
  }
  return words.flatMap((word) => {
    const count = (kind: Reading['kind']): number => word.filter((reading) => reading.kind === kind).length;
    return count('other') > count('class') ? word.map(asLetter) : word;
  });
}

function asLetter(reading: Reading): Reading {
  return reading.kind === 'class' ? { ...reading, kind: 'other' } : reading;
}
